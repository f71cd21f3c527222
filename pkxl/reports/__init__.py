"""Reports: what a person or a program gets to see of findings and results."""
