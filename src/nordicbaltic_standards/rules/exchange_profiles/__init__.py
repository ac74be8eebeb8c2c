"""Exchange profiles: what may go to whom for which purpose."""
