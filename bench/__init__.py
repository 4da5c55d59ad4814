"""What the handbook costs: built at growing sizes, each beside the same text as plain Markdown."""
