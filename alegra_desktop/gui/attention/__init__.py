"""What needs attention: one line for each cause, and the button that ends it."""
