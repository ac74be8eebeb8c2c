"""The forms in which protected tables are written: text for reading, JSON, CSV and SDMX-CSV."""
