"""Addresses of the page: canonical link, base, other languages, and what robots are told."""
