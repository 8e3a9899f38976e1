"""One case: its course, its facts, its people, and the acts on it. Each act has its own address."""
