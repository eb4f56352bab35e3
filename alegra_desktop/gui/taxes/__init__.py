"""Alegra's taxes and which one is used by default: the table of the wizard and of the page."""
