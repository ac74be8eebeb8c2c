"""The person's own copies of a consent, a referral and an account of disclosures; sheets for a handover and a case conference."""
