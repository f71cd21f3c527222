"""Figures that tests count while they run, printed after them: what was tried, how often."""

from collections import Counter

import pytest

FIGURES = pytest.StashKey[Counter]()


def pytest_configure(config):
    config.stash[FIGURES] = Counter()


@pytest.fixture
def figure(request):
    """``figure("kills", 60)`` adds to what is printed at the end."""

    def add(name, count=1):
        request.config.stash[FIGURES][name] += count

    return add


def pytest_terminal_summary(terminalreporter, config):
    if config.stash[FIGURES]:
        terminalreporter.section("figures")
        for name, count in sorted(config.stash[FIGURES].items()):
            terminalreporter.line(f"{count:>7,}  {name}")
