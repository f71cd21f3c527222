"""The layout of a template: its version, and the facts that writer and checks share."""

TEMPLATE_NAME = "pkxl perjanjian kinerja"
TEMPLATE_VERSION = "1.0"
