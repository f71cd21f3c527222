"""The closed lists: kinds of agreements, and levels of budget lines and objectives."""

from __future__ import annotations

KINDS = ("Perjanjian Kinerja", "Perubahan Perjanjian Kinerja")
AMENDMENT = KINDS[1]
PROGRAM, ACTIVITY, SUB_ACTIVITY = BUDGET_LEVELS = ("Program", "Kegiatan", "Sub Kegiatan")
OBJECTIVE_LEVELS = ("Sasaran Strategis", "Sasaran Program", "Sasaran Kegiatan", "Sasaran Sub Kegiatan")
