"""Slips of letters: whether two names are one but for letters that were mistyped inside their words."""

from __future__ import annotations

from collections.abc import Container, Sequence

_MOST_WORDS = 60
_OTHER_WORDS = frozenset(
    [
        "bangunan",
        "belanja",
        "bidang",
        "jembatan",
        "kerjasama",
        "layanan",
        "pembangunan",
        "pembelian",
        "pembiayaan",
        "pembinaan",
        "pendapatan",
        "pendataan",
        "penataan",
        "penerapan",
        "penetapan",
        "pengadaan",
        "pengawalan",
        "pengawasan",
        "pengelolaan",
        "pengolahan",
        "pengukuran",
        "pengurusan",
        "penilaian",
        "penyediaan",
        "penyusunan",
        "peralatan",
        "peraturan",
        "perawatan",
        "perencanaan",
        "perhitungan",
        "perizinan",
        "pertahanan",
        "pertanahan",
        "pertanian",
        "perubahan",
        "perumahan",
        "perundangan",
        "perusahaan",
    ]
)
"""Words of budget names that a letter or two make into another one of them; none is a slip for another."""


def is_slip(typed: Sequence[str], meant: Sequence[str], known: Container[str] = frozenset()) -> bool:
    """True if the words are those meant, one by one, but for letters inside words and blanks between them.

    A word more, less or other makes another name. `known` are words that are no slip for another word.
    """
    if max(len(typed), len(meant)) > _MOST_WORDS:
        return False
    reached = {(0, 0)}
    for at in range(len(typed) + 1):
        for of in range(len(meant) + 1):
            if (at, of) in reached:
                reached.update((at + n, of + m) for n, m in _steps(typed[at : at + 2], meant[of : of + 2], known))
    return (len(typed), len(meant)) in reached


def _steps(typed: Sequence[str], meant: Sequence[str], known: Container[str]) -> list[tuple[int, int]]:
    """How many of the next words on both sides are the same: one and one, or two on a side that are one on the other."""
    if not typed or not meant:
        return []
    steps = [(1, 1)] if _is_same_word(typed[0], meant[0], known) else []
    if len(typed) == 2 and "".join(typed) == meant[0]:
        steps.append((2, 1))
    if len(meant) == 2 and typed[0] == "".join(meant):
        steps.append((1, 2))
    return steps


def _is_same_word(typed: str, meant: str, known: Container[str]) -> bool:
    from rapidfuzz.distance import OSA

    if typed == meant:
        return True
    if not (typed.isalpha() and meant.isalpha()):
        return False
    short, long = sorted((typed, meant), key=len)
    more = len(long) - len(short)
    if long.startswith(short) and len(short) >= 6:
        return more <= 3
    if typed in known or typed in _OTHER_WORDS:
        return False
    if long.startswith(short) and len(short) >= 4:
        return more <= 2
    most = 0 if len(long) < 5 else 1 if len(long) < 10 else 2
    return OSA.distance(typed, meant, score_cutoff=most) <= most
