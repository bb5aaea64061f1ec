"""JSON-LD as text and as nodes: blocks that are broken, unread, or say less than was meant."""
