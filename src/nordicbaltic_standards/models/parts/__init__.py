"""Parts of records that more than one area of the standards uses."""
