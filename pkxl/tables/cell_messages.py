"""The messages of family C: problems of one cell, found by parsing and by Pandera."""

from __future__ import annotations

from pkxl.vocabulary.cells import Reason
from pkxl.vocabulary.findings import Example, Severity, message
from pkxl.vocabulary.language import Wording

REQUIRED = message(
    "C01",
    Severity.ERROR,
    title=Wording(id="Sel wajib terisi", en="Required cells are filled in"),
    says=Wording(id="{header} belum diisi.", en="{header} has not been filled in."),
    do=Wording(id="{help}", en="{help}"),
    why=Wording(
        id="Perjanjian tanpa isian ini tidak lengkap (Permenpan RB 53/2014).",
        en="Without it the agreement is incomplete (Permenpan RB 53/2014).",
    ),
    example=Example(
        fails="Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | |",
        passes="Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 195785000 |",
    ),
)


def _amount(typed: str) -> str:
    return f"Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | {typed} |"


def _target(typed: str, unit: str = "Laporan", indicator: str = "Jumlah laporan") -> str:
    head = "Kinerja\n| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan |\n"
    return f"{head}| 1 | Sasaran Kegiatan | Terlaksananya rapat | {indicator} | {typed} | {unit} |"


def _date(typed: str) -> str:
    return (
        f"Perjanjian\n| Tahun | 2024 |\n| Tempat | Wotu |\n| Jenis | Perjanjian Kinerja |\n| Tanggal | {typed} |\n\n"
        + _amount("1000")
    )


def _year(typed: str) -> str:
    return f"Perjanjian\n| Tahun | {typed} |\n| Tempat | Wotu |\n| Jenis | Perjanjian Kinerja |\n\n" + _amount("1000")


NOT_MONEY = message(
    "C02",
    Severity.ERROR,
    title=Wording(id="Anggaran terbaca sebagai rupiah", en="Amounts can be read as rupiah"),
    says=Wording(
        id="“{value}” pada {header} tidak dapat dibaca sebagai jumlah uang.",
        en="“{value}” in {header} cannot be read as an amount of money.",
    ),
    do=Wording(id="Tulis angkanya saja, misalnya 24411350.", en="Write the figure only, such as 24411350."),
    why=Wording(id="Jumlah yang tidak terbaca tidak dapat dijumlahkan.", en="An unreadable amount cannot be added up."),
    example=Example(_amount("tiga puluh juta"), _amount("Rp. 30.000.000,-")),
)
NOT_A_TARGET = message(
    "C03",
    Severity.ERROR,
    title=Wording(id="Target terbaca sebagai angka", en="Targets can be read as figures"),
    says=Wording(
        id="“{value}” pada {header} tidak dapat dibaca sebagai target.",
        en="“{value}” in {header} cannot be read as a target.",
    ),
    do=Wording(
        id="Tulis satu angka, misalnya 12 atau 87,40, dan satuannya di kolom Satuan.",
        en="Write one figure, such as 12 or 87,40, and its unit in the column Satuan.",
    ),
    why=Wording(id="Capaian diukur terhadap satu angka.", en="Achievement is measured against one figure."),
    example=Example(_target("sebanyak mungkin"), _target("12")),
)
NOT_A_DATE = message(
    "C04",
    Severity.ERROR,
    title=Wording(id="Tanggal terbaca", en="Dates can be read"),
    says=Wording(
        id="“{value}” pada {header} tidak dapat dibaca sebagai tanggal.",
        en="“{value}” in {header} cannot be read as a date.",
    ),
    do=Wording(id="Tulis seperti 1 Oktober 2024.", en="Write it like 1 Oktober 2024."),
    why=Wording(id="Tanggal menentukan keabsahan perjanjian.", en="The date decides when the agreement holds."),
    example=Example(_date("31 September 2024"), _date("1 Oktober  2024")),
)
AMBIGUOUS = message(
    "C05",
    Severity.ERROR,
    title=Wording(id="Angka hanya dapat dibaca dengan satu cara", en="Figures can be read in one way only"),
    says=Wording(
        id="“{value}” pada {header} dapat berarti ribuan atau pecahan.",
        en="“{value}” in {header} can mean thousands or a decimal.",
    ),
    do=Wording(
        id="Tulis ribuan tanpa titik (1234) dan pecahan dengan dua angka di belakang koma (1,23).",
        en="Write thousands without a separator (1234) and decimals with two digits (1,23).",
    ),
    why=Wording(
        id="Menebak angka target dapat salah seribu kali.",
        en="A guess can be wrong by a factor of a thousand.",
    ),
    example=Example(_target("1.234"), _target("1234")),
)
NEGATIVE = message(
    "C06",
    Severity.ERROR,
    title=Wording(id="Angka tidak negatif", en="Figures are not negative"),
    says=Wording(
        id="{header} tertulis {value}, padahal tidak boleh negatif.",
        en="{header} says {value}, but cannot be negative.",
    ),
    do=Wording(
        id="Hapus tanda minus atau kurungnya bila salah ketik.",
        en="Remove the minus sign or brackets if mistyped.",
    ),
    why=Wording(
        id="Pagu dan target adalah jumlah yang dijanjikan, bukan selisih.",
        en="Budgets and targets are promised amounts, not differences.",
    ),
    example=Example(_amount("-500"), _amount("500")),
)
FRACTION = message(
    "C07",
    Severity.ERROR,
    title=Wording(id="Anggaran dalam rupiah utuh", en="Amounts are whole rupiah"),
    says=Wording(
        id="“{value}” pada {header} memuat pecahan rupiah.",
        en="“{value}” in {header} contains a part of a rupiah.",
    ),
    do=Wording(
        id="Tulis rupiah utuh; bila titik itu pemisah ribuan, lengkapi tiga angka di belakangnya.",
        en="Write whole rupiah; if the dot separates thousands, give all three digits behind it.",
    ),
    why=Wording(id="Anggaran daerah disusun dalam rupiah utuh.", en="Regional budgets are made in whole rupiah."),
    example=Example(_amount("1500,50"), _amount("1.500,00")),
)
OUT_OF_RANGE = message(
    "C08",
    Severity.ERROR,
    title=Wording(id="Angka dalam batasnya", en="Figures are within their limits"),
    says=Wording(
        id="{header} tertulis {value}, di luar batas yang wajar.",
        en="{header} says {value}, outside of what is sensible.",
    ),
    do=Wording(id="{help}", en="{help}"),
    why=Wording(id="Angka di luar batas biasanya salah ketik.", en="A figure outside its limits is usually mistyped."),
    example=Example(_year("2204"), _year("2024")),
)
ERROR_CELL = message(
    "C09",
    Severity.ERROR,
    title=Wording(id="Tidak ada rumus yang gagal", en="No formula fails"),
    says=Wording(id="{header} menampilkan {value}: rumusnya gagal.", en="{header} shows {value}: its formula fails."),
    do=Wording(id="Ganti rumus itu dengan nilainya.", en="Replace the formula by its value."),
    why=Wording(id="Rumus yang gagal tidak mempunyai nilai.", en="A failing formula has no value."),
)
NOT_COMPUTED = message(
    "C10",
    Severity.ERROR,
    title=Wording(id="Rumus sudah dihitung", en="Formulas are computed"),
    says=Wording(
        id="{header} berisi rumus yang hasilnya tidak tersimpan.",
        en="{header} holds a formula whose result was not saved.",
    ),
    do=Wording(
        id="Buka workbook di Excel, tekan Ctrl+S, lalu ulangi; atau ketik nilainya.",
        en="Open the workbook in Excel, press Ctrl+S and try again; or type the value.",
    ),
    why=Wording(
        id="Sebagian program menyimpan rumus tanpa hasilnya.",
        en="Some programs save formulas without their results.",
    ),
)
NOT_LISTED = message(
    "C11",
    Severity.ERROR,
    title=Wording(id="Pilihan dari daftar", en="Choices come from the list"),
    says=Wording(id="“{value}” pada {header} tidak ada dalam daftar.", en="“{value}” in {header} is not in the list."),
    do=Wording(id="Pilih salah satu: {options}.", en="Choose one of: {options}."),
    why=Wording(id="Tingkat menentukan cara anggaran dijumlahkan.", en="The level decides how budgets are added up."),
    example=Example(
        "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | Subkeg | Fasilitasi Kunjungan Tamu | 1000 |",
        "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n| 1 | SUB  KEGIATAN | Fasilitasi Kunjungan Tamu | 1000 |",
    ),
)
TOO_LONG = message(
    "C12",
    Severity.WARNING,
    title=Wording(id="Tulisan tidak terlalu panjang", en="Texts are not too long"),
    says=Wording(
        id="{header} berisi {length} huruf; paling banyak {longest}.",
        en="{header} has {length} characters; at most {longest}.",
    ),
    do=Wording(
        id="Ringkas, atau pindahkan uraiannya ke lembar Penjelasan.",
        en="Shorten it, or move it to the sheet Penjelasan.",
    ),
    why=Wording(id="Tulisan panjang terpotong ketika dicetak.", en="Long texts are cut off in print."),
)
NOT_A_YEAR = message(
    "C13",
    Severity.ERROR,
    title=Wording(id="Tahun terbaca", en="Years can be read"),
    says=Wording(id="“{value}” pada {header} bukan tahun.", en="“{value}” in {header} is no year."),
    do=Wording(id="Tulis empat angka, misalnya 2024.", en="Write four digits, such as 2024."),
    why=Wording(id="Perjanjian berlaku untuk satu tahun anggaran.", en="An agreement holds for one budget year."),
    example=Example(_year("tahun ini"), _year("TA. 2024")),
)
NOT_A_CODE = message(
    "C14",
    Severity.WARNING,
    title=Wording(id="Kode berupa angka dan titik", en="Codes are digits and dots"),
    says=Wording(id="“{value}” pada {header} bukan kode anggaran.", en="“{value}” in {header} is no budget code."),
    do=Wording(
        id="Tulis seperti dalam DPA, misalnya 7.01.01.2.01, atau kosongkan.",
        en="Write it as in the DPA, such as 7.01.01.2.01, or leave it empty.",
    ),
    why=Wording(id="Kode disalin dari DPA, tidak dikarang.", en="Codes are copied from the DPA, not made up."),
)
TOO_LARGE = message(
    "C15",
    Severity.ERROR,
    title=Wording(id="Jumlah masuk akal", en="Amounts are sensible"),
    says=Wording(id="“{value}” pada {header} terlalu besar.", en="“{value}” in {header} is too large."),
    do=Wording(id="Periksa jumlah angkanya.", en="Check the number of digits."),
    why=Wording(id="Tidak ada anggaran daerah sebesar itu.", en="No regional budget is that large."),
    example=Example(_amount("9999999999999999999999"), _amount("3065872800")),
)

ROUNDED = message(
    "C22",
    Severity.ERROR,
    title=Wording(id="Angka tersimpan utuh", en="Figures are stored with all their digits"),
    says=Wording(
        id="{header} tertulis {value}; Excel hanya menyimpan 15 angka, selebihnya sudah dibulatkan.",
        en="{header} says {value}; Excel stores 15 digits only and has rounded the rest.",
    ),
    do=Wording(
        id="Ketik lagi jumlahnya dengan tanda petik di depan, misalnya '9.007.199.254.740.993.",
        en="Type the amount again with an apostrophe in front, such as '9.007.199.254.740.993.",
    ),
    why=Wording(id="Angka yang dibulatkan tidak dapat dijumlahkan sampai rupiah.", en="Rounded figures do not add up."),
)
BARE_SHARE = message(
    "C23",
    Severity.ERROR,
    title=Wording(id="Persentase tertulis jelas", en="Percentages are written clearly"),
    says=Wording(
        id="Target {value} dengan satuan % dapat berarti {value}% atau {hundredfold}%.",
        en="The target {value} with the unit % can mean {value}% or {hundredfold}%.",
    ),
    do=Wording(
        id="Tulis dengan tanda persen, misalnya {hundredfold}% atau {value}%.",
        en="Write it with a percent sign, such as {hundredfold}% or {value}%.",
    ),
    why=Wording(
        id="Salin-tempel sebagai nilai menghapus tanda persen: 85% menjadi 0,85.",
        en="Pasting as values takes the percent sign away: 85% becomes 0.85.",
    ),
    example=Example(
        _target("0,85", "%", "Persentase laporan selesai"), _target("85", "%", "Persentase laporan selesai")
    ),
)
FRACTION_OF_THINGS = message(
    "C24",
    Severity.ERROR,
    title=Wording(
        id="Jumlah barang dan orang berupa bilangan bulat", en="Things and people are counted in whole numbers"
    ),
    says=Wording(id="Target {value} {unit} bukan bilangan bulat.", en="The target {value} {unit} is no whole number."),
    do=Wording(
        id="Tulis ribuan tanpa titik, misalnya 1234; bila satuannya keliru, perbaiki Satuan.",
        en="Write thousands without a separator, such as 1234; if the unit is wrong, correct it.",
    ),
    why=Wording(
        id="Titik pemisah ribuan mudah terbaca sebagai koma.",
        en="A separator of thousands is easily read as a decimal.",
    ),
    example=Example(_target("1,5"), _target("15")),
)
TWO_UNITS = message(
    "C25",
    Severity.WARNING,
    title=Wording(id="Satu target, satu satuan", en="One target, one unit"),
    says=Wording(
        id="Target menyebut {typed}, tetapi kolom Satuan berisi {unit}.",
        en="The target says {typed}, but the column Satuan says {unit}.",
    ),
    do=Wording(
        id="Tulis angkanya saja di kolom Target, dan satuan yang benar di kolom Satuan.",
        en="Write the figure only under Target, and the right unit under Satuan.",
    ),
    why=Wording(id="Capaian dihitung dalam satu satuan.", en="Achievement is counted in one unit."),
    example=Example(_target("5 Orang", "Dokumen"), _target("5 Dokumen", "Dokumen")),
)

OF_REASON = {
    Reason.NOT_MONEY: NOT_MONEY,
    Reason.NOT_A_TARGET: NOT_A_TARGET,
    Reason.NOT_A_DATE: NOT_A_DATE,
    Reason.NOT_A_YEAR: NOT_A_YEAR,
    Reason.NOT_A_CODE: NOT_A_CODE,
    Reason.AMBIGUOUS: AMBIGUOUS,
    Reason.FRACTION: FRACTION,
    Reason.TOO_LARGE: TOO_LARGE,
    Reason.ROUNDED: ROUNDED,
    Reason.ERROR_CELL: ERROR_CELL,
    Reason.NOT_COMPUTED: NOT_COMPUTED,
}
"""The message for each reason of an unreadable cell."""
OF_CHECK = {
    "not_nullable": REQUIRED,
    "isin": NOT_LISTED,
    "greater_than_or_equal_to": NEGATIVE,
    "less_than_or_equal_to": OUT_OF_RANGE,
    "str_length": TOO_LONG,
}
"""The message for each of Pandera's checks that `column()` can declare; a limit other than 0 is OUT_OF_RANGE."""
