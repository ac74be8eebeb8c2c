"""Forms in which reports come out."""
