"""What follows from the records for showing: who shares what, where a text stands, what grows from what."""
