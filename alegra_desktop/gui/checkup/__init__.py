"""Numbering and check-up: what Alegra needs before a document can be issued."""
