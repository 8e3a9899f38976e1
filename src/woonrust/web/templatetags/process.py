"""`{% load process %}`: gates, clocks and RACI in words."""

from woonrust.web.components.process import register

__all__ = ["register"]
