"""The agreement page by its labels, its signatures, and the stamp."""

import pytest
from support.reading import check_reading

CASES = {
    "the template's page": (
        """
        Perjanjian
        | PERJANJIAN KINERJA |
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        | Tanggal | 2 Januari 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Pertama: Jabatan | Kepala Seksi |
        | Pihak Pertama: Pangkat | Penata |
        | Pihak Pertama: NIP | 19700101 |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Kedua: Jabatan | Camat |
        | Pihak Kedua: Pangkat | Pembina |
        | Pihak Kedua: NIP | 19600101 |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B2 |
        | year | 2024 B3 |
        | unit_name | Kantor Camat Wotu B4 |
        | regency | Luwu Timur B5 |
        | place | Wotu B6 |
        | signed_on | 2024-01-02 B7 |
        | first_name | Ahmad B8 |
        | first_position | Kepala Seksi B9 |
        | first_rank | Penata B10 |
        | first_number | 19700101 B11 |
        | second_name | Zulkifli B12 |
        | second_position | Camat B13 |
        | second_rank | Pembina B14 |
        | second_number | 19600101 B15 |
        """,
        [],
    ),
    "a colon before a value is none of it": (
        """
        Perjanjian
        | Jenis | : Perjanjian Kinerja |
        | Tahun | : 2024 |
        | Tempat | :Wotu |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B1 |
        | year | 2024 B2 |
        | place | Wotu B3 |
        """,
        [],
    ),
    "an empty value has the cell beside its label": (
        """
        Perjanjian
        | Jenis |
        | Tahun | 2024 |
        | Tempat | |
        | Kabupaten | |
        | Tanggal | \\n |
        """,
        """
        Perjanjian
        | kind | B1 |
        | year | 2024 B2 |
        | regency | B4 |
        | place | B3 |
        | signed_on | B5 |
        """,
        [],
    ),
    "a value behind a colon, and seven cells further": (
        """
        Perjanjian
        | Tahun | : | 2024 |
        | Tempat | | | | | | | Wotu |
        | Kabupaten | | : | \\n | Luwu Timur |
        """,
        """
        Perjanjian
        | year | 2024 C1 |
        | regency | Luwu Timur E3 |
        | place | Wotu H2 |
        """,
        [],
    ),
    "a value eight cells further is not the label's": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Tempat | | | | | | | | Wotu |
        | Kabupaten | Luwu Timur |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B3 |
        | place | B2 |
        """,
        [],
    ),
    "labels in other letters, further right and in one row": (
        """
        Perjanjian
        | | TAHUN : | 2024 | Tempat. | Wotu |
        | | | | KABUPATEN | Luwu Timur |
        """,
        """
        Perjanjian
        | year | 2024 C1 |
        | regency | Luwu Timur E2 |
        | place | Wotu E1 |
        """,
        [],
    ),
    "labels in the second and the ninth column": (
        """
        Perjanjian
        | Tahun | 2024 |
        | x | Kabupaten | |
        | | | | | | | | | Tempat | Wotu |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | C2 |
        | place | Wotu J3 |
        """,
        [],
    ),
    "labels of what stands at the signatures are none": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        | Tanggal tanda tangan | 3 Januari 2024 |
        | Tanda tangan Pihak Pertama: Nama | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        | place | Wotu B3 |
        """,
        [],
    ),
    "the first of two equal labels": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Tahun Anggaran | 2023 |
        | Tempat | Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Malili |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B4 |
        | place | Wotu B3 |
        """,
        ["T22 B2", "T22 B5"],
    ),
    "a label of sixty letters": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Tempat...................................................... | Wotu |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        | place | Wotu B3 |
        """,
        [],
    ),
    "a text of sixty one letters is no label": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Jenis | Perjanjian Kinerja |
        | Tempat....................................................... | Wotu |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B3 |
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        """,
        [],
    ),
    "a label in the fortieth column": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Tempat | Wotu |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        | place | Wotu AO3 |
        """,
        [],
    ),
    "a label in the forty first column is not looked for": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Jenis | Perjanjian Kinerja |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Tempat | Wotu |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B3 |
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        """,
        [],
    ),
    "a label in the hundred and twentieth row": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        ... 117
        | Tempat | Wotu |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        | place | Wotu B120 |
        """,
        [],
    ),
    "a label one row further down is not looked for": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Jenis | Perjanjian Kinerja |
        ... 117
        | Tempat | Wotu |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B3 |
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        """,
        [],
    ),
    "the parties under headings of their own": (
        """
        Perjanjian
        | Nama | Budi |
        | Tahun | 2024 |
        | PIHAK KEDUA |
        | NAMA | Zulkifli |
        | Jabatan | Camat |
        | Pangkat/Golongan | Pembina |
        | NIP | 1960 |
        | Pihak Pertama: |
        | Nama | Ahmad |
        | Nama | Rahmat |
        | Jabatan | Kepala Seksi |
        | Pangkat | Penata |
        | NIP. | 1970 |
        """,
        """
        Perjanjian
        | year | 2024 B2 |
        | first_name | Ahmad B9 |
        | first_position | Kepala Seksi B11 |
        | first_rank | Penata B12 |
        | first_number | 1970 B13 |
        | second_name | Zulkifli B4 |
        | second_position | Camat B5 |
        | second_rank | Pembina B6 |
        | second_number | 1960 B7 |
        """,
        [],
    ),
    "a heading of a party in the sixth column": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | | | | | | Pihak Pertama |
        | Nama | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        | first_name | Ahmad B4 |
        """,
        [],
    ),
    "a heading of a party in the seventh or eighth column is none": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Jenis | Perjanjian Kinerja |
        | | | | | | | Pihak Pertama | Pihak Pertama |
        | Nama | Ahmad |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B3 |
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        """,
        [],
    ),
    "three labels are a page": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur B2 |
        | place | Wotu B3 |
        """,
        [],
    ),
    "two labels are none": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Kabupaten | Luwu Timur |
        """,
        """
        Perjanjian
        (none)
        """,
        ["T02"],
    ),
    "on a sheet of another name": (
        """
        Perjanjian
        (none)

        lembar 1
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        | Tanggal | 2 Januari 2024 |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B1 |
        | year | 2024 B2 |
        | unit_name | Kantor Camat Wotu B3 |
        | regency | Luwu Timur B4 |
        | place | Wotu B5 |
        | signed_on | 2024-01-02 B6 |
        """,
        [],
    ),
    "seven labels on the sheet Perjanjian are enough": (
        """
        Perjanjian
        | SKPD | a | Kota | b | Tempat | c | Tahun | 2024 | Jenis | Perjanjian Kinerja | Tanggal | 2 Januari 2024 | Nama Pihak Kedua | d |

        Lembar 1
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        | Tanggal | 2 Januari 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja J1 |
        | year | 2024 H1 |
        | unit_name | a B1 |
        | regency | b D1 |
        | place | c F1 |
        | signed_on | 2024-01-02 L1 |
        | second_name | d N1 |
        """,
        [],
    ),
    "six labels on the sheet Perjanjian are enough": (
        """
        Perjanjian
        (none)

        Surat
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        | Tanggal | 2 Januari 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |

        PERJANJIAN
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Malili |
        | Kabupaten | Luwu Timur |
        | Tempat | Malili |
        | Tanggal | 2 Januari 2024 |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B1 |
        | year | 2024 B2 |
        | unit_name | Kantor Camat Malili B3 |
        | regency | Luwu Timur B4 |
        | place | Malili B5 |
        | signed_on | 2024-01-02 B6 |
        """,
        [],
    ),
    "five labels on the sheet Perjanjian, more on another": (
        """
        Perjanjian
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |

        Lembar 1
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        | Tanggal | 2 Januari 2024 |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B1 |
        | year | 2024 B2 |
        | unit_name | Kantor Camat Wotu B3 |
        | regency | Luwu Timur B4 |
        | place | Wotu B5 |
        | signed_on | 2024-01-02 B6 |
        """,
        [],
    ),
    "of two sheets with equally many the first": (
        """
        Perjanjian
        (none)

        Lembar 1
        | Tahun | 2024 |
        | Kabupaten | A |
        | Tempat | B |

        Lembar 2
        | Tahun | 2023 |
        | Kabupaten | C |
        | Tempat | D |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | A B2 |
        | place | B B3 |
        """,
        [],
    ),
    "the stamp's sheet is no page": (
        """
        Perjanjian
        (none)

        _pkxl
        | Jenis | Perjanjian Kinerja |
        | Tahun | 2024 |
        | Perangkat Daerah | Kantor Camat Wotu |
        | Kabupaten | Luwu Timur |
        | Tempat | Wotu |
        | Tanggal | 2 Januari 2024 |
        """,
        """
        Perjanjian
        (none)
        """,
        ["T02"],
    ),
    "the stamp": (
        """
        _pkxl
        | template | pkxl perjanjian kinerja |
        | \\n role | kasi_pmd |
        | | x |
        | n:7 | y |
        | version | n:1 |
        | language |
        | empty | |
        """,
        """
        Perjanjian
        | kind | Perjanjian Kinerja B1 |
        | year | 2024 B2 |
        | unit_name | Kantor Camat Wotu B3 |
        | regency | Luwu Timur B4 |
        | place | Wotu B5 |
        | signed_on | 2024-01-02 B6 |
        | first_name | Nama Kepala Seksi Pelayanan Umum B7 |
        | first_position | Kepala Seksi Pelayanan Umum B8 |
        | second_name | Nama Camat B9 |
        | second_position | Camat B10 |

        _pkxl
        | template | pkxl perjanjian kinerja |
        | role | kasi_pmd |
        | version | 1 |
        | empty |  |
        """,
        [],
    ),
    "the stamp's first twenty rows": (
        """
        _pkxl
        | role | kasi_pmd |
        ... 18
        | version | 1.0 |
        | language | id |
        """,
        """
        _pkxl
        | role | kasi_pmd |
        | version | 1.0 |
        """,
        [],
    ),
    "an empty stamp is none": (
        """
        _pkxl
        | template |
        | | x |

        Penjelasan
        (none)
        """,
        """
        _pkxl

        Penjelasan
        (none)
        """,
        ["T12"],
    ),
    "no stamp": (
        """
        _pkxl
        (none)
        """,
        """
        _pkxl
        """,
        [],
    ),
    "names, positions and date of the signatures": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | |
        | | | Wotu, 3 Januari 2024 |
        | Pihak Kedua, | | Pihak Pertama, |
        | Camat Wotu, | | Kepala Seksi, |
        | |
        | Zulkifli | | (Ahmad) |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad C9 |
        | second_signature | Zulkifli A9 |
        | first_signature_position | Kepala Seksi C7 |
        | second_signature_position | Camat Wotu A7 |
        | signature_date | 2024-01-03 C5 |
        """,
        [],
    ),
    "ranks and NIP below the names, a blank among them": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | |
        | | | Wotu, 3 Januari 2024 |
        | Pihak Kedua, | | Pihak Pertama, |
        | Camat Wotu, | | Kepala Seksi, |
        | |
        | Zulkifli | | (Ahmad) |
        | Pembina Tk. I | | Penata Muda |
        | \\n | | \\n |
        | NIP. 1960 | | Pangkat: Penata |
        | nip 1960 | | NIP 1970 |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad C9 |
        | second_signature | Zulkifli A9 |
        | first_signature_position | Kepala Seksi C7 |
        | second_signature_position | Camat Wotu A7 |
        | signature_date | 2024-01-03 C5 |
        """,
        [],
    ),
    "a name that begins as a rank does is a name": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | |
        | | | Wotu, 3 Januari 2024 |
        | Pihak Kedua, | | Pihak Pertama, |
        | Camat Wotu, | | Kepala Seksi, |
        | |
        | Nipon | | Pembinaan Umum |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Pembinaan Umum C9 |
        | second_signature | Nipon A9 |
        | first_signature_position | Kepala Seksi C7 |
        | second_signature_position | Camat Wotu A7 |
        | signature_date | 2024-01-03 C5 |
        """,
        [],
    ),
    "a position without a name": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    "a party without anything below": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Wotu, 3 Januari 2024 |
        | Pihak Pertama |
        | NIP 1970 |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        """,
        [],
    ),
    "a position by a formula without its result is none, its name is one": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | = |
        | |
        | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad A7 |
        """,
        [],
    ),
    "a name by a formula without its result is none": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi |
        | |
        | = |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    "a formula without its result below a name is no name": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi |
        | Ahmad |
        | = |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad A6 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    # doubtful: of a position of two lines only the first is read
    "a position of two lines, blanks behind a comma and before a NIP": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Wotu, 3 Januari 2024\\n |
        | Pihak Pertama |
        | Kepala Seksi,\\n |
        | Pelayanan Umum |
        | Ahmad |
        | \\n NIP 1970 |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad A8 |
        | first_signature_position | Kepala Seksi A6 |
        | signature_date | 2024-01-03 A4 |
        """,
        [],
    ),
    "a rank above the name": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi |
        | Penata Muda |
        | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad A7 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    "figures below a party are no names": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi |
        | Ahmad |
        | n:1970 |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad A6 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    "a name thirteen rows below its party": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi |
        ... 11
        | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad A17 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    "a name fourteen rows below its party is not looked for": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi |
        | Budi |
        ... 11
        | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Budi A6 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    "a party in a column that is shorter below": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | | | Pihak Pertama |
        | Kepala Seksi |
        | | | Kepala Seksi |
        | x | y |
        | | | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad C8 |
        | first_signature_position | Kepala Seksi C6 |
        """,
        [],
    ),
    "a party in the fortieth column": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Pihak Pertama |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi AN5 |
        """,
        [],
    ),
    "a party in the forty first column is not looked for": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Pihak Pertama |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        """,
        [],
    ),
    "a party right below the last label, and one above it": (
        """
        Perjanjian
        | Pihak Kedua |
        | Zulkifli |
        | Tahun | 2024 |
        | Tempat | Wotu |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Pertama | x |
        | Kepala Seksi |
        | Ahmad |
        """,
        """
        Perjanjian
        | year | 2024 B3 |
        | place | Wotu B4 |
        | first_name | Ahmad B5 |
        | first_signature | Ahmad A8 |
        | first_signature_position | Kepala Seksi A7 |
        """,
        [],
    ),
    "a date four rows above the parties": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Wotu, 3 Januari 2024 |
        ... 3
        | Pihak Pertama |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A9 |
        | signature_date | 2024-01-03 A4 |
        """,
        [],
    ),
    "a date five rows above the parties is not theirs": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Wotu, 3 Januari 2024 |
        ... 4
        | Pihak Pertama |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A10 |
        """,
        [],
    ),
    "a date beside the parties": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama | | Wotu,  3 Januari 2024 |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A5 |
        | signature_date | 2024-01-03 C4 |
        """,
        [],
    ),
    "a date below the parties is not theirs": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Pertama |
        | Kepala Seksi | Wotu, 3 Januari 2024 |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A5 |
        """,
        [],
    ),
    "a date to be filled in is none, one in the fortieth column is": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Wotu, 3 Januari 2024 |
        | | Wotu, ........ |
        | Pihak Pertama |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A7 |
        | signature_date | 2024-01-03 AN4 |
        """,
        [],
    ),
    "a date in the forty first column is not looked for": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | | Wotu, 3 Januari 2024 |
        | Pihak Pertama |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A6 |
        """,
        [],
    ),
    "a date behind two commas": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Kecamatan Wotu, Luwu Timur, 3 Januari 2024 |
        | Luwu Timur, 4 Januari 2024 |
        | Pihak Pertama |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature_position | Kepala Seksi A7 |
        | signature_date | 2024-01-04 A5 |
        """,
        [],
    ),
    "a date at the page's end is not that of parties in its first rows": (
        """
        Perjanjian
        | Tahun | 2024 | Kabupaten | Luwu Timur | Tempat | Wotu |
        | Pihak Pertama |
        | Kepala Seksi |
        | | Wotu, 3 Januari 2024 |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur D1 |
        | place | Wotu F1 |
        | first_signature_position | Kepala Seksi A3 |
        """,
        [],
    ),
    "a date in the first row above parties in the second": (
        """
        Perjanjian
        | Tahun | 2024 | Kabupaten | Luwu Timur | Tempat | Wotu | | Wotu, 3 Januari 2024 |
        | Pihak Pertama |
        | Kepala Seksi |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | regency | Luwu Timur D1 |
        | place | Wotu F1 |
        | first_signature_position | Kepala Seksi A3 |
        | signature_date | 2024-01-03 H1 |
        """,
        [],
    ),
    "parties in one row with text only below one of them": (
        """
        Perjanjian
        | Tahun | 2024 |
        | Pihak Pertama: Nama | Ahmad |
        | Pihak Kedua: Nama | Zulkifli |
        | Pihak Kedua | Pihak Pertama |
        | | Kepala Seksi |
        | | Ahmad, |
        """,
        """
        Perjanjian
        | year | 2024 B1 |
        | first_name | Ahmad B2 |
        | second_name | Zulkifli B3 |
        | first_signature | Ahmad B6 |
        | first_signature_position | Kepala Seksi B5 |
        """,
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_read_so(case):
    check_reading(*CASES[case])


OTHER_LABELS = {
    "year": ["Tahun Anggaran"],
    "unit_name": ["Satuan Kerja Perangkat Daerah", "SKPD", "OPD", "Unit Kerja"],
    "regency": ["Kabupaten/Kota", "Kota"],
    "first_name": ["Nama Pihak Pertama"],
    "first_position": ["Jabatan Pihak Pertama"],
    "first_rank": ["Pangkat Pihak Pertama"],
    "first_number": ["NIP Pihak Pertama"],
    "second_name": ["Nama Pihak Kedua"],
    "second_position": ["Jabatan Pihak Kedua"],
    "second_rank": ["Pangkat Pihak Kedua"],
    "second_number": ["NIP Pihak Kedua"],
}


@pytest.mark.parametrize(("name", "label"), [(name, label) for name in OTHER_LABELS for label in OTHER_LABELS[name]])
def test_a_value_by_another_label(name, label):
    typed = f"Perjanjian\n| {label} | 2024 |\n| Tempat | Wotu |\n| Jenis | Perjanjian Kinerja |"
    lines = {"kind": "Perjanjian Kinerja B3", "place": "Wotu B2", name: "2024 B1"}
    order = ["kind", "year", "unit_name", "regency", "place", name]
    read = [f"| {column} | {lines[column]} |" for column in dict.fromkeys(order) if column in lines]
    check_reading(typed, "\n".join(["Perjanjian", *read]), [])
