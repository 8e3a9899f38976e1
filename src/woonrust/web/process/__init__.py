"""The work process: a generated picture, what each organisation does in it, and the same as tables."""
