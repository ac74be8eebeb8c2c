"""Rules on residence status and reflection period."""
