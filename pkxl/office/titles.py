"""Titles around the name of a position: acting officials before it, the place behind it."""

from __future__ import annotations

import re

_ACTING = re.compile(
    r"^(?:(?:selaku |sebagai )?(?:plt|p l t|plh|p l h|pjs|p j s|pj|p j|pymt|pgs|pelaksana tugas harian|pelaksana tugas"
    r"|pelaksana harian|penjabat sementara|pejabat sementara|pengganti sementara|penjabat"
    r"|pejabat yang melaksanakan tugas|yang melaksanakan tugas) )+"
)
"""The legal titles of acting officials, as keys: Plt., Plh., Pj., Pjs., Pymt. and what they stand for."""
_BEHIND = re.compile(r" (?:plt|plh|pjs|pj|pymt) ?$")
_AS = " selaku "
_UNITS = frozenset(
    {"kelurahan", "lurah", "desa", "daerah", "dinas", "badan", "dprd", "dewan", "bagian", "bidang", "seksi", "sub"}
)
"""Words for other units, whose officials have other positions: a *Sekretaris Kelurahan* is no Sekretaris Camat."""
_OF_THE_OFFICE = frozenset({"pada", "di", "kantor", "kecamatan", "kec", "camat"})


def without_acting(position: str) -> str:
    """The key of the position that is acted in: ``wakil bupati selaku plt bupati`` -> ``bupati``."""
    return _BEHIND.sub("", _ACTING.sub("", f"{position.rpartition(_AS)[2]} ")).strip()


def own_position(position: str) -> str:
    """The key of the position of somebody who acts in another one, empty for others: the part before *selaku*."""
    return position.rpartition(_AS)[0]


def is_place(behind: str, position: str) -> bool:
    """True for what may stand behind a position without making it another one: a place, or more of its own title.

    The name of another unit makes it another one; behind a position of one word, the word for such a unit too.
    """
    words = behind.split()
    while words and words[0] in _OF_THE_OFFICE:
        words = words[1:]
    if not words or words[0] not in _UNITS:
        return True
    named = len(words) > 1 and words[1] not in _OF_THE_OFFICE | {"dan"}
    return not named and " " in position
