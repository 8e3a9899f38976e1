"""The gallery of all components (`/ontwerp/`), there in the demo only."""
