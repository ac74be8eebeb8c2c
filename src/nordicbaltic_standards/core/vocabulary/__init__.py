"""Code lists that more than one area of the standards uses."""
