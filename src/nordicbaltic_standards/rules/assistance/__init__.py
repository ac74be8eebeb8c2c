"""Rules on shelters and specialised services."""
