"""Rows: what is a row, the total, a remark, a number of columns, the end of a table; what goes on downwards."""

import pytest
from support.reading import check_reading

CASES = {
    "totals and subtotals by other names": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 10 |
        | | | Jumlah Halaman Ini | 10 |
        | | | Jumlah Pindahan | 10 |
        | | | Jumlah I | 10 |
        | | | JML (1) | 10 |
        | | | Jumlah Anggaran Tahun 2025 | 10 |
        | | | TOTAL APBD PERUBAHAN | 10 |
        | | | Keseluruhan | 10 |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 D2 |
        total 10 D9
        """,
        [],
    ),
    "labels of the form between rows are none": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) |
        | SATUAN KERJA PERANGKAT DAERAH | : | KANTOR CAMAT WOTU |
        | TAHUN ANGGARAN | | : | 2025 |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 10 |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A4 | Sub Kegiatan B4 | Pengadaan Mebel C4 | 10 D4 |
        """,
        [],
    ),
    "a title that begins like a label of the form, with its amount": (
        """
        Anggaran
        | Uraian | Anggaran (Rp) |
        | Kota: Penataan Taman | 10 |
        | Pengadaan Mebel | 20 |
        """,
        """
        Anggaran
        | title | level | amount |
        | Kota: Penataan Taman A2 | | 10 B2 |
        | Pengadaan Mebel A3 | Sub Kegiatan | 20 B3 |
        """,
        [],
    ),
    "a header in other words, further down, ends no table": (
        """
        Anggaran
        (none)

        Lampiran
        | No | Uraian | Anggaran (Rp) | Ket |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | No | Uraian | Besaran | Ket |
        | 2 | Penyediaan Air | 20 | APBD |
        """,
        """
        Anggaran
        | number | title | level | amount | source |
        | 1 A2 | Pengadaan Mebel B2 | Sub Kegiatan | 10 C2 | APBD D2 |
        | No A3 | Uraian B3 | | C3 | Ket D3 |
        | 2 A4 | Penyediaan Air B4 | | 20 C4 | APBD D4 |
        """,
        ["C02 C3"],
    ),
    "the header of another table ends this one": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 10 |
        | No | Uraian | Relevansi | Formulasi | Sumber Data |
        | 1 | Mebel | Perlu | Jumlah | Laporan |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 D2 |
        """,
        [],
    ),
    "a unit below the second half of the target's header": (
        """
        Kinerja
        | No | Sasaran Program | Indikator Kinerja | Target | |
        | 1 | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Program | Tertatanya kantor B2 | Jumlah mebel C2 | 12 D2 | Unit E2 |
        """,
        [],
    ),
    "a last title that looks a little like a date ends no table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Rapat koordinasi, 12 kali |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | Rapat koordinasi, 12 kali C3 | E3 | F3 |
        """,
        [],
    ),
    "a place and a date end it, the month open or not": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Wotu, .... Nopember 2024 |
        | | | Camat |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "empty rows and cells of blanks are passed over": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | \\n | | | \\n |
        | | | | | | | \\n |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A3 | Sub Kegiatan B3 | Pengadaan Mebel C3 | 10 E3 | APBD F3 |
        | 2 A6 | Sub Kegiatan B6 | Penyediaan Air C6 | 20 E6 | APBD F6 |
        """,
        [],
    ),
    "cells beside the table are no row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | | | catatan | 30 |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        """,
        [],
    ),
    "rows shorter than the header": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | E2 | F2 |
        | 2 A3 | Sub Kegiatan B3 | Penyediaan Air C3 | 20 E3 | APBD F3 |
        """,
        [],
    ),
    "what the template prepared alone is no row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | 2 | Sub Kegiatan |
        | 3 |
        | | Sub Kegiatan |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a prepared row with an amount or a code alone is a row or is told": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | 2 | Sub Kegiatan | | | 20 |
        | 3 | Sub Kegiatan | | 7.01 |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | 2 A3 | Sub Kegiatan B3 | C3 | 20 E3 | F3 |
        """,
        ["T05 D4: Tulisan “7.01” di luar tabel tidak dibaca."],
    ),
    "a prepared row whose amount a formula gives without its result is a row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | 2 | Sub Kegiatan | | | = |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | 2 A3 | Sub Kegiatan B3 | C3 | = E3 | F3 |
        """,
        ["C10 E3"],
    ),
    "it is told as loose below an empty row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | |
        | 2 | Sub Kegiatan | | | = |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        ["T05 E4: Tulisan “” di luar tabel tidak dibaca."],
    ),
    "an amount alone without its result is the total": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | = |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        total = E3
        """,
        [],
    ),
    "a code, as a formula without its result, alone is no row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | 2 | | | = | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "numbers of the columns below the header": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | (1) | (2) | (3) | (4) | (5) | (6) |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A3 | Sub Kegiatan B3 | Pengadaan Mebel C3 | 10 E3 | APBD F3 |
        """,
        [],
    ),
    "numbers of the columns two rows below the header": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | |
        | (1) | (2) | (3) | (4) | (5) | (6) |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A4 | Sub Kegiatan B4 | Pengadaan Mebel C4 | 10 E4 | APBD F4 |
        """,
        [],
    ),
    "numbers of the columns three rows below the header are a row": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | |
        | |
        | (1) | (2) | (3) | (4) |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | (1) A4 | Sub Kegiatan | (2) B4 | -3 C4 | (4) D4 |
        """,
        [],
    ),
    "plain numbers as texts below the header": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | 2 | 3 | 4 | 5 | 6 |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A3 | Sub Kegiatan B3 | Pengadaan Mebel C3 | 10 E3 | APBD F3 |
        """,
        [],
    ),
    "numbers of two digits, in places only": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | | | 10 | 11 | 12 | |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A3 | Sasaran Program B3 | Tertatanya kantor C3 | Jumlah mebel D3 | 12 E3 | Unit F3 |
        """,
        [],
    ),
    "numbers of the columns in brackets, in places only": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | | (2) | | | | (15) |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A3 | Sasaran Program B3 | Tertatanya kantor C3 | Jumlah mebel D3 | 12 E3 | Unit F3 |
        """,
        [],
    ),
    "numbers of the columns, some in brackets": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | 1 | 2 | 3 | (4) | (5) | 6 |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A3 | Sasaran Program B3 | Tertatanya kantor C3 | Jumlah mebel D3 | 12 E3 | Unit F3 |
        """,
        [],
    ),
    "figures as numbers below the header of targets": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | n:1 | n:2 | n:3 | n:4 | n:5 | n:6 |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | n:12 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A3 | Sasaran Program B3 | Tertatanya kantor C3 | Jumlah mebel D3 | 12 E3 | Unit F3 |
        """,
        [],
    ),
    "figures as numbers below the header of amounts are numbers of columns": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | n:1 | n:2 | 3 | |
        | 2 | Penyediaan Air | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 2 A3 | Sub Kegiatan | Penyediaan Air B3 | 20 C3 | APBD D3 |
        """,
        [],
    ),
    "three digits or a word are no numbers of columns": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | 100 | 200 | |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan | 100 B2 | 200 C2 |
        """,
        [],
    ),
    "a fraction is no number of a column": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | 1 | Sasaran Program | Tertatanya kantor | 4 | n:0.5 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Program B2 | Tertatanya kantor C2 | 4 D2 | E2 | Unit F2 |
        """,
        ["C24 E2: Target 0,5 Unit bukan bilangan bulat."],
    ),
    "numbers in brackets beside a word are no numbers of columns": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | (1) | Sasaran Program | (3) | Jumlah mebel | (5) | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | unit |
        | (1) A2 | Sasaran Program B2 | (3) C2 | Jumlah mebel D2 | Unit F2 |
        """,
        ["C03 E2"],
    ),
    "a total by its word, in whichever column": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | JUMLAH | | 10 | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        total 10 C3
        """,
        [],
    ),
    "a total with Rp behind its word, and a word in its remarks": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | | Jumlah (Rp) | Rp. 10,- | benar |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        total Rp. 10,- C3
        """,
        [],
    ),
    "a total with a row number as a figure": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | n:1 | Pengadaan Mebel | 10 | APBD |
        | n:2 | Total | 10 | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        total 10 C3
        """,
        [],
    ),
    "a total by a formula": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | =10 |
        | | | Jumlah | | =10 |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | =10 E2 |
        total =10 E3
        """,
        [],
    ),
    "an amount alone is the total": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | 10 | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        total 10 E3
        """,
        [],
    ),
    "a word of totals with a level is a total all the same": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | Program | Jumlah | | 10 |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        total 10 E3
        """,
        [],
    ),
    "a word of totals left of its level is a total all the same": (
        """
        Anggaran
        | Uraian | Tingkat | Anggaran (Rp) |
        | Pengadaan Mebel | Sub Kegiatan | 10 |
        | Jumlah | Program | 10 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan B2 | Pengadaan Mebel A2 | 10 C2 |
        total 10 C3
        """,
        [],
    ),
    "a figure for a title is no total": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | | n:2024 | n:20 | Jumlah |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        | A3 | Sub Kegiatan | 2024 B3 | 20 C3 | Jumlah D3 |
        """,
        [],
    ),
    "the word of totals behind another word is no total": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | | Pengadaan Air | 20 | Jumlah |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        | A3 | Sub Kegiatan | Pengadaan Air B3 | 20 C3 | Jumlah D3 |
        """,
        [],
    ),
    "the last of several totals, and the rows below the first": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Jumlah | | 10 |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        | | | Total | | 30 |
        | 3 | Sub Kegiatan | Pengadaan Air | | 5 |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        | 3 A6 | Sub Kegiatan B6 | Pengadaan Air C6 | 5 E6 | F6 |
        total 30 E5
        below 4 6
        """,
        [],
    ),
    "a total left of which stands a blank": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | \\n | Jumlah | 10 | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        total 10 C3
        """,
        [],
    ),
    "a total without an amount": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Jumlah | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        total E3
        """,
        [],
    ),
    "a word of totals among the objectives is no total": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | 1 | Sasaran Program | Jumlah | Jumlah mebel | 12 | Unit |
        | | | Jumlah | | 12 | |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Program B2 | Jumlah C2 | Jumlah mebel D2 | 12 E2 | Unit F2 |
        | A3 | Sasaran Program B3 | Jumlah C3 | D3 | 12 E3 | F3 |
        """,
        [],
    ),
    "a remark below the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | |
        | | | Catatan: menunggu DPA | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        ["T05 C4: Tulisan “Catatan: menunggu DPA” di luar tabel tidak dibaca."],
    ),
    "a remark right below the total": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Jumlah | | 10 |
        | | | Catatan: menunggu DPA | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        total 10 E3
        """,
        ["T05 C4: Tulisan “Catatan: menunggu DPA” di luar tabel tidak dibaca."],
    ),
    "a title alone inside the table is a row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Penyediaan Air | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | Penyediaan Air C3 | E3 | F3 |
        """,
        [],
    ),
    "a title alone with a number or a level is a row below an empty one too": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | |
        | 2 | | Penyediaan Air | | | |
        | |
        | | Kegiatan | Pengadaan Air | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | 2 A4 | B4 | Penyediaan Air C4 | E4 | F4 |
        | A6 | Kegiatan B6 | Pengadaan Air C6 | E6 | F6 |
        """,
        [],
    ),
    "a remark beside the title's column is told, without an empty row too": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | | menunggu DPA |
        | 2 | Sub Kegiatan | | | | menunggu DPA |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [
            "T05 F3: Tulisan “menunggu DPA” di luar tabel tidak dibaca.",
            "T05 F4: Tulisan “menunggu DPA” di luar tabel tidak dibaca.",
        ],
    ),
    "two cells without title and amount inside the table are a row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | 2 | | | 7.01 | | menunggu |
        """,
        """
        Anggaran
        | number | level | title | code | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | D2 | 10 E2 | APBD F2 |
        | 2 A3 | B3 | C3 | 7.01 D3 | E3 | menunggu F3 |
        """,
        [],
    ),
    "two cells without title and amount below an empty row are told": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | |
        | 2 | | | 7.01 | | menunggu |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        ["T05 D4: Tulisan “7.01” di luar tabel tidak dibaca."],
    ),
    "two cells with a title below an empty row are a row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | |
        | | | Penyediaan Air | | 20 | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A4 | B4 | Penyediaan Air C4 | 20 E4 | F4 |
        """,
        [],
    ),
    "an empty row counts once, up to the next row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        | | | Penyediaan Air | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        | A5 | B5 | Penyediaan Air C5 | E5 | F5 |
        """,
        [],
    ),
    "cells beside the table count as an empty row": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | | | catatan |
        | | | menunggu DPA | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        ["T05 C4: Tulisan “menunggu DPA” di luar tabel tidak dibaca."],
    ),
    "prepared rows do not count as empty": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | 2 | Sub Kegiatan |
        | | | Penyediaan Air | | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A4 | B4 | Penyediaan Air C4 | E4 | F4 |
        """,
        [],
    ),
    "the place and date above the signatures end the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Wotu, 2 Januari 2024 |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a date to be filled in ends the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Wotu, ........ 2024 |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a date to be filled in without its year ends the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Wotu, ........ |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a date to be filled in with lines ends the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Wotu, ____ |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a date to be filled in with an ellipsis ends the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Wotu, …… 2024 |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a place of two letters and a day of two figures end the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Wo, 12 Januari 2024 |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a place of sixty letters ends the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW, 12 Januari 2024 |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a text of sixty one letters before a date does not": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW, 12 Januari 2024 | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW, 12 Januari 2024 C3 | E3 | F3 |
        """,
        [],
    ),
    "a month and year end the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Luwu Timur, Januari 2024 |
        | | | Camat Wotu | | Kepala Seksi |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a place without a date does not end the table": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Wotu, Januari | | | |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | Wotu, Januari C3 | E3 | F3 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        """,
        [],
    ),
    "one dot is no date to be filled in": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Mebel, . | | | |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | Mebel, . C3 | E3 | F3 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        """,
        [],
    ),
    "a place and date beside an amount as text do not end the table": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | | Rapat Wotu, 2 Januari 2024 | 10 | |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Rapat Wotu, 2 Januari 2024 B2 | 10 C2 |
        """,
        [],
    ),
    "the parties end the table when no line stands below": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Pihak Kedua, | | PIHAK PERTAMA, |
        | | | Andi Tenri | | Budi Santoso |
        | | | NIP. 197001011990011001 | | NIP. 198001012005011002 |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
    "a header that was copied: neither is read": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) | Pagu | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 10 | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | APBD F2 |
        """,
        ["T14 E1: Kolom D, E sama-sama dapat dibaca sebagai Anggaran (Rp)."],
    ),
    "targets that Lampiran II repeats are no further targets": (
        """
        Kinerja
        | LAMPIRAN I PERJANJIAN KINERJA |
        | No | Sasaran Program | Indikator Kinerja | Target | Satuan |
        | 1 | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        | LAMPIRAN II PENJELASAN |
        | No | Sasaran Program | Indikator Kinerja | Target | Satuan |
        | 1 | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A3 | Sasaran Program | Tertatanya kantor B3 | Jumlah mebel C3 | 12 D3 | Unit E3 |
        """,
        ["T16 A5: Tabel Kinerja yang judul kolomnya di baris ini berada di Lampiran II"],
    ),
    "a budget in Lampiran II is a budget": (
        """
        Anggaran
        | LAMPIRAN I |
        | No | Sub Kegiatan | Anggaran (Rp) |
        | 1 | Pengadaan Mebel | 10 |
        | LAMPIRAN II RINCIAN ANGGARAN |
        | No | Sub Kegiatan | Anggaran (Rp) |
        | 1 | Penyediaan Air | 20 |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A3 | Sub Kegiatan | Pengadaan Mebel B3 | 10 C3 |
        | 1 A6 | Sub Kegiatan | Penyediaan Air B6 | 20 C6 |
        """,
        [],
    ),
    "the parties end no table that goes on below them": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Pihak Kedua, | | PIHAK PERTAMA, |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | Pihak Kedua, C3 | E3 | F3 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        """,
        ["C02 E3: “PIHAK PERTAMA,” pada Anggaran (Rp) tidak dapat dibaca sebagai jumlah uang."],
    ),
    "Pihak Kedua alone ends no table that goes on below": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | pihak kedua |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | C3 | E3 | F3 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        """,
        ["C02 E3: “pihak kedua” pada Anggaran (Rp) tidak dapat dibaca sebagai jumlah uang."],
    ),
    "Pihak Pertama alone ends no table that goes on below": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | | | Pihak Pertama: |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | C3 | E3 | F3 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        """,
        ["C02 E3: “Pihak Pertama:” pada Anggaran (Rp) tidak dapat dibaca sebagai jumlah uang."],
    ),
    "a row of four texts is no signature": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | n:2 | Sub Kegiatan | Penyediaan Air | | 20 | Pihak Kedua |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | 2 A3 | Sub Kegiatan B3 | Penyediaan Air C3 | 20 E3 | Pihak Kedua F3 |
        """,
        [],
    ),
    "a row of three texts with a party ends no table that goes on below it": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | a | Pihak Kedua | | | b | |
        | 2 | Sub Kegiatan | Penyediaan Air | | 20 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | a A3 | Pihak Kedua B3 | C3 | E3 | F3 |
        | 2 A4 | Sub Kegiatan B4 | Penyediaan Air C4 | 20 E4 | APBD F4 |
        """,
        ["C02 E3: “b” pada Anggaran (Rp) tidak dapat dibaca sebagai jumlah uang."],
    ),
    "a sentence of the parties is none": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Rapat Pihak Pertama | 20 | |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan | Rapat Pihak Pertama B2 | 20 C2 |
        """,
        [],
    ),
    "a number before the title in one cell": (
        """
        Anggaran
        | Program | Anggaran |
        | 1. Program Satu | 10 |
        | \\n2) Program Dua | 20 |
        | (12) Program\\nTiga | 30 |
        | 123. Program Empat | 40 |
        | 5 Program Lima | 50 |
        | 6.Program Enam | 60 |
        | n:7 | 70 |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1. | Program | Program Satu A2 | 10 B2 |
        | 2) | Program | Program Dua A3 | 20 B3 |
        | (12) | Program | Program Tiga A4 | 30 B4 |
        |  | Program | 123. Program Empat A5 | 40 B5 |
        |  | Program | 5 Program Lima A6 | 50 B6 |
        |  | Program | 6.Program Enam A7 | 60 B7 |
        |  | Program | 7 A8 | 70 B8 |
        """,
        [],
    ),
    "a number before the objective in one cell": (
        """
        Kinerja
        | Sasaran Program | Indikator | Target |
        | 1. Tertatanya kantor | 1. Jumlah mebel | 12 |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target |
        | 1. | Sasaran Program | Tertatanya kantor A2 | 1. Jumlah mebel B2 | 12 C2 |
        """,
        [],
    ),
    "a number in the title stays where there is a column of numbers": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | | 1. Pengadaan Mebel | 10 | APBD |
        """,
        """
        Anggaran
        | level | title | amount | source |
        | Sub Kegiatan | 1. Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        """,
        [],
    ),
    "formulas of targets and amounts": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | =1 | Sasaran Program | Tertatanya | Jumlah | =12 | =3 |

        Anggaran
        | Pagu | Uraian |
        | =10 | Pengadaan Mebel |
        | 20 | Penyediaan Air |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Program B2 | Tertatanya C2 | Jumlah D2 | =12 E2 | 3 F2 |

        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel B2 | =10 A2 |
        |  | Penyediaan Air B3 | 20 A3 |
        """,
        [],
    ),
    "a second indicator goes on with its objective and level": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        | | | | Jumlah lemari | 3 | Unit |
        | | | | Jumlah meja | 4 | Unit |
        | 2 | | Terlayaninya tamu | Jumlah tamu | 5 | Orang |
        | | | Terlayaninya desa | Jumlah desa | 6 | Desa |
        | | | Terlayaninya desa | Jumlah dusun | 7 | Dusun |
        | | Sasaran Kegiatan | | Jumlah warga | 8 | Orang |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Program B2 | Tertatanya kantor C2 | Jumlah mebel D2 | 12 E2 | Unit F2 |
        | A3 | Sasaran Program B3 | Tertatanya kantor C3 | Jumlah lemari D3 | 3 E3 | Unit F3 |
        | A4 | Sasaran Program B4 | Tertatanya kantor C4 | Jumlah meja D4 | 4 E4 | Unit F4 |
        | 2 A5 | B5 | Terlayaninya tamu C5 | Jumlah tamu D5 | 5 E5 | Orang F5 |
        | A6 | B6 | Terlayaninya desa C6 | Jumlah desa D6 | 6 E6 | Desa F6 |
        | A7 | B7 | Terlayaninya desa C7 | Jumlah dusun D7 | 7 E7 | Dusun F7 |
        | A8 | Sasaran Kegiatan B8 | Terlayaninya desa C8 | Jumlah warga D8 | 8 E8 | Orang F8 |
        """,
        [],
    ),
    "a row with a number of its own goes on with nothing": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        | 2 | | | Jumlah lemari | 3 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Program B2 | Tertatanya kantor C2 | Jumlah mebel D2 | 12 E2 | Unit F2 |
        | 2 A3 | B3 | C3 | Jumlah lemari D3 | 3 E3 | Unit F3 |
        """,
        [],
    ),
    "a number of blanks is none": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        | \\n | \\n | \\n | Jumlah lemari | 3 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Program B2 | Tertatanya kantor C2 | Jumlah mebel D2 | 12 E2 | Unit F2 |
        | A3 | Sasaran Program B3 | Tertatanya kantor C3 | Jumlah lemari D3 | 3 E3 | Unit F3 |
        """,
        [],
    ),
    "the level goes on with the same objective only": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | | Sasaran Strategis | Tertatanya kantor | Jumlah mebel | 12 | Unit |
        | | Sasaran Program | Terlayaninya tamu | Jumlah tamu | 3 | Orang |
        | | | Terlayaninya tamu | Jumlah laporan | 3 | Laporan |
        | | Sasaran Kegiatan | Terlayaninya warga | Jumlah warga | 3 | Orang |
        | | | Terlayaninya warga | Jumlah desa | 3 | Desa |
        | | | Terlayaninya desa | Jumlah dusun | 3 | Dusun |
        """,
        """
        Kinerja
        | level | objective | indicator | target | unit |
        | Sasaran Strategis B2 | Tertatanya kantor C2 | Jumlah mebel D2 | 12 E2 | Unit F2 |
        | Sasaran Program B3 | Terlayaninya tamu C3 | Jumlah tamu D3 | 3 E3 | Orang F3 |
        | Sasaran Program B4 | Terlayaninya tamu C4 | Jumlah laporan D4 | 3 E4 | Laporan F4 |
        | Sasaran Kegiatan B5 | Terlayaninya warga C5 | Jumlah warga D5 | 3 E5 | Orang F5 |
        | Sasaran Kegiatan B6 | Terlayaninya warga C6 | Jumlah desa D6 | 3 E6 | Desa F6 |
        | B7 | Terlayaninya desa C7 | Jumlah dusun D7 | 3 E7 | Dusun F7 |
        """,
        [],
    ),
    "the first row goes on with nothing": (
        """
        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |
        | | | | Jumlah mebel | 12 | Unit |
        | | | | Jumlah lemari | 3 | Unit |
        | 1 | Sasaran Program | Tertatanya kantor | Jumlah meja | 3 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | A2 | B2 | C2 | Jumlah mebel D2 | 12 E2 | Unit F2 |
        | A3 | B3 | C3 | Jumlah lemari D3 | 3 E3 | Unit F3 |
        | 1 A4 | Sasaran Program B4 | Tertatanya kantor C4 | Jumlah meja D4 | 3 E4 | Unit F4 |
        """,
        [],
    ),
    "an explanation goes on with objective, meaning and legal basis": (
        """
        Penjelasan
        | No | Sasaran | Pengertian | Dasar Hukum | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data | Target | Penjelasan Target |
        | 1 | Tertatanya kantor | Arti | UU | Jumlah mebel | Banyaknya | Sebab | Rumus | Buku | 12 | Renstra |
        | | | | | Jumlah lemari | | | | | | |
        """,
        """
        Penjelasan
        | number | objective | meaning | legal_basis | indicator | description | relevance | formula | data_source | target | target_reason |
        | 1 A2 | Tertatanya kantor B2 | Arti C2 | UU D2 | Jumlah mebel E2 | Banyaknya F2 | Sebab G2 | Rumus H2 | Buku I2 | 12 J2 | Renstra K2 |
        | A3 | Tertatanya kantor B3 | Arti C3 | UU D3 | Jumlah lemari E3 | F3 | G3 | H3 | I3 | J3 | K3 |
        """,
        [],
    ),
    "below a second header a row goes on with nothing of another part's level": (
        """
        Kinerja
        | No | Sasaran Strategis | Indikator Kinerja | Target |
        | 1 | Tertatanya kantor | Jumlah mebel | 12 |
        | No | Sasaran Program | Indikator Kinerja | Target |
        | | Terlayaninya tamu | Jumlah lemari | 3 |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target |
        | 1 A2 | Sasaran Strategis | Tertatanya kantor B2 | Jumlah mebel C2 | 12 D2 |
        | A4 | Sasaran Program | Terlayaninya tamu B4 | Jumlah lemari C4 | 3 D4 |
        """,
        [],
    ),
    "a table whose number is in one cell with its title goes on where there is none": (
        """
        Kinerja
        | Tingkat | Sasaran | Indikator | Target |
        | Sasaran Program | 1. Tertatanya kantor | Jumlah mebel | 12 |
        | | | Jumlah lemari | 3 |
        | Sasaran Program | 2. Terlayaninya tamu | Jumlah tamu | 3 |
        | | 3. Terlayaninya tamu | Jumlah tamu | 3 |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target |
        | 1. | Sasaran Program A2 | Tertatanya kantor B2 | Jumlah mebel C2 | 12 D2 |
        |  | Sasaran Program A3 | Tertatanya kantor B3 | Jumlah lemari C3 | 3 D3 |
        | 2. | Sasaran Program A4 | Terlayaninya tamu B4 | Jumlah tamu C4 | 3 D4 |
        | 3. | A5 | Terlayaninya tamu B5 | Jumlah tamu C5 | 3 D5 |
        """,
        [],
    ),
    "the first of two numbers in front is the number": (
        """
        Anggaran
        | Program | Anggaran |
        | 1. 2. Program Dua | 20 |
        | 1. | 20 |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1. | Program | 2. Program Dua A2 | 20 B2 |
        |  | Program | 1. A3 | 20 B3 |
        """,
        [],
    ),
    "a place of one letter, a day of three figures, a year of the last century and a date without comma end nothing": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | | W, 2 Januari 2024 | | |
        | | Wotu, 200 Januari 2024 | | |
        | | Wotu, _ 2024 | | |
        | | Wotu, 2 Januari 1999 | | |
        | | Wotu 2 Januari 2024 | | |
        | | Wotu, 2 Januari Februari 2024 | | |
        | | Wotu2, 2 Januari 2024 | | |
        """,
        """
        Anggaran
        | level | title |
        | Sub Kegiatan | W, 2 Januari 2024 B2 |
        | Sub Kegiatan | Wotu, 200 Januari 2024 B3 |
        | Sub Kegiatan | Wotu, _ 2024 B4 |
        | Sub Kegiatan | Wotu, 2 Januari 1999 B5 |
        | Sub Kegiatan | Wotu 2 Januari 2024 B6 |
        | Sub Kegiatan | Wotu, 2 Januari Februari 2024 B7 |
        | Sub Kegiatan | Wotu2, 2 Januari 2024 B8 |
        """,
        [],
    ),
    "a day alone, or a year alone, behind a place ends the table": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | | Wotu,2 | | |
        | | Penyediaan Air | | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 | APBD D2 |
        """,
        [],
    ),
    "budget lines do not go on with the line above": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Pengadaan Mebel | | 10 | APBD |
        | | | Penyediaan Air | | 20 | |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        | A3 | B3 | Penyediaan Air C3 | 20 E3 | F3 |
        """,
        [],
    ),
    "the name tells the level, where the column is missing": (
        """
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 10 | APBD |
        | 2 | Administrasi Umum Perangkat Daerah | 20 | APBD |
        | 3 | Pengadaan Mebel | 30 | APBD |
        | 4 | Pengadan Mebel | 40 | APBD |
        | 5 | Administrasi Umum Perangkat Derah | 50 | APBD |
        | 6 | Perihal lain | 60 | APBD |
        | 7 | | 70 | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Program | Program Pemberdayaan Masyarakat Desa dan Kelurahan B2 | 10 C2 | APBD D2 |
        | 2 A3 | Kegiatan | Administrasi Umum Perangkat Daerah B3 | 20 C3 | APBD D3 |
        | 3 A4 | Sub Kegiatan | Pengadaan Mebel B4 | 30 C4 | APBD D4 |
        | 4 A5 | Sub Kegiatan | Pengadan Mebel B5 | 40 C5 | APBD D5 |
        | 5 A6 | Sub Kegiatan | Administrasi Umum Perangkat Derah B6 | 50 C6 | APBD D6 |
        | 6 A7 | Sub Kegiatan | Perihal lain B7 | 60 C7 | APBD D7 |
        | 7 A8 | Sub Kegiatan | B8 | 70 C8 | APBD D8 |
        """,
        [],
    ),
    "a name that is like a program and a kegiatan is what the header names, or nothing": (
        """
        Anggaran
        | No | Kegiatan | Anggaran |
        | 1 | Koordinasi Upaya Peny. Ketenteraman dan Ketertiban Umum | 10 |
        | 2 | Program Koordinasi Ketenteraman dan Ketertiban Umum | 20 |
        | No | Program | Anggaran |
        | 1 | Koordinasi Upaya Peny. Ketenteraman dan Ketertiban Umum | 10 |
        | 2 | Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum | 20 |
        | No | Uraian | Anggaran |
        | 1 | Koordinasi Upaya Peny. Ketenteraman dan Ketertiban Umum | 10 |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Kegiatan | Koordinasi Upaya Peny. Ketenteraman dan Ketertiban Umum B2 | 10 C2 |
        | 2 A3 | Program | Program Koordinasi Ketenteraman dan Ketertiban Umum B3 | 20 C3 |
        | 1 A5 | Program | Koordinasi Upaya Peny. Ketenteraman dan Ketertiban Umum B5 | 10 C5 |
        | 2 A6 | Kegiatan | Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum B6 | 20 C6 |
        | 1 A8 | | Koordinasi Upaya Peny. Ketenteraman dan Ketertiban Umum B8 | 10 C8 |
        """,
        [],
    ),
    "an empty level stays empty where its column is there": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | | Pengadaan Mebel | | 10 | APBD |
        """,
        """
        Anggaran
        | number | title | amount | source |
        | 1 A2 | Pengadaan Mebel C2 | 10 E2 | APBD F2 |
        """,
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_read_so(case):
    check_reading(*CASES[case])


WORDS_OF_TOTALS = [
    "Jumlah", "Total", "Grand Total", "Jumlah Total", "Jumlah Anggaran", "Total Anggaran", "Jumlah Keseluruhan",
    "JUMLAH  (Rp.)", "Total:",
]  # fmt: skip


@pytest.mark.parametrize("word", WORDS_OF_TOTALS)
def test_a_row_by_this_word_is_the_total(word):
    check_reading(
        f"""
        Anggaran
        | No | Sub Kegiatan | Anggaran (Rp) | Keterangan |
        | 1 | Pengadaan Mebel | 10 | |
        | | {word} | 20 | |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel B2 | 10 C2 |
        total 20 C3
        """,
        [],
    )
