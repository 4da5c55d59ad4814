"""The only place that knows MkDocs: one hook, and the registration of the macros."""
