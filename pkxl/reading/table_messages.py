"""What reading tables can find: the family T (template)."""

from __future__ import annotations

from pkxl.vocabulary.findings import Severity, message
from pkxl.vocabulary.language import Wording

NOT_OURS = message(
    "T01",
    Severity.ERROR,
    title=Wording(id="Workbook memuat tabel perjanjian kinerja", en="The workbook holds the tables of an agreement"),
    says=Wording(
        id="Workbook ini tidak memuat tabel Kinerja, Anggaran atau Penjelasan.",
        en="This workbook has no table Kinerja, Anggaran or Penjelasan.",
    ),
    do=Wording(
        id="Pakai template dari perintah “pkxl template”, atau keluarkan berkas ini dengan --exclude.",
        en="Use a template from “pkxl template”, or leave this file out with --exclude.",
    ),
    why=Wording(
        id="Tanpa tabelnya tidak ada yang dapat diperiksa.",
        en="Without the tables there is nothing to check.",
    ),
)


MISSING_TABLE = message(
    "T02",
    Severity.ERROR,
    title=Wording(id="Keempat lembar ada", en="All four sheets are there"),
    says=Wording(id="Tabel {sheet} ({title}) tidak ditemukan.", en="The table {sheet} ({title}) was not found."),
    do=Wording(
        id="Salin lembar {sheet} dari template; judul kolomnya jangan diubah.",
        en="Copy the sheet {sheet} from the template; do not change its headers.",
    ),
    why=Wording(
        id="Perjanjian terdiri dari pernyataan, Lampiran I dan Lampiran II (Permenpan RB 53/2014).",
        en="An agreement is the statement, Lampiran I and Lampiran II (Permenpan RB 53/2014).",
    ),
)


MISSING_COLUMN = message(
    "T03",
    Severity.ERROR,
    title=Wording(id="Semua kolom wajib ada", en="All required columns are there"),
    says=Wording(
        id="Kolom {header} tidak ditemukan di lembar {sheet}.",
        en="The column {header} was not found on the sheet {sheet}.",
    ),
    do=Wording(
        id="Tulis judul {header} di baris judul tabel, tepat di atas isinya.",
        en="Write the header {header} into the header row, right above its values.",
    ),
    why=Wording(id="Kolom dikenali dari judulnya.", en="Columns are recognised by their headers."),
)


EXTRA_COLUMN = message(
    "T04",
    Severity.NOTE,
    title=Wording(id="Tidak ada kolom tambahan", en="No columns were added"),
    says=Wording(
        id="Kolom {header} bukan bagian dari template; isinya dibiarkan dan tidak diperiksa.",
        en="The column {header} is not part of the template; it is kept and not checked.",
    ),
    do=Wording(
        id="Tidak perlu berbuat apa-apa, kecuali judulnya salah ketik.",
        en="Nothing to do, unless the header is misspelled.",
    ),
    why=Wording(
        id="Judul yang salah ketik terlihat seperti kolom baru.",
        en="A misspelled header looks like a new column.",
    ),
)


LOOSE_TEXT = message(
    "T05",
    Severity.NOTE,
    title=Wording(id="Tidak ada tulisan lepas di bawah tabel", en="No loose text below the table"),
    says=Wording(
        id="Tulisan “{text}” di luar tabel tidak dibaca.",
        en="The text “{text}” outside the table was not read.",
    ),
    do=Wording(
        id="Bila itu isi tabel, lengkapi barisnya; bila catatan, biarkan.",
        en="If it belongs to the table, complete its row; if it is a remark, leave it.",
    ),
    why=Wording(
        id="Baris tanpa uraian dan angka bukan isi tabel.",
        en="A row without a title and a figure is no item.",
    ),
)


EMPTY_TABLE = message(
    "T06",
    Severity.ERROR,
    title=Wording(id="Tabel sudah diisi", en="The table is filled in"),
    says=Wording(id="Tabel {sheet} belum diisi.", en="The table {sheet} has not been filled in."),
    do=Wording(id="Isi paling sedikit satu baris.", en="Fill in at least one row."),
    why=Wording(id="Workbook kosong tidak boleh lolos pemeriksaan.", en="An empty workbook must not pass."),
)


NO_EXPLANATION = message(
    "T12",
    Severity.WARNING,
    title=Wording(id="Lampiran II ada di workbook", en="Lampiran II is in the workbook"),
    says=Wording(
        id="Lampiran II (Penjelasan Kinerja) tidak ada sebagai tabel di workbook ini.",
        en="Lampiran II (Penjelasan Kinerja) does not stand as a table in this workbook.",
    ),
    do=Wording(
        id="Isikan di lembar Penjelasan template, supaya ikut diperiksa.",
        en="Fill it in on the template's sheet Penjelasan, so that it is checked too.",
    ),
    why=Wording(
        id="Lampiran II menjelaskan setiap indikator dan target.", en="Lampiran II explains every indicator and target."
    ),
)


RIVAL_COLUMNS = message(
    "T14",
    Severity.ERROR,
    title=Wording(id="Setiap kolom hanya ada satu", en="There is one column of each kind"),
    says=Wording(
        id="Kolom {columns} sama-sama dapat dibaca sebagai {header}.",
        en="The columns {columns} can all be read as {header}.",
    ),
    do=Wording(
        id="Sisakan satu kolom {header}; beri judul lain pada yang bukan untuk perjanjian ini, misalnya Catatan.",
        en="Keep one column {header}; give those that are not for this agreement another header, such as Catatan.",
    ),
    why=Wording(
        id="Angka tahun atau tahap yang salah tidak boleh terambil diam-diam.",
        en="The figures of the wrong year or stage must not be taken in silence.",
    ),
)


RIVAL_SHEETS = message(
    "T15",
    Severity.ERROR,
    title=Wording(id="Setiap tabel hanya ada satu", en="There is one table of each kind"),
    says=Wording(
        id="Di sini, di lembar {sheet}, juga ada tabel {table}, tetapi yang dibaca hanya yang di {read}.",
        en="Here, on the sheet {sheet}, is a table {table} too, but only that at {read} was read.",
    ),
    do=Wording(
        id="Pindahkan tabel yang bukan untuk perjanjian ini ke workbook lain, atau hapus.",
        en="Move the table that is not for this agreement to another workbook, or delete it.",
    ),
    why=Wording(
        id="Perjanjian pejabat lain, tahun lain atau tahap lain tidak boleh hilang diam-diam.",
        en="The agreement of another official, year or stage must not be lost in silence.",
    ),
)


REPEATED_TARGETS = message(
    "T16",
    Severity.WARNING,
    title=Wording(id="Sasaran dan target berada di Lampiran I", en="Objectives and targets stand in Lampiran I"),
    says=Wording(
        id="Tabel Kinerja yang judul kolomnya di baris ini berada di Lampiran II, maka tidak dibaca lagi.",
        en="The table Kinerja with its headers in this row stands in Lampiran II, so it was not read once more.",
    ),
    do=Wording(
        id="Periksa bahwa semua sasaran dan target sudah tercantum di Lampiran I.",
        en="Check that all objectives and targets stand in Lampiran I.",
    ),
    why=Wording(
        id="Target yang diulang di Lampiran II tidak boleh terhitung dua kali.",
        en="Targets that Lampiran II repeats must not count twice.",
    ),
)


OTHER_EDITION = message(
    "T17",
    Severity.ERROR,
    title=Wording(
        id="Kolom angka memuat tahun dan tahap perjanjian",
        en="Columns of figures are of the agreement's year and stage",
    ),
    says=Wording(
        id="Judul kolom {columns}, “{text}”, menyebut tahun atau tahap lain daripada perjanjian ini ({own}).",
        en="The header of column {columns}, “{text}”, states another year or stage than this agreement ({own}).",
    ),
    do=Wording(
        id="Bila angkanya memang untuk perjanjian ini, perbaiki judulnya; bila bukan, ganti angkanya.",
        en="If the figures are those of this agreement, correct the header; if not, replace the figures.",
    ),
    why=Wording(
        id="Angka tahun atau tahap yang lain tidak boleh masuk ke perjanjian ini.",
        en="Figures of another year or stage must not enter this agreement.",
    ),
)


UNUSED_COLUMN = message(
    "T18",
    Severity.NOTE,
    title=Wording(id="Kolom tahun atau tahap lain tidak dibaca", en="Columns of other years or stages are not read"),
    says=Wording(
        id="Kolom {columns} memuat {header} tahun atau tahap lain; yang dibaca kolom {read}.",
        en="Column {columns} holds {header} of another year or stage; column {read} was read.",
    ),
    do=Wording(
        id="Periksa bahwa kolom {read} memang angka perjanjian ini.",
        en="Check that column {read} holds the figures of this agreement.",
    ),
    why=Wording(
        id="Pilihan di antara beberapa kolom harus terlihat.",
        en="A choice among several columns must be seen.",
    ),
)


UNUSED_TABLE = message(
    "T19",
    Severity.NOTE,
    title=Wording(id="Tabel tahun atau tahap lain tidak dibaca", en="Tables of other years or stages are not read"),
    says=Wording(
        id="Tabel {table} di lembar {sheet} ini untuk tahun atau tahap lain, maka tidak dibaca; perjanjian ini {own}.",
        en="This table {table} on the sheet {sheet} is of another year or stage, so it was not read; this agreement is {own}.",
    ),
    do=Wording(
        id="Periksa bahwa tabel yang dibaca, di {read}, memang untuk perjanjian ini.",
        en="Check that the table that was read, at {read}, is that of this agreement.",
    ),
    why=Wording(
        id="Pilihan di antara beberapa tabel harus terlihat.",
        en="A choice among several tables must be seen.",
    ),
)


REPLACED = message(
    "T20",
    Severity.NOTE,
    title=Wording(id="Setiap pejabat satu perjanjian", en="One agreement for each official"),
    says=Wording(
        id="{old} di lembar {sheet} tidak dibaca, karena pejabat yang sama mempunyai yang lebih baru: {new}.",
        en="{old} on the sheet {sheet} was not read, since the same official has a newer one: {new}.",
    ),
    do=Wording(
        id="Tidak perlu berbuat apa-apa, bila memang sudah diganti.",
        en="Nothing to do, if it was indeed replaced.",
    ),
    why=Wording(
        id="Perjanjian yang sudah diganti tidak boleh ikut dijumlahkan.",
        en="An agreement that was replaced must not be added up.",
    ),
)


TABLE_OF_OTHER_EDITION = message(
    "T21",
    Severity.ERROR,
    title=Wording(id="Judul menyebut tahun dan tahap perjanjian", en="Titles state the agreement's year and stage"),
    says=Wording(
        id="“{text}” di tabel {table} menyebut tahun atau tahap lain daripada perjanjian ini ({own}).",
        en="“{text}” at the table {table} states another year or stage than this agreement ({own}).",
    ),
    do=Wording(
        id="Bila isinya memang untuk perjanjian ini, perbaiki judulnya; bila bukan, ganti isinya.",
        en="If its content is that of this agreement, correct the title; if not, replace the content.",
    ),
    why=Wording(
        id="Tabel tahun atau tahap yang lain tidak boleh masuk ke perjanjian ini.",
        en="A table of another year or stage must not enter this agreement.",
    ),
)


TWO_VALUES = message(
    "T22",
    Severity.ERROR,
    title=Wording(id="Setiap isian halaman perjanjian hanya ada satu", en="The agreement page says everything once"),
    says=Wording(
        id="{header} tertulis dua kali: “{first}” dan di sini “{again}”; yang dibaca “{first}”.",
        en="{header} stands there twice: “{first}”, and here “{again}”; “{first}” was read.",
    ),
    do=Wording(id="Hapus atau betulkan yang keliru.", en="Delete or correct the wrong one."),
    why=Wording(
        id="Tahun dan jenis perjanjian menentukan angka mana yang dibaca.",
        en="Year and kind of the agreement decide which figures are read.",
    ),
)


SCALED = message(
    "T23",
    Severity.ERROR,
    title=Wording(id="Anggaran ditulis dalam rupiah penuh", en="Amounts are in whole rupiah"),
    says=Wording(
        id="“{text}”: angka di tabel ini rupanya bukan rupiah penuh, tetapi dibaca seperti tertulis.",
        en="“{text}”: the figures of this table seem to be no whole rupiah, but were read as they stand.",
    ),
    do=Wording(
        id="Tulis setiap angka dalam rupiah penuh, lalu hapus keterangan itu.",
        en="Write every figure in whole rupiah, and delete that remark.",
    ),
    why=Wording(
        id="Ribuan dan jutaan yang dibaca sebagai rupiah membuat jumlahnya salah.",
        en="Thousands and millions that are read as rupiah make the sums wrong.",
    ),
)
