"""The log, for support."""
