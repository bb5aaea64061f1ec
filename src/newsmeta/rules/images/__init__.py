"""Pictures and videos, as far as the page alone tells."""
