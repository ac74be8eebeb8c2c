"""Rules on the case file, which joins the areas."""
