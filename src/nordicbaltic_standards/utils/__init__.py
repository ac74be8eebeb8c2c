"""Small helpers that are independent of records and law."""
