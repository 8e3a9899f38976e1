"""The demo: the Velsen network with imagined people and cases."""
