"""What `browser` fetches Python for browsers with, and what it runs there."""
