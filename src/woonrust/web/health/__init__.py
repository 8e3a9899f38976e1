"""GET /health/: is the database there, and are its tables up to date?"""
