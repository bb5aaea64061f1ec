"""newsmeta in the template engines and site generators of others; each is imported only by those who use it."""
