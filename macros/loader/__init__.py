"""Reading `data/`: text to values with places, values to records."""
