"""Law and standards: instruments, regional standards, rules and what a rule is given to judge with."""
