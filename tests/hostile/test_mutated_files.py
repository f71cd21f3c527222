"""Mutated results through `verify` and mutated inputs through `--annotate`: the program never fails."""

import random
import zipfile
from io import BytesIO

import pytest
from support.corpus import KINDS, unpacked
from support.corpus import packed as packed_in_order
from support.house import Lang, PkxlError, Settings, candidates, consolidated_to, shipped_profile, verified
from support.workbooks import EXAMPLES

from pkxl.commands import verify
from pkxl.commands.annotated_copies import write_copies
from pkxl.commands.results import rendered
from pkxl.reports.json import dumped, validation_json
from pkxl.runs.run import run
from pkxl.runs.tasks import Job

SETTINGS = Settings(shipped_profile())
VARIANTS = 200
SEED = 20241001


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A small office and its result."""
    home = tmp_path_factory.mktemp("hasil")
    office = home / "kantor"
    office.mkdir()
    source = EXAMPLES / "Perjanjian Kinerja - Kepala Seksi Pelayanan Umum.xlsx"
    (office / source.name).write_bytes(source.read_bytes())
    consolidated_to(home / "r.xlsx", [office], SETTINGS)
    return home


NUMBERS = [b"-1", b"0", b"1e999", b"NaN", b"99999999999999999999", b"", b"x", b"1048576", b"XFD1048576", b"A0", b"../a"]
TEXTS = [b"ya", b"tidak", b"Dipakai", b"", b"\xff", b"&#0;", b"&#x202e;", b"]]>", b"<v/>", b"=" * 9000, b"{", b"%s"]
LONE = [
    b"<",
    b">",
    b"</c>",
    b"<c>",
    b"<row>",
    b'<c r="A1"',
    b"<f>",
    b"</sheetData>",
    b"<!--",
    b"<![CDATA[",
    b"<!DOCTYPE a>",
]


def mutated(data, chance):
    """The package with some changes of parts, XML or bytes."""
    if chance.random() < 0.15:
        spoiled = bytearray(data)
        for _ in range(chance.choice((1, 8))):
            spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
        return bytes(spoiled[: chance.choice((len(spoiled), chance.randrange(len(spoiled))))])
    parts = unpacked(BytesIO(data))
    for _ in range(chance.choice((1, 1, 2, 4))):
        name = chance.choice(list(parts))
        parts[name] = chance.choice((_value, _value, _element, _twice, _token))(parts[name], chance)
        fate = chance.random()
        if fate < 0.08:
            parts.pop(name)
        elif fate < 0.14:
            parts[chance.choice((name.upper(), name.replace("/", "\\"), f"/{name}"))] = parts.pop(name)
    return packed_in_order(parts)


def _between(text, chance, opening, closing, values):
    at = text.find(opening, chance.randrange(len(text) or 1))
    end = text.find(closing, at + 1) if at >= 0 else -1
    return text if end < 0 else text[: at + 1] + chance.choice(values) + text[end:]


def _value(text, chance):
    return _between(text, chance, *chance.choice(((b'"', b'"', NUMBERS), (b">", b"<", TEXTS))))


def _element(text, chance):
    start = text.find(b"<", chance.randrange(len(text) or 1))
    end = text.find(b">", start)
    return text if start < 0 or end < 0 else text[:start] + text[end + 1 :]


def _twice(text, chance):
    start = chance.randrange(len(text) or 1)
    end = min(len(text), start + chance.randrange(1, 2000))
    return text[:end] + text[start:end] + text[end:]


def _token(text, chance):
    at = chance.randrange(len(text) or 1)
    return text[:at] + chance.choice(LONE) + text[at:]


@pytest.fixture
def once(monkeypatch):
    """The same inputs are consolidated once."""
    outcomes, results = {}, {}

    def run_once(found, job):
        if tuple(found) not in outcomes:
            outcomes[tuple(found)] = run(found, job)
        return outcomes[tuple(found)]

    def rendered_once(outcome, result, settings):
        key = (id(outcome), settings)
        if key not in results:
            results[key] = rendered(outcome, result, settings)
        return results[key]

    monkeypatch.setattr(verify, "run", run_once)
    monkeypatch.setattr(verify, "rendered", rendered_once)


def answered(result, made):
    """What verifying comes to: ``refused`` with a sentence, ``different`` or ``the same``."""
    try:
        answer = verified(result, [made / "kantor"], SETTINGS)
    except PkxlError:
        return "refused"
    "".join(dumped(validation_json(answer, Lang.ID)))
    return "different" if answer.findings else "the same"


@pytest.mark.usefixtures("once")
def test_mutated_results_are_verified_or_refused_with_a_sentence(made, tmp_path, figure):
    data = (made / "r.xlsx").read_bytes()
    chance = random.Random(SEED)
    answers = []
    for _ in range(VARIANTS):
        (tmp_path / "r.xlsx").write_bytes(mutated(data, chance))
        answers.append(answered(tmp_path / "r.xlsx", made))
    assert {"refused", "different"} <= set(answers)
    figure("mutated results through verify", VARIANTS)


FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'


def test_a_far_cell_in_a_result_is_a_difference(made, tmp_path):
    parts = unpacked(made / "r.xlsx")
    name = "xl/worksheets/sheet2.xml"
    (tmp_path / "r.xlsx").write_bytes(packed_in_order(parts | {name: parts[name].replace(b"</sheetData>", FAR)}))
    (found,) = verified(tmp_path / "r.xlsx", [made / "kantor"], SETTINGS).findings
    assert (found.code, found.values["value"]) == ("V04", "XFD1048576")


def test_shared_formulas_are_those_that_are_written_out(made, tmp_path):
    """Excel stores a formula once for all cells below it."""
    parts = unpacked(made / "r.xlsx")
    name = next(n for n in sorted(parts) if n.startswith("xl/worksheets/sheet") and parts[n].count(b"<f>SUM(") > 1)
    shared = parts[name].replace(b"<f>SUM(", b'<f t="shared" ref="A1:Z99" si="0">SUM(', 1)
    (tmp_path / "r.xlsx").write_bytes(packed_in_order(parts | {name: shared}))
    assert verified(tmp_path / "r.xlsx", [made / "kantor"], SETTINGS).findings == []


def test_mutated_inputs_are_annotated_or_told(tmp_path, figure):
    chance = random.Random(SEED)
    originals = [path.read_bytes() for path in sorted(EXAMPLES.iterdir())]
    for number in range(VARIANTS // 2):
        (tmp_path / f"{number:03}.xlsx").write_bytes(mutated(chance.choice(originals), chance))
    for number in range(VARIANTS // 2, VARIANTS):
        (tmp_path / f"{number:03}.xlsx").write_bytes(chance.choice(KINDS)(chance))
    files = candidates([tmp_path])
    outcome = run(files, Job(shipped_profile(), consolidating=False))
    copies = write_copies(outcome, files, Lang.ID, force=False)
    agreements = {name for office in outcome.offices for name in office.read if name not in office.group.other_files}
    assert len(copies.written) + len(copies.failed) == len(agreements) > VARIANTS // 4
    assert {f.code for f in copies.failed} <= {"F17"}
    for path in copies.written:
        assert zipfile.is_zipfile(path)
    figure("mutated inputs through --annotate", VARIANTS)
    figure("of which copied", len(copies.written))
