"""Documents that people send: a role profile for word processors and on paper, a form, an advert."""
