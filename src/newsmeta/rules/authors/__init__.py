"""Authors: how they are declared, named and listed."""
