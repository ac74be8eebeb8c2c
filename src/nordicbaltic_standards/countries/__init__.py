"""What belongs to one country: the forms of its official numbers, and its law and practice."""
