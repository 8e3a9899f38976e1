"""Mijn werk: what runs out, and where my cases stand."""
