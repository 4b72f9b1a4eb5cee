"""How the billing API is reached over HTTP: routes, authentication, answers and their description."""
