"""An office's Python: without what only a developer has, some of which Pandera would import where it is there.

A process that is started with this folder on its PYTHONPATH costs what it costs in an office. With OFFICE_EXTRAS=none it
also lacks what ``pip install pkxl`` does not bring and pandas would load: pyarrow, which is for Parquet.
"""

import os
import sys

sys.modules.update(dict.fromkeys(("hypothesis", "dask", "distributed", "pytest")))
if os.environ.get("OFFICE_EXTRAS") == "none":
    sys.modules["pyarrow"] = None
