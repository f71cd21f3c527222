"""The office: its positions and who reports to whom, and the budget nomenclature."""
