"""Cases: what is known and done about nuisance at one address, acts on it, and views of what one may see."""
