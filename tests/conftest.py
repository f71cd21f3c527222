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


def pytest_sessionfinish(session):
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = dict(session.config.stash[FIGURES])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    """One of several processes that share the tests has ended: its figures are added to those of the others."""
    node.config.stash[FIGURES].update(getattr(node, "workeroutput", {}).get("figures", {}))


def pytest_terminal_summary(terminalreporter, config):
    if config.stash[FIGURES]:
        terminalreporter.section("figures")
        for name, count in sorted(config.stash[FIGURES].items()):
            terminalreporter.line(f"{count:>7,}  {name}")
