"""The workbook that staff fill in, drawn from the definitions of the tables."""
