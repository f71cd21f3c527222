"""Workbooks: where the tables stand in them, how they are found, read, written and marked."""
