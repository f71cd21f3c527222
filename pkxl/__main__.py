"""``python -m pkxl``."""

from pkxl.cli import main

if __name__ == "__main__":
    main()
