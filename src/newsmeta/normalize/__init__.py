"""Raw -> value, or the reason why it is none. Pure functions over text; nothing here knows of pages."""
