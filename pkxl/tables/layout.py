"""The layout of a template: its version, its sheets that are no tables, and how its copies are named."""

TEMPLATE_NAME = "pkxl perjanjian kinerja"
TEMPLATE_VERSION = "1.0"
STAMP_SHEET = "_pkxl"
"""The very hidden sheet: the template's stamp, and the lists behind its dropdowns."""
GUIDE_SHEET = "Petunjuk"
"""A template's instructions, which hold nothing to read."""
MARKED_SUFFIX = " (hasil validasi)"
"""What an annotated copy is called behind the name of its workbook."""
PARTIES = {"first": "Pihak Pertama", "second": "Pihak Kedua"}
"""The labels of the two parties, by the prefix of their columns."""
