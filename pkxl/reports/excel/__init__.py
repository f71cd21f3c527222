"""Consolidated workbooks: of one office, and of a regency."""
