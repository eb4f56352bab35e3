"""Settings, drawn from the options that a set-up file has."""
