"""The report on the terminal: as wide as the terminal is, whole words, and the same words at every width."""

import io
import re

import pytest
from rich.console import Console
from support.workbooks import EXAMPLES, ROOT, check_folder

from pkxl.reports.terminal import print_findings
from pkxl.vocabulary.language import Lang


def printed(width, lang):
    out = io.StringIO()
    print_findings(Console(file=out, width=width, highlight=False), check_folder(EXAMPLES), lang)
    return out.getvalue()


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("width", [60, 80, 133])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_broken(width, lang):
    lines = printed(width, lang).splitlines()
    assert max(map(len, lines)) <= width
    assert " ".join(lines).split() == printed(10_000, lang).split()


def test_a_finding_stands_below_its_workbook_with_mark_place_message_and_hint():
    text = printed(80, Lang.EN)
    assert (
        "  ! N01 Anggaran C9\n"
        "      “Program Koordinasi Ketentraman dan ketertiban Umumnb” is not quite as in\n"
        "      the nomenclature.\n"
        "      → It probably means “Program Koordinasi Ketenteraman dan Ketertiban Umum”.\n"
    ) in text
    assert "  ! W03 Kinerja D8\n" in text
    assert "Also at D9–D12." in " ".join(text.split())


def test_there_is_one_kind_of_console():
    """Every other would take markup from workbooks."""
    made = {
        path.name: re.findall(
            r"\bConsole\(|from_markup|markup=True|rich\.print|Progress\(", path.read_text(encoding="utf-8")
        )
        for path in (ROOT / "pkxl").rglob("*.py")
    }
    assert {name: found for name, found in made.items() if found} == {"screen.py": ["Progress("]}
