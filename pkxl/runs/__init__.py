"""Runs: any number of workbooks in tasks, on engines, with a cache."""
