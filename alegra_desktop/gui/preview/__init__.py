"""A sale beside the document that it becomes."""
