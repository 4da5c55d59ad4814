"""What the tests stand on: a copy of the project, a server, a browser, a reader of pages."""
