"""Editing the files of `data/` and `docs/` where a name or a text stands, so that every other byte stays."""
