"""How long data are kept: the events from which terms run, and the terms."""
