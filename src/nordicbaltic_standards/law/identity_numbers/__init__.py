"""Official numbers of the eight countries: which series a number has the form of, and whether its check digit fits.

A failing check never bars help: people newly arrived hold interim numbers, documents are read by torch-light, and
Denmark (since 2007) and Iceland (since 18 February 2026) issue numbers without a check digit. Nothing is derived
from a number: neither sex nor date of birth.
"""
