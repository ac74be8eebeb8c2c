"""Rules on compensation and financial support."""
