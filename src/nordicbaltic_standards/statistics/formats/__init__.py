"""The formats of protected tables: text for reading, JSON, CSV and SDMX-CSV."""
