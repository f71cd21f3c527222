"""The catalogue of rules, listed or one explained."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from pkxl.errors import PkxlError
from pkxl.findings import CATALOGUE, Example
from pkxl.language import Lang, Wording
from pkxl.reports.wording import SEVERITY_WORD

FAMILIES = {
    "F": Wording(id="Berkas", en="File"),
    "T": Wording(id="Template", en="Template"),
    "C": Wording(id="Sel", en="Cell"),
    "B": Wording(id="Tabel", en="Table"),
    "W": Wording(id="Workbook", en="Workbook"),
    "K": Wording(id="Rantai antarjabatan", en="Chain"),
    "N": Wording(id="Nomenklatur", en="Nomenclature"),
    "V": Wording(id="Pemeriksaan ulang hasil", en="Verification of results"),
}
_LABELS = {
    "severity": Wording(id="Tingkat", en="Severity"),
    "says": Wording(id="Pesan", en="Message"),
    "do": Wording(id="Saran", en="Hint"),
    "why": Wording(id="Alasan", en="Reason"),
    "fails": Wording(id="Contoh yang ditemukan", en="Example that is found"),
    "passes": Wording(id="Contoh yang lolos", en="Example that passes"),
}


def load() -> None:
    """Import what registers messages, so that the catalogue is full."""
    import pkxl.exemptions
    import pkxl.rules
    import pkxl.tables.cell_words
    import pkxl.workbook.words  # noqa: F401


def example_of(code: str) -> Example:
    """The example beside the rule, or the one in ``data/examples.toml`` where it takes whole files to show."""
    beside = CATALOGUE[code].example
    if beside is not None:
        return beside
    entry = _examples()[code]
    return Example(entry["fails"], entry["passes"], prose=bool(entry.get("prose")))


@lru_cache(maxsize=1)
def _examples() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("pkxl") / "data" / "examples.toml").read_text(encoding="utf-8"))


def listed(lang: Lang) -> str:
    """Every rule in a line, by family."""
    lines: list[str] = []
    for family, name in FAMILIES.items():
        lines += ["", f"{family}  {name[lang]}"]
        for code in sorted(CATALOGUE):
            if code.startswith(family):
                entry = CATALOGUE[code]
                lines.append(f"  {code}  {SEVERITY_WORD[entry.severity][lang]:<11} {entry.title[lang]}")
    return "\n".join(lines[1:])


def explained(code: str, lang: Lang) -> str:
    """One rule: what it checks, says and advises, why, and its examples. PkxlError for an unknown code."""
    entry = CATALOGUE.get(code)
    if entry is None:
        raise PkxlError(
            f"Tidak ada aturan {code}. Lihat semuanya dengan “pkxl rules”.",
            f"There is no rule {code}. See them all with “pkxl rules”.",
        )
    lines = [f"{entry.code}  {entry.title[lang]}", ""]
    lines.append(f"{_LABELS['severity'][lang]}: {SEVERITY_WORD[entry.severity][lang]}")
    for name, text in (("says", entry.says), ("do", entry.do), ("why", entry.why)):
        lines.append(f"{_LABELS[name][lang]}: {text[lang]}")
    example = example_of(code)
    for name, text_of in (("fails", example.fails), ("passes", example.passes)):
        lines += ["", f"{_LABELS[name][lang]}:", *(f"  {line}" for line in text_of.splitlines())]
    return "\n".join(lines)
