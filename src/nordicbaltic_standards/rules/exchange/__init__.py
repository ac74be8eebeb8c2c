"""Rules on messages between systems."""
