"""The form renderer named in `FORM_RENDERER`."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class WoonrustRenderer(TemplatesSetting):
    """Finds form templates among ours first; `forms/field.html` lays out label, help, error and control."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
