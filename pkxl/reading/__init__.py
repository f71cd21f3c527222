"""Reading: which files are meant, and from a grid to typed rows by labels, wherever they stand."""
