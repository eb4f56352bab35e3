"""Rules only: what a sale is, when it is due, which document it becomes. No input, no output, no clock."""
