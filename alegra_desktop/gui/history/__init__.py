"""The history: every sale, what became of it, and why."""
