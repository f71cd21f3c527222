"""``python -m pkxl``."""

from pkxl.cli import main

main()
