"""Rules on victim protection and data protection."""
