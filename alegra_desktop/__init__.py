"""Turns every sale of a store into exactly one document in Alegra."""

__version__ = "0.1.0"
