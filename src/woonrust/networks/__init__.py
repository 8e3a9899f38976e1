"""Who takes part: networks, organisations, partners, people and their posts."""
