"""What speaks HTTP: the billing API and the authorization server. Imported only after the first window is painted."""
