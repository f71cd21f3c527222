"""What looking for files and reading their tables can find: files of the family F, and the family T (template)."""

from __future__ import annotations

from pkxl.vocabulary.findings import Severity, message
from pkxl.vocabulary.language import Wording

UNREACHABLE = message(
    "F08",
    Severity.ERROR,
    title=Wording(id="Berkas dapat dibuka", en="The file can be opened"),
    says=Wording(id="Berkas ini tidak dapat dibuka: {reason}.", en="This file cannot be opened: {reason}."),
    do=Wording(
        id="Periksa izin berkas dan sambungan ke folder bersama, lalu ulangi.",
        en="Check the file's permissions and the connection to the shared folder, and try again.",
    ),
    why=Wording(
        id="Yang tidak terbaca tidak boleh dianggap benar.",
        en="What cannot be read must not pass as correct.",
    ),
)


OPEN_ELSEWHERE = message(
    "F09",
    Severity.NOTE,
    title=Wording(id="Workbook tidak sedang dibuka", en="The workbook is not open elsewhere"),
    says=Wording(
        id="Workbook ini sedang dibuka di Excel; yang diperiksa adalah isi yang terakhir disimpan.",
        en="This workbook is open in Excel; what was checked is what was last saved.",
    ),
    do=Wording(id="Simpan dan tutup workbook itu, lalu ulangi.", en="Save and close that workbook, and try again."),
    why=Wording(
        id="Perubahan yang belum disimpan tidak ada di dalam berkas.",
        en="Unsaved changes are not in the file.",
    ),
)


OWN_OUTPUT = message(
    "F13",
    Severity.NOTE,
    title=Wording(id="Hasil konsolidasi bukan masukan", en="A consolidated workbook is no input"),
    says=Wording(
        id="Berkas ini hasil konsolidasi, maka tidak diperiksa dan tidak dijumlahkan.",
        en="This file is a consolidated workbook, so it is neither checked nor added up.",
    ),
    do=Wording(id="Tidak perlu berbuat apa-apa.", en="Nothing to do."),
    why=Wording(id="Menjumlahkan hasilnya lagi menghitung dua kali.", en="Adding up a result counts twice."),
)


OUTSIDE_LINK = message(
    "F14",
    Severity.WARNING,
    title=Wording(id="Berkas berada di dalam folder", en="The file stands inside the folder"),
    says=Wording(
        id="Berkas ini hanya tautan ke luar folder, maka tidak dibuka.",
        en="This file is only a link that leads out of the folder, so it was not opened.",
    ),
    do=Wording(
        id="Salin berkas aslinya ke folder ini, atau sebutkan alamat aslinya pada perintah.",
        en="Copy the file itself into this folder, or name its own place in the command.",
    ),
    why=Wording(
        id="Tautan dapat menunjuk berkas yang tidak dimaksud siapa pun.",
        en="A link can point at a file that nobody meant.",
    ),
)


STOPPED = message(
    "F15",
    Severity.ERROR,
    title=Wording(id="Berkas dapat diolah sampai selesai", en="The file can be worked through"),
    says=Wording(
        id="Program terhenti ketika mengolah berkas ini ({reason}); berkas lain tetap diperiksa.",
        en="The program stopped while working on this file ({reason}); the others were checked all the same.",
    ),
    do=Wording(
        id="Buka di Excel, simpan dengan nama baru, lalu ulangi; bila tetap gagal, kirim berkasnya kepada pengembang.",
        en="Open it in Excel, save it under a new name and try again; if it still fails, send it to the developers.",
    ),
    why=Wording(
        id="Satu berkas tidak boleh menggagalkan berkas yang lain.",
        en="One file must not spoil the others.",
    ),
)


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
        id="Lembar {sheet} juga memuat tabel {table}, tetapi yang dibaca hanya lembar {read}.",
        en="The sheet {sheet} has a table {table} too, but only the sheet {read} was read.",
    ),
    do=Wording(
        id="Satu workbook untuk satu perjanjian: pindahkan lembar {sheet} ke workbook lain, atau hapus.",
        en="One workbook holds one agreement: move the sheet {sheet} to another workbook, or delete it.",
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
        id="Periksa bahwa tabel yang dibaca, di lembar {read}, memang untuk perjanjian ini.",
        en="Check that the table that was read, on the sheet {read}, is that of this agreement.",
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


LEFT_OUT = message(
    "F16",
    Severity.NOTE,
    title=Wording(id="Berkas diikutkan", en="The file is included"),
    says=Wording(id="Tidak diikutkan atas permintaan (--exclude).", en="Left out on request (--exclude)."),
    do=Wording(id="Bila seharusnya ikut, ulangi tanpa --exclude.", en="If it belongs in, run again without --exclude."),
    why=Wording(
        id="Yang dikeluarkan harus terlihat di daftar sumber.", en="What is left out must show in the list of sources."
    ),
)


NO_REGULAR_FILE = message(
    "F18",
    Severity.WARNING,
    title=Wording(id="Yang bernama workbook adalah berkas", en="What is named like a workbook is a file"),
    says=Wording(
        id="Namanya seperti workbook, tetapi ini folder, perangkat atau saluran, maka tidak dibuka.",
        en="It is named like a workbook, but is a folder, a device or a pipe, so it was not opened.",
    ),
    do=Wording(
        id="Bila ini folder, ganti namanya tanpa .xlsx; bila bukan, hapus atau pindahkan.",
        en="If it is a folder, rename it without .xlsx; if not, delete or move it.",
    ),
    why=Wording(
        id="Membuka saluran atau perangkat dapat menahan program tanpa akhir.",
        en="To open a pipe or a device can keep the program waiting for ever.",
    ),
)


LINKED_FOLDER = message(
    "F19",
    Severity.WARNING,
    title=Wording(id="Folder berada di tempatnya", en="The folder stands where it seems to"),
    says=Wording(
        id="Folder ini hanya tautan ke folder lain; isinya tidak dibaca.",
        en="This folder is only a link to another one; what is in it was not read.",
    ),
    do=Wording(
        id="Bila isinya harus ikut, sebutkan alamat aslinya pada perintah, atau salin ke sini.",
        en="If it belongs in, name its own place in the command, or copy it here.",
    ),
    why=Wording(
        id="Tautan dapat berputar, atau menunjuk folder yang tidak dimaksud siapa pun.",
        en="Links can go in circles, or lead to a folder that nobody meant.",
    ),
)
