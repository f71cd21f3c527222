"""What looking for files can find: files of the family F."""

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
