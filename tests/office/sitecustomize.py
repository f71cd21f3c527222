"""An office's Python: without what only a developer has, some of which Pandera would import where it is there.

A process that is started with this folder on its PYTHONPATH costs what it costs in an office.
"""

import sys

sys.modules.update(dict.fromkeys(("hypothesis", "dask", "distributed", "pytest")))
