"""Each store product and its Alegra item: the table of the wizard and of the page."""
