"""Woonrust: the shared work process of partners who tackle nuisance in and around homes."""

__version__ = "0.1.0"
