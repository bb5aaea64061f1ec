"""Tags into a page's source and out of it again: nothing else of the page changes."""
