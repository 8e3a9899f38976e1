"""`{% load law %}`: articles, rulings, conditions."""

from woonrust.web.components.law import register

__all__ = ["register"]
