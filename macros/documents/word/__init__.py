"""Documents for word processors, by python-docx."""
