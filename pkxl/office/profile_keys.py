"""The keys of a profile: what each must hold, and to which field of a position it belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pkxl.office.nomenclature import LEVEL_IDS, shipped_nomenclature
from pkxl.office.profile_file import Problem, Trail, shown
from pkxl.vocabulary.labels import key
from pkxl.vocabulary.language import Wording

OFFICE, ABBREVIATIONS, OUTSIDE, POSITIONS = "kantor", "singkatan", "luar", "jabatan"
BUDGET = tuple(LEVEL_IDS.values())
OBJECTIVES = ("Sasaran Strategis", *(f"Sasaran {level}" for level in BUDGET))
MOST_ROWS = 500
MOST_POSITIONS = 300
_LONGEST_NAME = 200
_TABLES = 3
_PROGRAM = re.compile(r"[0-9]\.[0-9]{2}\.[0-9]{2}")
_IDENTITY = re.compile(r"[\w.-]+(?: [\w.-]+)*")
_CLOSE = 70.0

Wrong = Iterator[tuple[object, Wording]]
"""What is wrong with a value: the part of it that is meant (None: all of it), and the words."""


class Key(NamedTuple):
    """A key of a table: the field that it fills, and what is wrong with a value of it."""

    name: str
    field: str
    wrong: Callable[[Any], Wrong]
    required: bool = False


def _name(value: Any) -> Wrong:
    if not isinstance(value, str):
        yield None, Wording(id=f"harus teks di antara tanda kutip, bukan {shown(value)}",
                            en=f"must be text between quotes, not {shown(value)}")  # fmt: skip
    elif not value.strip():
        yield None, Wording(id="belum diisi", en="is empty")
    elif len(value) > _LONGEST_NAME:
        yield None, Wording(id=f"lebih dari {_LONGEST_NAME} huruf", en=f"has more than {_LONGEST_NAME} letters")
    elif not value.isprintable() or ".." in value.replace("\\", "/").split("/"):
        yield None, Wording(id=f"“{shown(value)}” memuat tanda yang tidak boleh ada dalam nama",
                            en=f"“{shown(value)}” holds characters that no name may have")  # fmt: skip


def _identity(value: Any) -> Wrong:
    wrong = list(_name(value))
    yield from wrong
    if not wrong and (not _IDENTITY.fullmatch(value) or ".." in value):
        yield None, Wording(id=f"“{shown(value)}” hanya boleh berisi huruf, angka, _ dan -",
                            en=f"“{shown(value)}” may hold letters, digits, _ and - only")  # fmt: skip


def _list_of(wrong: Callable[[Any], Wrong], example: str) -> Callable[[Any], Wrong]:
    def check(value: Any) -> Wrong:
        if not isinstance(value, list):
            yield None, Wording(id=f"harus daftar seperti {example}, bukan {shown(value)}",
                                en=f"must be a list such as {example}, not {shown(value)}")  # fmt: skip
            return
        for one in value:
            yield from ((one, says) for _, says in wrong(one))
        texts = Counter(one for one in value if isinstance(one, str))
        for twice in (text for text, times in texts.items() if times > 1):
            yield twice, Wording(id=f"“{shown(twice)}” tertulis dua kali", en=f"“{shown(twice)}” stands there twice")

    return check


def _one_of(options: tuple[str, ...]) -> Callable[[Any], Wrong]:
    def check(value: Any) -> Wrong:
        if value not in options:
            listed = ", ".join(options)
            yield None, Wording(id=f"“{shown(value)}” tidak dikenal, pilih {listed}{advice(value, options).id}",
                                en=f"“{shown(value)}” is not known, choose {listed}{advice(value, options).en}")  # fmt: skip

    return check


def _program(value: Any) -> Wrong:
    if not isinstance(value, str) or not _PROGRAM.fullmatch(value):
        yield None, Wording(id=f"“{shown(value)}” bukan kode program, misalnya \"7.01.02\"",
                            en=f"“{shown(value)}” is no code of a program, such as \"7.01.02\"")  # fmt: skip
        return
    known = [entry.code for entry in shipped_nomenclature().entries if entry.level == LEVEL_IDS["program"]]
    field = value.rpartition(".")[0]
    same_field = [code for code in known if code.rpartition(".")[0] == field]
    if same_field and value not in known:
        listed = ", ".join(same_field)
        yield None, Wording(id=f"“{value}” bukan program urusan {field} ({listed})",
                            en=f"“{value}” is no program of {field} ({listed})")  # fmt: skip


def _rows(value: Any) -> Wrong:
    numbers = value if isinstance(value, list) else []
    sensible = all(type(one) is int and 1 <= one <= MOST_ROWS for one in numbers)
    if len(numbers) != _TABLES or not sensible:
        yield None, Wording(id=f"harus tiga bilangan bulat dari 1 sampai {MOST_ROWS}, seperti [10, 10, 6], bukan {shown(value)}",
                            en=f"must be three whole numbers from 1 to {MOST_ROWS}, such as [10, 10, 6], not {shown(value)}")  # fmt: skip


def _flag(value: Any) -> Wrong:
    if not isinstance(value, bool):
        yield (
            None,
            Wording(id=f"harus true atau false, bukan {shown(value)}", en=f"must be true or false, not {shown(value)}"),
        )


OFFICE_KEYS = (
    Key("perangkat_daerah", "unit_name", _name, required=True),
    Key("kabupaten", "regency", _name, required=True),
    Key("tempat", "place", _name, required=True),
)
OUTSIDE_KEYS = (
    Key("id", "id", _identity, required=True),
    Key("nama", "name", _name, required=True),
    Key("ejaan", "spellings", _list_of(_name, '["Camat"]')),
)
POSITION_KEYS = (
    *OUTSIDE_KEYS,
    Key("atasan", "superior", _identity, required=True),
    Key("anggaran", "budget_levels", _list_of(_one_of(BUDGET), '["Sub Kegiatan"]')),
    Key("kinerja", "objective_levels", _list_of(_one_of(OBJECTIVES), '["Sasaran Kegiatan"]')),
    Key("program", "programs", _list_of(_program, '["7.01.02"]')),
    Key("baris", "rows", _rows),
    Key("kosong", "vacant", _flag),
    Key("dirangkap", "held_by", _identity),
)


def problems(data: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with the tables and keys of a profile, each by itself."""
    known = (OFFICE, ABBREVIATIONS, OUTSIDE, POSITIONS)
    for name in data:
        if name not in known:
            yield _unknown((name,), name, known)
    yield from _table((OFFICE,), data.get(OFFICE), OFFICE_KEYS)
    yield from _abbreviations(data.get(ABBREVIATIONS, {}))
    yield from _tables(OUTSIDE, data.get(OUTSIDE, []), OUTSIDE_KEYS)
    yield from _tables(POSITIONS, data.get(POSITIONS), POSITION_KEYS)
    if data.get(POSITIONS) == []:
        yield Problem((POSITIONS,), Wording(id="tidak ada satu pun [[jabatan]]", en="there is no [[jabatan]] at all"))


def _tables(name: str, tables: object, keys: tuple[Key, ...]) -> Iterator[Problem]:
    if tables is None or not isinstance(tables, list):
        says = Wording(id=f"[[{name}]] tidak ada", en=f"there is no [[{name}]]")
        if tables is not None:
            says = Wording(id=f"“{name}” harus ditulis [[{name}]]", en=f"“{name}” must be written [[{name}]]")
        yield Problem((name,), says)
        return
    if len(tables) > MOST_POSITIONS:
        says = Wording(id=f"lebih dari {MOST_POSITIONS} [[{name}]]", en=f"more than {MOST_POSITIONS} [[{name}]]")
        yield Problem((name, MOST_POSITIONS), says)
    for number, one in enumerate(tables):
        yield from _table((name, number), one, keys)


def _table(path: Trail, table: object, keys: tuple[Key, ...]) -> Iterator[Problem]:
    title = f"[{path[0]}]" if len(path) == 1 else f"[[{path[0]}]]"
    if not isinstance(table, dict):
        says = Wording(id=f"{title} tidak ada", en=f"there is no {title}")
        if table is not None:
            says = Wording(id=f"“{path[0]}” harus ditulis {title}", en=f"“{path[0]}” must be written {title}")
        yield Problem(path, says)
        return
    for name in table:
        if name not in {one.name for one in keys}:
            yield _unknown((*path, name), name, tuple(one.name for one in keys))
    for one in keys:
        if one.name in table:
            for value, says in one.wrong(table[one.name]):
                yield Problem((*path, one.name), Wording(id=f"{one.name} {says.id}", en=f"{one.name} {says.en}"), value)
        elif one.required:
            yield Problem(path, Wording(id=f"isian {one.name} pada {title} tidak ada", en=f"{title} has no {one.name}"))


def _abbreviations(table: object) -> Iterator[Problem]:
    if not isinstance(table, dict):
        yield Problem(
            (ABBREVIATIONS,),
            Wording(id=f"“{ABBREVIATIONS}” harus ditulis [{ABBREVIATIONS}]",
                    en=f"“{ABBREVIATIONS}” must be written [{ABBREVIATIONS}]"),
        )  # fmt: skip
        return
    for short, long in table.items():
        wrong = list(_name(long)) if long != "" else []
        if not key(short):
            wrong = [(None, Wording(id="tanpa huruf", en="without letters"))]
        for value, says in wrong:
            yield Problem(
                (ABBREVIATIONS, short),
                Wording(id=f"“{shown(short)}” {says.id}", en=f"“{shown(short)}” {says.en}"),
                value,
            )


def _unknown(path: Trail, name: str, known: tuple[str, ...]) -> Problem:
    meant = advice(name, known)
    return Problem(
        path,
        Wording(
            id=f"isian “{shown(name)}” tidak dikenal{meant.id}", en=f"the key “{shown(name)}” is not known{meant.en}"
        ),
    )


def advice(typed: object, known: tuple[str, ...]) -> Wording:
    """The question whether the most similar of these was meant; nothing where none is similar."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(key(shown(typed)), known, scorer=fuzz.ratio, processor=key, score_cutoff=_CLOSE)
    return (
        Wording(id=f"; maksud Anda “{best[0]}”?", en=f"; did you mean “{best[0]}”?") if best else Wording(id="", en="")
    )
