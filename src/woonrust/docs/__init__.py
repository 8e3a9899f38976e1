"""Writes the parts of docs/ that follow from code and knowledge, so that they are never kept by hand."""
