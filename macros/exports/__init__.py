"""The handbook's data for other programs: JSON, tables for spreadsheets, and linked data in pages."""
