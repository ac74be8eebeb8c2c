"""Rules on the directory of organisations and on assessments of practice."""
