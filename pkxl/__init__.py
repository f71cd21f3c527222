"""pkxl: performance agreements of a kecamatan in Excel, validated and consolidated."""

__version__ = "0.1.0"
