"""Other formats and standards: spreadsheets, survey forms, and a crosswalk to forms in use elsewhere."""
