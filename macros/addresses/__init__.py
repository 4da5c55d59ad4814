"""Addresses that were given once: what has one of its own, and where an old one leads today."""
