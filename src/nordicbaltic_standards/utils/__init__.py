"""Small helpers that know nothing of records or law."""
