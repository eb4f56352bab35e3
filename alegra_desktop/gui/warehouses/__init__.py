"""Each store warehouse and its Alegra warehouse: the table of the wizard and of the page."""
