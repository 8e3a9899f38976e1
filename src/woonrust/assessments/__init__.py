"""Views of a case against the knowledge: which measures are open for it, to whom, and why."""
