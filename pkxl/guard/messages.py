"""What the guard can find in a file's bytes: the family F (file)."""

from __future__ import annotations

from pkxl.guard.causes import Cause
from pkxl.guard.foreign import FOREIGN
from pkxl.vocabulary.findings import Severity, message
from pkxl.vocabulary.language import Wording

EMPTY = message(
    "F01",
    Severity.ERROR,
    title=Wording(id="Berkas tidak kosong", en="The file is not empty"),
    says=Wording(id="Berkas ini kosong (0 bita).", en="This file is empty (0 bytes)."),
    do=Wording(
        id="Minta pengirim mengirim ulang, atau salin ulang dari sumbernya.",
        en="Ask the sender to send it again, or copy it again from its source.",
    ),
    why=Wording(id="Salinan yang terputus sering kosong.", en="An interrupted copy is often empty."),
)


NOT_EXCEL = message(
    "F02",
    Severity.ERROR,
    title=Wording(id="Berkas adalah workbook Excel", en="The file is an Excel workbook"),
    says=Wording(
        id="Isi berkas ini bukan workbook Excel{found}, walaupun namanya seperti itu.",
        en="The content of this file is not an Excel workbook{found}, whatever its name says.",
    ),
    do=Wording(
        id="Buka berkas aslinya di Excel, lalu simpan sebagai Excel Workbook (.xlsx).",
        en="Open the original in Excel and save it as Excel Workbook (.xlsx).",
    ),
    why=Wording(id="Mengganti nama berkas tidak mengubah isinya.", en="Renaming a file does not change what is in it."),
)


OLD_FORMAT = message(
    "F03",
    Severity.ERROR,
    title=Wording(id="Format berkas .xlsx atau .xlsm", en="The format is .xlsx or .xlsm"),
    says=Wording(
        id="Berkas ini berformat {format}, yang tidak dibaca.",
        en="This file has the format {format}, which is not read.",
    ),
    do=Wording(
        id="Buka di Excel atau LibreOffice, lalu simpan sebagai Excel Workbook (.xlsx).",
        en="Open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx).",
    ),
    why=Wording(id="Format lama tidak memuat semua isi template.", en="Older formats cannot hold all of the template."),
)


ENCRYPTED = message(
    "F04",
    Severity.ERROR,
    title=Wording(id="Berkas tidak dikunci kata sandi", en="The file has no password"),
    says=Wording(id="Berkas ini dikunci dengan kata sandi.", en="This file is protected by a password."),
    do=Wording(
        id="Buka di Excel, hapus kata sandinya (File, Info, Protect Workbook), simpan, lalu ulangi.",
        en="Open it in Excel, remove the password (File, Info, Protect Workbook), save, and try again.",
    ),
    why=Wording(id="Isi yang terkunci tidak dapat diperiksa.", en="What is locked cannot be checked."),
)


DAMAGED = message(
    "F05",
    Severity.ERROR,
    title=Wording(id="Berkas utuh", en="The file is whole"),
    says=Wording(id="Berkas ini rusak sehingga tidak dapat dibaca.", en="This file is damaged and cannot be read."),
    do=Wording(
        id="Buka di Excel (Excel menawarkan perbaikan), simpan dengan nama lain, lalu kirim ulang.",
        en="Open it in Excel (which offers to repair it), save it under another name and send that.",
    ),
    why=Wording(
        id="Berkas rusak biasanya karena pengiriman atau penyimpanan terputus.",
        en="Damage usually comes from an interrupted transfer or save.",
    ),
)


TOO_LARGE = message(
    "F06",
    Severity.ERROR,
    title=Wording(id="Ukuran berkas wajar", en="The file has a sensible size"),
    says=Wording(
        id="Isi berkas ini jauh lebih besar daripada workbook perjanjian kinerja, maka tidak dibuka.",
        en="What this file holds is far larger than any agreement workbook, so it is not opened.",
    ),
    do=Wording(
        id="Salin isinya ke template yang baru; jangan memakai berkas ini.",
        en="Copy the content into a new template; do not use this file.",
    ),
    why=Wording(
        id="Berkas seperti ini dapat menghabiskan memori komputer.",
        en="Such a file can use up a computer's memory.",
    ),
)


HOSTILE = message(
    "F07",
    Severity.ERROR,
    title=Wording(id="Berkas tidak berisi jebakan", en="The file holds no trap"),
    says=Wording(
        id="Berkas ini disusun tidak wajar (bagian {detail}) dan dapat berbahaya, maka tidak dibuka.",
        en="This file is built in an unusual way (part {detail}) and may be dangerous, so it is not opened.",
    ),
    do=Wording(
        id="Jangan buka berkas ini; tanyakan kepada pengirimnya lewat telepon.",
        en="Do not open this file; call the sender.",
    ),
    why=Wording(id="Excel tidak pernah menulis berkas seperti ini.", en="Excel never writes files of this kind."),
)


FAR_CELL = message(
    "F10",
    Severity.WARNING,
    title=Wording(id="Tidak ada isi yang jauh di luar tabel", en="Nothing stands far outside the tables"),
    says=Wording(
        id="Ada isi jauh di luar tabel, di sel {address}; sel itu tidak dibaca.",
        en="Something stands far outside the tables, in cell {address}; it was not read.",
    ),
    do=Wording(
        id="Ketik {address} di Kotak Nama (kiri atas), tekan Enter, lalu hapus isinya.",
        en="Type {address} into the Name Box (top left), press Enter, and delete what is there.",
    ),
    why=Wording(
        id="Biasanya terketik tidak sengaja, dan membuat workbook sangat berat.",
        en="It is usually typed by accident, and makes the workbook very heavy.",
    ),
)


RISK = message(
    "F11",
    Severity.WARNING,
    title=Wording(id="Tidak ada tautan ke luar", en="No links to the outside"),
    says=Wording(
        id="Workbook ini memuat {what}; tidak dijalankan dan tidak diikuti.",
        en="This workbook contains {what}; nothing of it was run or followed.",
    ),
    do=Wording(
        id="Ganti dengan nilai biasa (Salin, lalu Tempel Nilai), atau hapus.",
        en="Replace it with plain values (Copy, then Paste Values), or delete it.",
    ),
    why=Wording(
        id="Isi dari luar dapat berubah sendiri setelah perjanjian ditandatangani.",
        en="What comes from outside can change after the agreement was signed.",
    ),
)


RISKS = {
    "externalLinks": Wording(
        id="rumus yang mengambil data dari workbook lain", en="formulas that take data from another workbook"
    ),
    "connections": Wording(id="sambungan data ke luar", en="data connections to the outside"),
    "embeddings": Wording(id="objek tertanam", en="embedded objects"),
    "reaching": Wording(
        id="rumus yang menghubungi internet atau menjalankan program (WEBSERVICE, DDE)",
        en="formulas that call the internet or start a program (WEBSERVICE, DDE)",
    ),
    "outside": Wording(
        id="gambar atau bagian lain yang dimuat dari luar", en="pictures or other parts that are loaded from outside"
    ),
    "macros": Wording(id="macro yang bukan dari template", en="macros that are not the template's"),
}


def values_of_cause(detail: str) -> dict[str, object]:
    """What the messages for causes are filled in with."""
    kind = FOREIGN.get(detail)
    found = Wording(id=f" tetapi {kind.id}", en=f" but {kind.en}") if kind else ""
    return {"format": detail or ".xls", "detail": detail, "found": found}


OF_CAUSE = {
    Cause.EMPTY: EMPTY,
    Cause.NOT_EXCEL: NOT_EXCEL,
    Cause.OLD_FORMAT: OLD_FORMAT,
    Cause.ENCRYPTED: ENCRYPTED,
    Cause.DAMAGED: DAMAGED,
    Cause.TOO_LARGE: TOO_LARGE,
    Cause.HOSTILE: HOSTILE,
}
"""The message for each cause for which a file cannot be used."""
