"""Every kind of defect that is planted: a cell, a row in both annexes, or a line of the agreement page."""

from __future__ import annotations

from collections.abc import Callable

from planted.defects import CELL_DEFECTS, HEADER, Office, Plant, cell_defect

from pkxl.vocabulary.cells import ErrorCell, NotComputed

MORE_CELLS: dict[str, Plant] = {
    "amount a formula error": cell_defect("C09", "Anggaran", 4, ErrorCell("#REF!")),
    "amount not computed": cell_defect("C10", "Anggaran", 4, NotComputed()),
    "target a formula error": cell_defect("C09", "Kinerja", 4, ErrorCell("#N/A")),
    "meaning far too long": cell_defect("C12", "Penjelasan", 2, "Pengertian " * 400),
    "unit misspelled": cell_defect("C20", "Kinerja", 5, "Lapuran"),
    "number missing": cell_defect("B03", "Anggaran", 0, ""),
}


def row_defect(code: str, sheet: str, column: int, edit: Callable[[Office, int, int], bool | None]) -> Plant:
    """A defect of several cells of a row, or of both annexes; `edit` is False where the row does not lend itself."""

    def planted(office: Office, book: int, row: int) -> tuple[str, str, str] | None:
        if edit(office, book, row) is False:
            return None
        return code, office.grids[book].name, f"{chr(65 + column)}{row + 1}"

    planted.sheet = sheet  # type: ignore[attr-defined]
    return planted


def put(office: Office, book: int, row: int, sheet: str, **cells: object) -> None:
    """Write cells by their column letter."""
    line = office.sheet(book, sheet).rows[row]
    for letter, value in cells.items():
        line.extend([""] * (ord(letter) - 64 - len(line)))
        line[ord(letter) - 65] = value


def earlier(office: Office, book: int, row: int, sheet: str) -> list[object] | None:
    """The row above, where it is a row of the table on the same level, and nothing was planted in it."""
    rows = office.sheet(book, sheet).rows
    free = (office.grids[book].name, sheet, row - 1) not in office.taken
    same = sheet == "Penjelasan" or rows[row - 1][1] == rows[row][1]
    return rows[row - 1] if row > HEADER + 1 and free and same else None


def measured_as(indicator: str, unit: str, target: object = 12.0) -> Callable[[Office, int, int], None]:
    """Both annexes with this indicator, its unit and target."""

    def edit(office: Office, book: int, row: int) -> None:
        text = f"{indicator} nomor {book}.{row}"
        put(office, book, row, "Kinerja", D=text, E=target, F=unit)
        put(office, book, row, "Penjelasan", E=text, J=target)

    return edit


def _formula_for_a_value(office: Office, book: int, row: int) -> None:
    office.sheet(book, "Anggaran").formulas |= {(row + 1, 5)}


def _copied(sheet: str, letter: str) -> Callable[[Office, int, int], bool | None]:
    """The cell of the row above once more."""

    def edit(office: Office, book: int, row: int) -> bool | None:
        above = earlier(office, book, row, sheet)
        return put(office, book, row, sheet, **{letter: above[ord(letter) - 65]}) if above else False

    return edit


def _indicator_repeated(office: Office, book: int, row: int) -> bool | None:
    above = earlier(office, book, row, "Kinerja")
    if not above:
        return False
    explained = office.sheet(book, "Penjelasan").rows[row - 1]
    put(office, book, row, "Penjelasan", E=above[3], J=explained[9])
    return put(office, book, row, "Kinerja", D=above[3], E=above[4], F=above[5])


def _letters_behind(office: Office, book: int, row: int) -> None:
    put(office, book, row, "Anggaran", C=f"{office.sheet(book, 'Anggaran').rows[row][2].rstrip('.')}nb")


def _counted_wrongly(office: Office, book: int, row: int) -> None:
    put(office, book, row, "Penjelasan", C=f"Sasaran {book}.{row} ini memiliki 8 (delapan) indikator kinerja")


def _not_explained(office: Office, book: int, row: int) -> None:
    put(office, book, row, "Penjelasan", F="", G="", H="", I="")


def _no_ratio(office: Office, book: int, row: int) -> None:
    measured_as("Persentase laporan yang selesai", "%", 100.0)(office, book, row)
    put(office, book, row, "Penjelasan", H="Hasil rekon aset")


def _other_than_renstra(strategic: float) -> Plant:
    def planted(office: Office, book: int, row: int) -> None:
        measured_as("Jumlah laporan kunjungan", "Laporan")(office, book, row)
        put(office, book, row, "Kinerja", G=strategic)
        put(office, book, row, "Penjelasan", K="Kondisi yang diharapkan")

    return planted


def _unlike_both_ways(office: Office, book: int, row: int) -> None:
    put(office, book, row, "Kinerja", D=f"Rasio kunjungan lapangan ke dusun binaan ke-{book}{row}", F="Nilai")


def _out_of_order(office: Office, book: int, row: int) -> bool | None:
    return put(office, book, row, "Anggaran", A="99") if earlier(office, book, row, "Anggaran") else False


def _of_another_section(office: Office, book: int, row: int) -> None:
    own = "Pelayanan" in office.grids[book].name
    put(office, book, row, "Penjelasan", I="Seksi Pemberdayaan Masyarakat Desa" if own else "Seksi Pelayanan Umum")


def _objective_as_a_measure(office: Office, book: int, row: int) -> None:
    text = f"Persentase urusan yang terlaksana {book}.{row}"
    put(office, book, row, "Kinerja", C=text)


def _code_of_another(office: Office, book: int, row: int) -> bool | None:
    if "Penyusunan Dokumen" in str(office.sheet(book, "Anggaran").rows[row][2]):
        return False
    return put(office, book, row, "Anggaran", D="7.01.01.2.01.0001")


ROW_DEFECTS: dict[str, Plant] = {
    "objective worded as a measure": row_defect("W16", "Kinerja", 2, _objective_as_a_measure),
    "code of another line": row_defect("N03", "Anggaran", 3, _code_of_another),
    "number out of order": row_defect("B02", "Anggaran", 0, _out_of_order),
    "data of another section": row_defect("W10", "Penjelasan", 8, _of_another_section),
    "a formula where a value belongs": row_defect("C21", "Anggaran", 4, _formula_for_a_value),
    "share over a hundred": row_defect("C16", "Kinerja", 4, measured_as("Persentase laporan yang selesai", "%", 140.0)),
    "unit is not the indicator's": row_defect("C18", "Kinerja", 5, measured_as("Jumlah paket barang", "Unit")),
    "indicator misspelled": row_defect("C19", "Kinerja", 3, measured_as("Presentase laporan selesai", "%", 100.0)),
    "number repeated": row_defect("B01", "Anggaran", 0, _copied("Anggaran", "A")),
    "budget line repeated": row_defect("B04", "Anggaran", 2, _copied("Anggaran", "C")),
    "indicator repeated": row_defect("B08", "Kinerja", 3, _indicator_repeated),
    "objective repeated": row_defect("B09", "Kinerja", 2, _copied("Kinerja", "C")),
    "name with letters behind it": row_defect("N01", "Anggaran", 2, _letters_behind),
    "indicator without explanation": row_defect("W03", "Kinerja", 3, _unlike_both_ways),
    "explanation without indicator": row_defect("W03", "Penjelasan", 4, _unlike_both_ways),
    "indicators counted wrongly": row_defect("W05", "Penjelasan", 2, _counted_wrongly),
    "above the Renstra": row_defect("W07", "Kinerja", 4, _other_than_renstra(0.0)),
    "below the Renstra": row_defect("W17", "Kinerja", 4, _other_than_renstra(99.0)),
    "meaning pasted": row_defect("W08", "Penjelasan", 2, _copied("Penjelasan", "C")),
    "formula is no ratio": row_defect("W09", "Penjelasan", 7, _no_ratio),
    "listed and not explained": row_defect("W11", "Penjelasan", 4, _not_explained),
}


def page_defect(code: str, label: str, value: object) -> Plant:
    """Put a value beside a label of the agreement page; the finding is that cell's."""

    def planted(office: Office, book: int, row: int) -> tuple[str, str, str] | None:
        rows = office.sheet(book, "Perjanjian").rows
        head = office.grids[book].name.endswith("- Camat.xlsx")
        if rows[row][0] != label or (head and label.startswith("Pihak Kedua")):
            return None  # the camat's superior hands in no workbook to compare with
        rows[row][1] = value(rows[row][1]) if callable(value) else value
        return code, office.grids[book].name, f"B{row + 1}"

    planted.sheet = "Perjanjian"  # type: ignore[attr-defined]
    return planted


PAGE_DEFECTS: dict[str, Plant] = {
    "no date": page_defect("C01", "Tanggal", ""),
    "a day that does not exist": page_defect("C04", "Tanggal", "31 September 2024"),
    "a date of another year": page_defect("W15", "Tanggal", "1 Oktober 2022"),
    "a date of its own": page_defect("K08", "Tanggal", "2 Oktober 2024"),
    "no name": page_defect("C01", "Pihak Pertama: Nama", ""),
    "year in words": page_defect("C13", "Tahun", "dua ribu dua puluh empat"),
    "kind of its own": page_defect("C11", "Jenis", "Kontrak Kinerja"),
    "kind that differs": page_defect("K06", "Jenis", "Perjanjian Kinerja"),
    "office misspelled": page_defect("K07", "Perangkat Daerah", "Kantor Camat Mangkutanaa"),
    "superior misspelled": page_defect("K09", "Pihak Kedua: Nama", lambda name: f"{name} MM"),
    "superior of another office": page_defect("K10", "Pihak Kedua: Jabatan", "Kepala Dinas Pendidikan"),
}


def place_defect(code: str, sheet: str, find: Callable[[Office, int], tuple[int, int] | None], change: object) -> Plant:
    """A defect at a place of the sheet that is found by what stands there: a total, a signature."""

    def planted(office: Office, book: int, row: int) -> tuple[str, str, str] | None:
        place = find(office, book)
        if place is None or row != place[0]:
            return None
        line = office.sheet(book, sheet).rows[place[0]]
        line[place[1]] = change(line[place[1]]) if callable(change) else change
        office.sheet(book, sheet).formulas -= {(place[0] + 1, place[1] + 1)}
        return code, office.grids[book].name, f"{chr(65 + place[1])}{place[0] + 1}"

    planted.sheet = sheet  # type: ignore[attr-defined]
    planted.find = find  # type: ignore[attr-defined]
    return planted


def _total(office: Office, book: int) -> tuple[int, int] | None:
    rows = office.sheet(book, "Anggaran").rows
    return next(((r, 4) for r, row in enumerate(rows) if "Jumlah" in row[:5]), None)


def _signed(what: str) -> Callable[[Office, int], tuple[int, int] | None]:
    """Where the first party's name or position stands under the statement."""

    def find(office: Office, book: int) -> tuple[int, int] | None:
        rows = office.sheet(book, "Perjanjian").rows
        own = next(str(row[1]) for row in rows if row and row[0] == f"Pihak Pertama: {what}")
        wanted = own.upper() + ("," if what == "Jabatan" else "")
        places = [
            (r, c) for r, row in enumerate(rows[30:], 30) for c, cell in enumerate(row) if str(cell).upper() == wanted
        ]
        return places[-1] if places else None

    return find


PLACE_DEFECTS: dict[str, Plant] = {
    "typed total differs": place_defect("B05", "Anggaran", _total, lambda total: float(total) + 1),
    "name under the signature": place_defect("W12", "Perjanjian", _signed("Nama"), lambda name: f"{name} MM"),
    "position under the signature": place_defect("W13", "Perjanjian", _signed("Jabatan"), "KEPALA DINAS KEBERSIHAN,"),
}
EVERY_DEFECT = PLACE_DEFECTS | CELL_DEFECTS | MORE_CELLS | ROW_DEFECTS | PAGE_DEFECTS
