"""The twelve records and their parts: one module a record."""
