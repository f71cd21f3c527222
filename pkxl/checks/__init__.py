"""Checks: Pandera over the cells, rules over the offices, exemptions, and all of it put together."""
