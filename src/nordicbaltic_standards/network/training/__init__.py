"""Training cases: stories with their records, questions, and the answers that the rules give."""
