"""Units of targets, with their abbreviations and synonyms."""

from __future__ import annotations

from pkxl.speed.memo import of_texts
from pkxl.vocabulary.labels import key

UNITS = {
    "dokumen": "dokumen dok berkas surat naskah",
    "laporan": "laporan lap laporam",
    "orang": "orang org pegawai peserta jiwa",
    "paket": "paket pkt",
    "unit": "unit buah bh",
    "lembaga": "lembaga lembaga",
    "kegiatan": "kegiatan keg kali",
    "desa": "desa kelurahan",
    "bulan": "bulan bln",
    "nilai": "nilai indeks skor poin predikat",
    "%": "% persen persentase prosen procent",
}
"""The abbreviations and synonyms of each unit."""
KNOWN = {word: unit for unit, words in UNITS.items() for word in words.split()}
"""The plain form of every word for a unit."""
COUNTABLE = frozenset(UNITS) - {"%", "nilai", "bulan"}
"""Units of whole things and people, of which there is no half."""


@of_texts(4096)
def unit_word(unit: str) -> str:
    """The unit that a text begins with, without abbreviations: ``Dok`` -> ``dokumen``, ``Org/Bulan`` -> ``orang``, ``persen`` -> ``%``."""
    word = key(unit).split(" ")[0] if unit.strip() != "%" else "%"
    return KNOWN.get(word, word)
