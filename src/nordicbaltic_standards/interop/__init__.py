"""Other formats and standards: spreadsheets, survey forms, HSDS, and a crosswalk to forms in use elsewhere."""
