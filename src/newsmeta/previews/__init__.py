"""How a page looks where it is shared: pure functions from an extraction to the cards of each platform."""
