"""What is promised to readers and editors, asked of the built site."""
