"""Inzage: the privacy officer sees who of the own organisation looked, at what, and why."""
