"""Who saw or did what, and why: a chain of lines that only grows."""
