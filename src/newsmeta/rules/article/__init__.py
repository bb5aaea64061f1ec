"""The article as a whole: what is missing, what its item leaves out, its headline and texts, its special kinds."""
