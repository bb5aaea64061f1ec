"""JSON texts: strictly, or tolerantly with every flaw told, and where in a text a value stands."""
