"""How people log in: django-allauth with our rules."""
