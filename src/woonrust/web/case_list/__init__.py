"""Zaken: every case that the reader may know of, to search, filter and sort."""
