"""What newsmeta emits: pure projections of one NewsArticle."""
