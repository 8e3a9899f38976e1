"""The one tag library on which every component registers itself."""

from django import template

register = template.Library()
