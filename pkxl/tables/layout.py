"""The constants of a template: version, sheets without tables, suffix of annotated copies, labels of parties."""

TEMPLATE_NAME = "pkxl perjanjian kinerja"
TEMPLATE_VERSION = "1.0"
STAMP_SHEET = "_pkxl"
"""The very hidden sheet with the stamp of the template and the lists of its dropdowns."""
GUIDE_SHEET = "Petunjuk"
"""The sheet with instructions, which is not read."""
MARKED_SUFFIX = " (hasil validasi)"
"""The end of the file name of an annotated copy."""
PARTIES = {"first": "Pihak Pertama", "second": "Pihak Kedua"}
"""The labels of the two parties, by the prefix of their columns."""
