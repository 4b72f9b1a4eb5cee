"""The encrypted local database: what the server last told, and what it has not confirmed yet."""
