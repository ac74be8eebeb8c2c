"""Other formats: spreadsheets and survey forms."""
