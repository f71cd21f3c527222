"""Excel's face: the buttons, and the live workbook behind them. The add-in calls the buttons by their names here."""

from pkxl.excel.buttons import clear_marks, consolidate, new_templates, show_help, validate

__all__ = ["clear_marks", "consolidate", "new_templates", "show_help", "validate"]
