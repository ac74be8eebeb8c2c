"""Rules of this area, one module a subject."""
