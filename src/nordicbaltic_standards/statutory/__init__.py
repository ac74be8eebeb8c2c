"""Statutory dates: what follows from a case by law, each with the fact it rests on and the event it runs from."""
