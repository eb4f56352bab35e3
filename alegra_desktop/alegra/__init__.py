"""Alegra's API: typed resources over `net`. Shapes are read tolerantly and written exactly."""
