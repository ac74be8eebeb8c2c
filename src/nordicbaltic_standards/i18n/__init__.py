"""Texts in nine languages, and how each writes dates, numbers and money."""
