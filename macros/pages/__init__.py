"""Records to pages: which there are, their words, their HTML and their search entries."""
