"""How the command line looks: its words in three languages, its tables and progress, its JSON and CSV."""
