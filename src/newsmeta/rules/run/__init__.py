"""Rules that look at all pages of a run together."""
