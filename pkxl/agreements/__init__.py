"""Agreements: rows of one workbook, and the chain of agreements of one office."""
