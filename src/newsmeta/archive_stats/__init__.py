"""Data sets of archives -> how often each field is known in which way, and what is found, in all and a group."""
