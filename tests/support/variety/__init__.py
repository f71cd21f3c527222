"""Varied workbooks of many offices and writers, made from seeds."""
