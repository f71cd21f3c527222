"""The agreement page as running text: names, positions, title, place and date, office."""

import pytest
from support.reading import check_reading

TITLES = {
    "PERUBAHAN PERJANJIAN KINERJA TAHUN 2024": "Perubahan Perjanjian Kinerja",
    "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024": "Perubahan Perjanjian Kinerja",
    "PERJANJIAN KINERJA (PERUBAHAN) TAHUN ANGGARAN 2024": "Perubahan Perjanjian Kinerja",
    "PERJANJIAN KINERJA TAHUN 2024 SETELAH PERUBAHAN": "Perubahan Perjanjian Kinerja",
    "PERJANJIAN KINERJA MURNI TAHUN 2024": "Perjanjian Kinerja",
}
CASES = {
    **{
        title: (
            f"Perjanjian\n(none)\n\nPK\n| {title} |\n| Nama : Ahmad |\n| Jabatan : Kepala Seksi |",
            f"Perjanjian\n| kind | {kind} A1 |\n| year | 2024 A1 |\n| first_name | Ahmad A2 |\n| first_position | Kepala Seksi A3 |",
            [],
        )
        for title, kind in TITLES.items()
    },
    "the paper form's statement": (
        """
        Perjanjian
        (none)

        PK
        | PERJANJIAN KINERJA TAHUN 2024 |
        | Dalam rangka mewujudkan manajemen pemerintahan yang efektif |
        | Nama : Ahmad, S.AN |
        | NIP : 1970 |
        | Pangkat/Golongan : Penata |
        | Jabatan : KEPALA SEKSI PELAYANAN UMUM |
        | selanjutnya disebut Pihak Pertama |
        | Nama : Zulkifli |
        | NIP : 1960 |
        | Pangkat/Golongan : Pembina |
        | Jabatan : CAMAT WOTU |
        | selaku atasan, selanjutnya disebut Pihak Kedua |
        | | | Wotu,  2 Januari 2024 |
        | Pihak Kedua, | | Pihak Pertama, |
        | CAMAT WOTU, | | KASI PELAYANAN UMUM, |
        | |
        | Zulkifli | | Ahmad, S.AN |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja A1 |
        | year | 2024 A1 |
        | unit_name | Kecamatan WOTU A11 |
        | place | Wotu C13 |
        | signed_on | 2024-01-02 C13 |
        | first_name | Ahmad, S.AN A3 |
        | first_position | KEPALA SEKSI PELAYANAN UMUM A6 |
        | first_rank | Penata A5 |
        | first_number | 1970 A4 |
        | second_name | Zulkifli A8 |
        | second_position | CAMAT WOTU A11 |
        | second_rank | Pembina A10 |
        | second_number | 1960 A9 |
        | first_signature | Ahmad, S.AN C17 |
        | second_signature | Zulkifli A17 |
        | first_signature_position | KASI PELAYANAN UMUM C15 |
        | second_signature_position | CAMAT WOTU A15 |
        | signature_date | 2024-01-02 C13 |
        """,
        [],
    ),
    "values in the label's cell, beside it, behind a colon of their own": (
        """
        Perjanjian
        (none)

        PK
        | Nama: Ahmad |
        | Jabatan | Kepala Seksi |
        | NIP | : | n:1970 |
        | Pangkat : | | Penata |
        | NAMA | : Zulkifli |
        | Jabatan | | | | | | | Sekretaris |
        | NIP : |
        | Pangkat : | : |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi B2 |
        | first_rank | Penata C4 |
        | first_number | 1970 C3 |
        | second_name | Zulkifli B5 |
        | second_position | Sekretaris H6 |
        | second_rank | A8 |
        | second_number | A7 |
        """,
        [],
    ),
    "a value eight cells beside its label is not seen": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        | Nama : Zulkifli |
        | Jabatan : Sekretaris |
        | NIP | | | | | | | | 1970 |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        | second_name | Zulkifli A3 |
        | second_position | Sekretaris A4 |
        """,
        [],
    ),
    "a label without a colon and with nothing beside it is none": (
        """
        Perjanjian
        (none)

        PK
        | Nama |
        | Jabatan | \\n |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        | Nama : Zulkifli |
        | Jabatan : Sekretaris |
        """,
        """
        Perjanjian
        | first_name | Ahmad A3 |
        | first_position | Kepala Seksi A4 |
        | second_name | Zulkifli A5 |
        | second_position | Sekretaris A6 |
        """,
        [],
    ),
    "a label with a colon and nothing else has no value": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : |
        | Nama : Zulkifli |
        | Jabatan : Sekretaris |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | A2 |
        | second_name | Zulkifli A3 |
        | second_position | Sekretaris A4 |
        """,
        [],
    ),
    "a third party's name is not read": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        | NIP : 1 |
        | Nama : Zulkifli |
        | Jabatan : Sekretaris |
        | NIP : 2 |
        | Nama : Budi |
        | Jabatan : Camat |
        | NIP : 3 |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        | first_number | 1 A3 |
        | second_name | Zulkifli A4 |
        | second_position | Sekretaris A5 |
        | second_number | 2 A6 |
        """,
        [],
    ),
    "one party alone": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        """,
        [],
    ),
    "no name": (
        """
        Perjanjian
        (none)

        PK
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        (none)
        """,
        ["T02"],
    ),
    "no position": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Nama : Zulkifli |
        """,
        """
        Perjanjian
        (none)
        """,
        ["T02"],
    ),
    "an amendment, the first of two titles": (
        """
        Perjanjian
        (none)

        PK
        | PERUBAHAN  PERJANJIAN KINERJA tahun anggaran 2024 |
        | PERJANJIAN KINERJA TAHUN 2023 |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | kind | Perubahan Perjanjian Kinerja A1 |
        | year | 2024 A1 |
        | first_name | Ahmad A3 |
        | first_position | Kepala Seksi A4 |
        """,
        ["T21 A2"],
    ),
    "titles that are none": (
        """
        Perjanjian
        (none)

        PK
        | PERJANJIAN KINERJA |
        | TAHUN 2024 |
        | Perjanjian Kinerja Tahun 1999 |
        | Perjanjian Kinerja 20245 |
        | Perjanjian Kinerja Nomor 12024 |
        | Surat Perjanjian Kinerjanya 2024 |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad A7 |
        | first_position | Kepala Seksi A8 |
        """,
        [],
    ),
    "the other labels": (
        """
        Perjanjian
        (none)

        PK
        | Tahun Anggaran : 2024 |
        | SKPD | : Kantor Camat Wotu |
        | Kabupaten : Luwu Timur |
        | Tempat : Malili |
        | Tanggal : 3 Januari 2024 |
        | Jenis : Perjanjian Kinerja |
        | Perubahan Perjanjian Kinerja 2025 |
        | Kabupaten : Palopo |
        | Wotu, 2 Januari 2024 |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja A6 |
        | year | 2024 A1 |
        | unit_name | Kantor Camat Wotu B2 |
        | regency | Luwu Timur A3 |
        | place | Malili A4 |
        | signed_on | 2024-01-03 A5 |
        | first_name | Ahmad A10 |
        | first_position | Kepala Seksi A11 |
        """,
        [],
    ),
    "places and dates": (
        """
        Perjanjian
        (none)

        PK
        | Lampiran : Wotu, 1 Januari 2024 |
        | Ruang 2, 1 Januari 2024 |
        | Wotu, 1 Januari 1924 |
        | Wotu, Januari 2024 |
        | W, 1 Januari 2024 |
        | Wotu (kantor): 1, 1 Januari 2024 |
        | Wotu, 1 Januari 2024 pagi |
        | \\n  Luwu  Timur,4  Januari  2024 |
        | Wotu, 5 Januari 2024 |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | place | Luwu Timur A8 |
        | signed_on | 2024-01-04 A8 |
        | first_name | Ahmad A10 |
        | first_position | Kepala Seksi A11 |
        """,
        [],
    ),
    "the office by its own label": (
        """
        Perjanjian
        (none)

        PK
        | KANTOR CAMAT MALILI |
        | Unit Kerja : Kantor Camat Wotu |
        | Nama : Ahmad |
        | Jabatan : Camat Angkona |
        """,
        """
        Perjanjian
        | unit_name | Kantor Camat Wotu A2 |
        | first_name | Ahmad A3 |
        | first_position | Camat Angkona A4 |
        """,
        [],
    ),
    "the office by a heading": (
        """
        Perjanjian
        (none)

        PK
        | Pemerintah Daerah |
        | KANTOR CAMAT  WOTU KABUPATEN LUWU TIMUR |
        | Kecamatan Malili |
        | Nama : Ahmad |
        | Jabatan : Camat Angkona |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan WOTU A2 |
        | first_name | Ahmad A4 |
        | first_position | Camat Angkona A5 |
        """,
        [],
    ),
    "the office by a heading on another sheet": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Camat Angkona |

        Lamp
        | Kantor Kecamatan Wotu Kab. Luwu Timur |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan Wotu |
        | first_name | Ahmad A1 |
        | first_position | Camat Angkona A2 |
        """,
        [],
    ),
    "the office by a heading with its city": (
        """
        Perjanjian
        (none)

        PK
        | Kecamatan Wara Kota Palopo |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan Wara A1 |
        | first_name | Ahmad A2 |
        | first_position | Kepala Seksi A3 |
        """,
        [],
    ),
    "a sentence with an office is no heading": (
        """
        Perjanjian
        (none)

        PK
        | Pada Kecamatan Wotu |
        | Kecamatan Wotu, Luwu Timur |
        | Kecamatan 7 |
        | Kecamatan Wotu 2 |
        | Kecamatan W |
        | Bukan kecamatan |
        | Kecamatan Wotu yang ramai yang ramai yang ramai yang ramai yang ramai yang ramai |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad A8 |
        | first_position | Kepala Seksi A9 |
        """,
        [],
    ),
    "a heading of eighty letters": (
        """
        Perjanjian
        (none)

        PK
        | Kantor Camat Wotu Kabupaten LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan Wotu A1 |
        | first_name | Ahmad A2 |
        | first_position | Kepala Seksi A3 |
        """,
        [],
    ),
    "a heading of eighty one letters is none": (
        """
        Perjanjian
        (none)

        PK
        | Kantor Camat Wotu Kabupaten LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad A2 |
        | first_position | Kepala Seksi A3 |
        """,
        [],
    ),
    "the office by the first party's position": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Sekretaris Kecamatan Wotu |
        | Nama : Zulkifli |
        | Jabatan : Camat Malili |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan Wotu A2 |
        | first_name | Ahmad A1 |
        | first_position | Sekretaris Kecamatan Wotu A2 |
        | second_name | Zulkifli A3 |
        | second_position | Camat Malili A4 |
        """,
        [],
    ),
    "the office by the second party's position": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        | Nama : Zulkifli |
        | Jabatan | Camat Malili |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan Malili B4 |
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        | second_name | Zulkifli A3 |
        | second_position | Camat Malili B4 |
        """,
        [],
    ),
    "no office": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        | Nama : Zulkifli |
        | Jabatan : Sekretaris |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        | second_name | Zulkifli A3 |
        | second_position | Sekretaris A4 |
        """,
        [],
    ),
    "a position that is no text": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan | n:7 |
        | Nama : Zulkifli |
        | Jabatan | = |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | 7 B2 |
        | second_name | Zulkifli A3 |
        | second_position | B4 |
        """,
        ["C10 B4"],
    ),
    "a place of two letters": (
        """
        Perjanjian
        (none)

        PK
        | Wo, 4 Januari 2024 |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | place | Wo A1 |
        | signed_on | 2024-01-04 A1 |
        | first_name | Ahmad A2 |
        | first_position | Kepala Seksi A3 |
        """,
        [],
    ),
    "the office by a heading of two letters, with blanks around": (
        """
        Perjanjian
        (none)

        PK
        | \\n Kecamatan  Wo |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan Wo A1 |
        | first_name | Ahmad A2 |
        | first_position | Kepala Seksi A3 |
        """,
        [],
    ),
    "the office in a position up to the comma": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Plt. Camat Wotu, Luwu Timur |
        """,
        """
        Perjanjian
        | unit_name | Kecamatan Wotu A2 |
        | first_name | Ahmad A1 |
        | first_position | Plt. Camat Wotu, Luwu Timur A2 |
        """,
        [],
    ),
    "a label of the page without a colon and with nothing beside it is none": (
        """
        Perjanjian
        (none)

        PK
        | Kabupaten |
        | Tahun | \\n |
        | Kabupaten : Luwu Timur |
        | Tahun : | 2024 |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B4 |
        | regency | Luwu Timur A3 |
        | first_name | Ahmad A5 |
        | first_position | Kepala Seksi A6 |
        """,
        [],
    ),
    "labels of what stands at the signatures are none": (
        """
        Perjanjian
        (none)

        PK
        | Tanggal tanda tangan : 5 Januari 2024 |
        | Tanda tangan Pihak Kedua: Nama | Budi |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad A3 |
        | first_position | Kepala Seksi A4 |
        """,
        [],
    ),
    "a value in the label's cell goes before one beside it, blanks do not": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad | Penata |
        | Jabatan :\\n | Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi B2 |
        """,
        [],
    ),
    "labels in the second and the ninth column": (
        """
        Perjanjian
        (none)

        PK
        | x | Nama | Ahmad |
        | | | | | | | | x | Jabatan | Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad C1 |
        | first_position | Kepala Seksi J2 |
        """,
        [],
    ),
    "values of another sheet have no cell": (
        """
        Sampul
        | PERJANJIAN KINERJA TAHUN 2024 |
        | SKPD : Kantor Camat |

        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        | Wotu, 2 Januari 2024 |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja |
        | year | 2024 |
        | unit_name | Kantor Camat |
        | place | Wotu A3 |
        | signed_on | 2024-01-02 A3 |
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        """,
        [],
    ),
    "the sheet Perjanjian is read before one further left": (
        """
        Sampul
        | Nama : Zulkifli |
        | Jabatan : Sekretaris |

        Perjanjian
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        | second_name | Zulkifli |
        | second_position | Sekretaris |
        """,
        [],
    ),
    "the stamp's sheet is not read": (
        """
        Perjanjian
        (none)

        _pkxl
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        (none)
        """,
        ["T02"],
    ),
    "values in the four hundredth row and the fortieth column": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Jabatan : Kepala Seksi |
        ... 397
        | NIP : 1970 |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi AN2 |
        | first_number | 1970 A400 |
        """,
        [],
    ),
    "values further down or right are not seen": (
        """
        Perjanjian
        (none)

        PK
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | NIP : 1960 |
        ... 397
        | NIP : 1970 |
        """,
        """
        Perjanjian
        | first_name | Ahmad A1 |
        | first_position | Kepala Seksi A2 |
        """,
        [],
    ),
    "two labels of the page beside the statement": (
        """
        Perjanjian
        (none)

        PK
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Nama : Ahmad |
        | Jabatan : Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        | first_name | Ahmad A3 |
        | first_position | Kepala Seksi A4 |
        """,
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_read_so(case):
    check_reading(*CASES[case])
