"""Pages that say what went wrong and what to do; the same words everywhere."""
