"""Bridges to other tools: spreadsheets, field surveys."""
