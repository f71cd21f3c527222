"""Reports: what a person or a program sees of the findings and of a consolidation."""
