"""Rules on referrals and safe return."""
