"""Who may see which row: grants, the queryset and the row policies that ask them, and the acting context."""
