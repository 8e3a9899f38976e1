"""`{% load components %}`: every component of the web application."""

from woonrust.web.components import blocks, entries, forms, marks, navigation, words
from woonrust.web.components.library import register

__all__ = ["blocks", "entries", "forms", "marks", "navigation", "register", "words"]
