"""Rights sheets: what a person is entitled to in a country, each sentence bound to a fact of its law."""
