"""The web site of the standard: what is declared, as pages in nine languages under the same addresses.

Each module yields the pages of one kind; `site` puts them together, writes them, and refuses a link that leads nowhere.
"""
