"""What surrounds every page: navigation, who is signed in, in which role, in which language."""
