"""The demo's front door: sign in by choosing somebody. Never there in production (see settings)."""
