"""The publisher and its logo."""
