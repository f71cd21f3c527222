"""Many offices, made from the eight real agreements: other names, other amounts, some workbooks broken.

Fast, since only the parts that change are written anew, and repeatable, since everything follows from the seed.

    python tests/support/offices.py FOLDER 125        (125 offices, 1,000 workbooks)
"""

from __future__ import annotations

import random
import re
import sys
import zipfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "workbook_templates" / "contoh" / "mangkutana-2024"
_SYLLABLES = (
    "ba",
    "lo",
    "ke",
    "mari",
    "tu",
    "ran",
    "si",
    "nuk",
    "pade",
    "wo",
    "gan",
    "tele",
    "pur",
    "dan",
    "mo",
    "rai",
)
_MONEY = re.compile(rb'(<c r="[A-Z]+\d+" s="\d+")>(<f>[^<]*</f>)?<v>(\d{5,})</v></c>')
TYPED = (b"Rp. %d,-", b"%d.-", b"Rp %d", b"%d,00")
BROKEN = (b"dua juta", b"12.5.00", b"?", b"-%d", b"#N/A", b"lima belas ribu rupiah")
_BROKEN_SHARE, _DAMAGED_SHARE, _TYPED_SHARE = 0.12, 0.01, 0.25


def office_name(number: int) -> str:
    """A name of its own for every number."""
    rng = random.Random(number)
    size = len(_SYLLABLES)
    return "".join(
        (_SYLLABLES[number % size], rng.choice(_SYLLABLES), _SYLLABLES[number // size % size], f"{number:x}")
    )


def make(folder: Path, offices: int, *, broken: bool = True) -> int:
    """Write eight workbooks for each of so many offices, each office in a folder of its own; how many were written."""
    packages = {path.name: _parts(path) for path in sorted(EXAMPLES.glob("*.xlsx"))}
    written = 0
    for number in range(offices):
        rng = random.Random(number)
        name = office_name(number)
        home = folder / f"Kabupaten {number // 25 + 1}" / f"Kecamatan {name}"
        home.mkdir(parents=True, exist_ok=True)
        for file, parts in packages.items():
            (home / file).write_bytes(_workbook(parts, name, number, rng, broken=broken))
            written += 1
    return written


def _parts(path: Path) -> list[tuple[zipfile.ZipInfo, bytes]]:
    with zipfile.ZipFile(path) as archive:
        return [(info, archive.read(info)) for info in archive.infolist()]


def _workbook(
    parts: list[tuple[zipfile.ZipInfo, bytes]], name: str, number: int, rng: random.Random, *, broken: bool
) -> bytes:
    factor = 1 + number % 7
    spoil = broken and rng.random() < _BROKEN_SHARE
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for info, data in parts:
            text = data
            if info.filename == "xl/sharedStrings.xml" or info.filename.startswith("xl/worksheets/sheet"):
                text = _renamed(data, name, number)
            if info.filename == "xl/worksheets/sheet3.xml":
                text = _amounts(text, factor, rng, spoil=spoil, broken=broken)
            archive.writestr(info.filename, text)
    data = out.getvalue()
    return data[: len(data) // 2] if broken and rng.random() < _DAMAGED_SHARE else data


def _renamed(data: bytes, name: str, number: int) -> bytes:
    regency = f"Sejahtera {number // 25 + 1}".encode()
    data = data.replace(b"MANGKUTANA", name.upper().encode()).replace(b"Mangkutana", name.capitalize().encode())
    return data.replace(b"LUWU TIMUR", regency.upper()).replace(b"Luwu Timur", regency)


def _amounts(data: bytes, factor: int, rng: random.Random, *, spoil: bool, broken: bool) -> bytes:
    def amount(match: re.Match[bytes]) -> bytes:
        head, formula, value = match[1], match[2] or b"", int(match[3]) * factor
        if formula or not broken:
            return b"%s>%s<v>%d</v></c>" % (head, formula, value)
        if spoil and rng.random() < 0.3:
            return _text(head, rng.choice(BROKEN), value)
        if rng.random() < _TYPED_SHARE:
            return _text(head, rng.choice(TYPED), value)
        return b"%s><v>%d</v></c>" % (head, value)

    return _MONEY.sub(amount, data)


def _text(head: bytes, pattern: bytes, value: int) -> bytes:
    text = pattern % value if b"%d" in pattern else pattern
    return b'%s t="inlineStr"><is><t>%s</t></is></c>' % (head, text)


def one_large(target: Path, lines: int) -> int:
    """One workbook of a kasi with so many budget lines, each with its own indicator; how many table lines it has."""
    from xlsxwriter import Workbook

    with Workbook(target, {"constant_memory": True}) as book:
        page = book.add_worksheet("Perjanjian")
        for row, pair in enumerate(PAGE):
            page.write_row(row, 0, pair)
        kinerja = book.add_worksheet("Kinerja")
        kinerja.write_row(0, 0, ("No", "Tingkat", "Sasaran", "Indikator Kinerja", "Target", "Satuan"))
        for n in range(1, lines + 1):
            text = f"nomor {n} yang dilaksanakan"
            kinerja.write_row(
                n, 0, (n, "Sasaran Kegiatan", f"Terlaksananya {text}", f"Jumlah laporan {text}", 12, "Laporan")
            )
        anggaran = book.add_worksheet("Anggaran")
        anggaran.write_row(0, 0, ("No", "Tingkat", "Uraian", "Anggaran (Rp)", "Keterangan"))
        for n in range(1, lines + 1):
            anggaran.write_row(n, 0, (n, "Sub Kegiatan", f"Pelaksanaan laporan nomor {n}", 1_000_000 + n, "APBD"))
    return 2 * lines


PAGE = (
    ("Jenis", "Perjanjian Kinerja"), ("Tahun", 2024), ("Perangkat Daerah", "Kantor Camat Wotu"),
    ("Kabupaten", "Luwu Timur"), ("Tempat", "Wotu"), ("Tanggal", "2 Januari 2024"),
    ("Pihak Pertama: Nama", "Nama Kasi"), ("Pihak Pertama: Jabatan", "Kepala Seksi Pelayanan Umum"),
    ("Pihak Kedua: Nama", "Nama Camat"), ("Pihak Kedua: Jabatan", "Camat"),
)  # fmt: skip


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), int(sys.argv[2])))
