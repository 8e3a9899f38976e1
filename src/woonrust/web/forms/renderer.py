"""The form renderer named in `FORM_RENDERER`."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class WoonrustRenderer(TemplatesSetting):
    """Finds form templates among ours first; label, help, error and control are laid out in `forms/field.html`."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
