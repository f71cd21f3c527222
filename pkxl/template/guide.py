"""The sheet *Petunjuk*: instructions, generated from the definitions of the columns."""

from __future__ import annotations

from typing import Any

from pkxl.tables import SHEETS
from pkxl.template.page import set_paper
from pkxl.template.style import ERROR_FILL, INPUT, NOTE_FILL, OK_FILL, WARNING_FILL, Styles, row_height

STEPS = (
    "Isi sel kuning di lembar Perjanjian. Naskah di bawahnya terisi sendiri dan siap dicetak.",
    "Isi lembar Kinerja: satu baris untuk satu indikator.",
    "Isi lembar Anggaran: satu baris untuk satu program, kegiatan atau sub kegiatan. Jumlahnya dihitung sendiri.",
    "Isi lembar Penjelasan: satu baris untuk satu indikator, dengan tulisan yang sama seperti di lembar Kinerja.",
    "Klik Validasi (bila ada), atau kirim workbook ini kepada sekretaris untuk diperiksa.",
    "Perbaiki sel yang ditandai, lalu cetak dan tanda tangani.",
)
TIPS = (
    "Angka boleh ditulis 24411350, 24.411.350 atau Rp. 24.411.350,-.",
    "Satu sasaran dengan beberapa indikator: pada baris kedua kosongkan No dan Sasaran.",
    "Baris kosong tidak ikut tercetak bila disembunyikan: klik panah di judul Indikator Kinerja atau Uraian, lalu hilangkan centang (Blanks).",
    "Baris yang disembunyikan muncul lagi lewat panah yang sama (Select All), atau pilih baris di atas dan bawahnya, klik kanan, Unhide.",
    "Perlu lebih banyak baris: menu Review, Unprotect Sheet (tanpa kata sandi), lalu sisipkan baris di tengah tabel.",
    "Judul kolom jangan diubah. Menambah kolom sendiri boleh; isinya tidak diperiksa.",
)
LEGEND = (
    (INPUT, "Sel yang diisi"),
    (ERROR_FILL, "Kesalahan: harus diperbaiki sebelum konsolidasi"),
    (WARNING_FILL, "Peringatan: periksa dulu, mungkin keliru"),
    (NOTE_FILL, "Catatan: untuk diketahui"),
    (OK_FILL, "Tidak ada kesalahan"),
)
BUTTONS = (
    ("Validasi", "memeriksa seluruh workbook dan menandai sel yang perlu diperbaiki"),
    ("Hapus Tanda", "menghapus semua tanda; isi workbook tidak berubah"),
    ("Konsolidasi", "menggabungkan workbook semua bagian dalam satu folder (camat dan sekretaris)"),
)


def write_guide(sheet: Any, styles: Styles, position: str) -> None:
    """Write the sheet for this position."""
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 4, styles("plain"))
    sheet.set_column("B:B", 28, styles("plain"))
    sheet.set_column("C:C", 66, styles("plain"))
    sheet.merge_range("A1:C1", "Petunjuk Pengisian", styles("title", font_color="#1F3864"))
    sheet.merge_range("A2:C2", position, styles("center"))
    row = _numbered(sheet, styles, 3, "Langkah", STEPS)
    row = _numbered(sheet, styles, row, "Yang perlu diketahui", TIPS)
    row = _heading(sheet, styles, row, "Arti warna")
    for colour, meaning in LEGEND:
        sheet.write_blank(row, 0, None, styles("fixed", bg_color=colour))
        sheet.merge_range(row, 1, row, 2, meaning, styles("plain"))
        row += 1
    row = _heading(sheet, styles, row + 1, "Tombol")
    for name, meaning in BUTTONS:
        sheet.write_string(row, 1, name, styles("plain", bold=True))
        sheet.write_string(row, 2, meaning, styles("plain"))
        row += 1
    row = _heading(sheet, styles, row + 1, "Arti kolom")
    for table in SHEETS:
        sheet.merge_range(row, 0, row, 2, f"Lembar {table.name}", styles("header", align="left"))
        row += 1
        for column in table.columns:
            if column.on_sheet:
                required = "wajib" if column.required else "boleh kosong"
                sheet.write_string(row, 1, f"{column.header} ({required})", styles("fixed"))
                help_text = column.help + (f" Pilihan: {', '.join(column.options)}." if column.options else "")
                sheet.write_string(row, 2, help_text, styles("fixed"))
                sheet.set_row(row, row_height([(help_text, 66)]))
                row += 1
    sheet.print_area(0, 0, row, 2)
    set_paper(sheet)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&8Halaman &P dari &N")


def _heading(sheet: Any, styles: Styles, row: int, text: str) -> int:
    sheet.merge_range(row, 0, row, 2, text, styles("heading"))
    return row + 1


def _numbered(sheet: Any, styles: Styles, row: int, heading: str, texts: tuple[str, ...]) -> int:
    row = _heading(sheet, styles, row, heading)
    for number, text in enumerate(texts, 1):
        sheet.write_number(row, 0, number, styles("center", valign="top"))
        sheet.merge_range(row, 1, row, 2, text, styles("subtitle", font_color="#000000"))
        sheet.set_row(row, row_height([(text, 94)]))
        row += 1
    return row + 1
