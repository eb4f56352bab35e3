"""The overview: is all well, and what comes next."""
