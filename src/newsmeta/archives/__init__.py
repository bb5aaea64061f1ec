"""Archives: captures in WARC, JSON Lines, Parquet and HTML files -> a data set with a row for each page."""
