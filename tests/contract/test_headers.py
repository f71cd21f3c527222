"""The workbook contract, typed out by hand: template, reader and validator come from one definition and could
share one mistake."""

from dataclasses import replace
from importlib.resources import files

import openpyxl
import pytest
from support.workbooks import ROOT

from pkxl.commands.rebuild import row_types
from pkxl.tables import EVERY_SHEET
from pkxl.tables.model import columns_json, columns_of

HEADERS = {
    "Kinerja": ["No", "Tingkat", "Sasaran", "Indikator Kinerja", "Target", "Satuan", "Target Renstra"],
    "Anggaran": ["No", "Tingkat", "Uraian", "Kode", "Anggaran (Rp)", "Keterangan"],
    "Penjelasan": [
        "No", "Sasaran", "Pengertian", "Dasar Hukum", "Indikator Kinerja", "Uraian", "Relevansi", "Formulasi",
        "Sumber Data", "Target", "Penjelasan Target",
    ],
}  # fmt: skip
KEYS = [
    "Jenis", "Tahun", "Perangkat Daerah", "Kabupaten", "Tempat", "Tanggal",
    "Pihak Pertama: Nama", "Pihak Pertama: Jabatan", "Pihak Pertama: Pangkat", "Pihak Pertama: NIP",
    "Pihak Kedua: Nama", "Pihak Kedua: Jabatan", "Pihak Kedua: Pangkat", "Pihak Kedua: NIP",
]  # fmt: skip
ROLES = {
    "Camat": "camat",
    "Sekretaris Camat": "sekretaris",
    "Kepala Sub Bagian Perencanaan dan Kepegawaian": "kasubag_perencanaan",
    "Kepala Sub Bagian Umum dan Keuangan": "kasubag_umum",
    "Kepala Seksi Pemerintahan Umum": "kasi_pemerintahan",
    "Kepala Seksi Pemberdayaan Masyarakat Desa": "kasi_pmd",
    "Kepala Seksi Pelayanan Umum": "kasi_pelayanan",
    "Kepala Seksi Ketenteraman dan Ketertiban Umum": "kasi_trantib",
}


@pytest.fixture(scope="module", params=list(ROLES))
def book(request):
    return request.param, openpyxl.load_workbook(
        ROOT / "workbook_templates" / f"Perjanjian Kinerja - {request.param}.xlsx"
    )


def test_sheets_and_headers(book):
    position, workbook = book
    exemptions = ["Pengecualian"] if position == "Camat" else []
    assert workbook.sheetnames == ["Perjanjian", "Kinerja", "Anggaran", "Penjelasan", *exemptions, "Petunjuk", "_pkxl"]
    if exemptions:
        headers = ["Kode", "Workbook atau Bagian", "Sel atau Teks", "Alasan", "Nama", "Tanggal"]
        assert [cell.value for cell in workbook["Pengecualian"][5]] == headers
    for name, headers in HEADERS.items():
        assert [cell.value for cell in workbook[name][5]] == headers


def test_keys_and_stamp(book):
    position, workbook = book
    assert [workbook["Perjanjian"].cell(row, 1).value for row in range(5, 19)] == KEYS
    stamp = {row[0].value: row[1].value for row in workbook["_pkxl"]["A1:B4"]}
    assert stamp == {"template": "pkxl perjanjian kinerja", "version": "1.0", "role": ROLES[position], "language": "id"}
    assert workbook["_pkxl"].sheet_state == "veryHidden"


def test_the_columns_in_the_package_are_those_of_the_models():
    """Both are written anew by ``python -m pkxl.commands.rebuild``."""
    assert (ROOT / "pkxl" / "tables" / "rows.py").read_text(encoding="utf-8") == row_types()
    assert files("pkxl").joinpath("data", "columns.json").read_text(encoding="utf-8") == columns_json(EVERY_SHEET)
    for sheet in EVERY_SHEET:
        for read, declared in zip(sheet.columns, columns_of(sheet), strict=True):
            assert replace(read, kind=declared.kind) == declared
            assert replace(read.kind, parse=declared.kind.parse) == declared.kind
            assert [read.kind.parse(text) for text in read.options] == [declared.kind.parse(t) for t in read.options]


def test_what_a_clerk_gets(book):
    _, workbook = book
    for name in HEADERS:
        sheet = workbook[name]
        assert [table.displayName for table in sheet.tables.values()] == [f"tbl{name}"]
        assert sheet.tables[f"tbl{name}"].tableStyleInfo.showRowStripes
        assert sheet.freeze_panes == "A6"
        assert sheet.print_title_rows == "$5:$5"
        assert sheet.print_area
        assert sheet.protection.sheet
        assert not sheet.protection.password
        assert not sheet["C6"].protection.locked
        assert sheet["C5"].protection.locked
        prompts = {rule.promptTitle for rule in sheet.data_validations.dataValidation}
        assert prompts == set(HEADERS[name])
    lists = {rule.formula1 for rule in workbook["Anggaran"].data_validations.dataValidation if rule.type == "list"}
    assert lists == {"daftar_Anggaran_level"}
    defined = workbook.defined_names["daftar_Anggaran_level"].attr_text
    assert [cell[0].value for cell in workbook["_pkxl"][defined.split("!")[1].replace("$", "")]] == [
        "Program",
        "Kegiatan",
        "Sub Kegiatan",
    ]
