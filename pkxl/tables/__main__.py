"""Write the columns down in the package, as the models have them: ``python -m pkxl.tables``."""

from pathlib import Path

from pkxl.tables import EVERY_SHEET
from pkxl.tables.model import written_down

Path(__file__).parents[1].joinpath("data", "columns.json").write_text(written_down(EVERY_SHEET), encoding="utf-8")
