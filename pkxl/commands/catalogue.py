"""The catalogue of rules, its generated file, and its texts for users."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from importlib import import_module
from importlib.resources import files
from typing import Any

from pkxl.vocabulary.errors import PkxlError
from pkxl.vocabulary.findings import CATALOGUE, SEVERITY_WORD, Example, Message, Severity
from pkxl.vocabulary.language import Lang, Wording

FILE = "catalogue.json"
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


def entries() -> dict[str, Message]:
    """Every rule by its code, from the generated file of the package, without importing the rules and pandas."""
    text = (files("pkxl") / "data" / FILE).read_text(encoding="utf-8")
    return {entry["code"]: _message(entry) for entry in json.loads(text)}


def _message(entry: dict[str, Any]) -> Message:
    title, says, do, why = (Wording(**entry[name]) for name in _WORDS)
    severity, example = Severity(entry["severity"]), Example(**entry["example"])
    return Message(entry["code"], severity, title, says, do, why, example)


_WORDS = ("title", "says", "do", "why")
_WITH_MESSAGES = (
    "pkxl.guard.messages",
    "pkxl.reading.messages",
    "pkxl.reading.table_messages",
    "pkxl.tables.cell_messages",
    "pkxl.rules",
    "pkxl.checks.exemptions",
    "pkxl.commands.annotated_copies",
    "pkxl.commands.verification",
)


def load() -> dict[str, Message]:
    """Every rule by its code, with its example, from the modules that register messages, which are imported."""
    for module in _WITH_MESSAGES:
        import_module(module)
    return {code: replace(CATALOGUE[code], example=example_of(code)) for code in sorted(CATALOGUE)}


def rebuilt() -> str:
    """The content of ``data/catalogue.json``, generated from the rules."""
    rules = [
        {
            "code": rule.code,
            "severity": rule.severity.value,
            **{name: {"id": getattr(rule, name).id, "en": getattr(rule, name).en} for name in _WORDS},
            "example": asdict(rule.example) if rule.example else None,
        }
        for rule in load().values()
    ]
    return json.dumps(rules, ensure_ascii=False, indent=1) + "\n"


def example_of(code: str) -> Example:
    """The example of a rule: its own, or the one in ``data/examples.toml`` for rules about whole files."""
    import tomllib

    beside = CATALOGUE[code].example
    if beside is not None:
        return beside
    text = (files("pkxl") / "data" / "examples.toml").read_text(encoding="utf-8")
    entry = tomllib.loads(text)[code]
    return Example(entry["fails"], entry["passes"], prose=bool(entry.get("prose")))


def listed(lang: Lang) -> str:
    """The list of all rules, one line each, by family."""
    lines: list[str] = []
    rules = entries()
    for family, name in FAMILIES.items():
        lines += ["", f"{family}  {name[lang]}"]
        for code, entry in rules.items():
            if code.startswith(family):
                lines.append(f"  {code}  {SEVERITY_WORD[entry.severity][lang]:<11} {entry.title[lang]}")
    return "\n".join(lines[1:])


def explained(code: str, lang: Lang) -> str:
    """The explanation of one rule with its examples. Raises PkxlError for an unknown code."""
    entry = entries().get(code)
    if entry is None:
        raise PkxlError(
            f"Tidak ada aturan {code}. Lihat semuanya dengan “pkxl rules”.",
            f"There is no rule {code}. See them all with “pkxl rules”.",
        )
    lines = [f"{entry.code}  {entry.title[lang]}", ""]
    lines.append(f"{_LABELS['severity'][lang]}: {SEVERITY_WORD[entry.severity][lang]}")
    for name, text in (("says", entry.says), ("do", entry.do), ("why", entry.why)):
        lines.append(f"{_LABELS[name][lang]}: {text[lang]}")
    example = entry.example or Example("", "")
    for name, text_of in (("fails", example.fails), ("passes", example.passes)):
        lines += ["", f"{_LABELS[name][lang]}:", *(f"  {line}" for line in text_of.splitlines())]
    return "\n".join(lines)
