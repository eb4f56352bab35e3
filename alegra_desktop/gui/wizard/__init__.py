"""Setting an integration up, step by step. `draft` and `checks` know nothing of the window."""
