"""Commands of `woonrust manage`."""
