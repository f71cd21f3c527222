"""Marks: cells to mend, in the live workbook and in annotated copies."""
