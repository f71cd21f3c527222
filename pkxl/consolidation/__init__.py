"""Consolidation: money and indicators of one office, and of all offices of a regency."""
