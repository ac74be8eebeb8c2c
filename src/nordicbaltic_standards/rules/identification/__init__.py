"""Rules on the identification of victims."""
