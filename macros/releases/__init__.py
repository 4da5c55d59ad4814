"""Releases: which words were published when, and what has changed from one to the next."""
