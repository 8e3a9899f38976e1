"""How forms are rendered: one field template, NL Design System classes on every widget."""
