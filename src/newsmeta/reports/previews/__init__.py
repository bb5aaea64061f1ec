"""Pages as a report for people: an index that can be filtered, and for each article a page of its own."""
