"""The code lists of the standard: one CSV file a list, and the typed enumerations generated from them."""
