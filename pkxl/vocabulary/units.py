"""Units of targets: how they are abbreviated, and which ones mean the same."""

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
    "%": "% persen persentase",
}
"""Every unit in its plain form, with the words that are used for it."""
KNOWN = {word: unit for unit, words in UNITS.items() for word in words.split()}
"""The plain form of every word for a unit."""


@of_texts(4096)
def unit_word(unit: str) -> str:
    """A unit in its plain form: ``Dok`` -> ``dokumen``, ``Org/Bulan`` -> ``orang``, ``persen`` -> ``%``."""
    word = key(unit).split(" ")[0] if unit.strip() != "%" else "%"
    return KNOWN.get(word, word)
