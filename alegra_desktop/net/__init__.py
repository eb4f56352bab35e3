"""HTTP: one client, the rate limit, and the one table that says what became of a request."""
