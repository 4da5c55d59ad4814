"""What the search box can find: entries made from the records, and the words that lead to them."""
