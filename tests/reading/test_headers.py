"""Headers: where they are found, by what, and what is said of columns that are missing or were added."""

import pytest
from support.reading import check_reading

CASES = {
    "the header of the template": (
        """
        Anggaran
        | No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |
        | 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 7.01 | 10 | APBD |

        Kinerja
        | No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |
        | 1 | Sasaran Kegiatan | Terlayaninya tamu | Jumlah tamu | 12 | Orang | 13 |

        Penjelasan
        | No | Sasaran | Pengertian | Dasar Hukum | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data | Target | Penjelasan Target |
        | 1 | Terlayaninya tamu | Arti | UU | Jumlah tamu | Banyaknya | Sebab | Jumlah | Buku tamu | 12 | Renstra |

        Pengecualian
        | Kode | Workbook atau Bagian | Sel atau Teks | Alasan | Nama | Tanggal |
        | W03 | Camat | C3 | Disepakati | Ahmad | 2 Januari 2024 |
        """,
        """
        Anggaran
        | number | level | title | code | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Fasilitasi Kunjungan Tamu C2 | 7.01 D2 | 10 E2 | APBD F2 |

        Kinerja
        | number | level | objective | indicator | target | unit | strategic_target |
        | 1 A2 | Sasaran Kegiatan B2 | Terlayaninya tamu C2 | Jumlah tamu D2 | 12 E2 | Orang F2 | 13 G2 |

        Penjelasan
        | number | objective | meaning | legal_basis | indicator | description | relevance | formula | data_source | target | target_reason |
        | 1 A2 | Terlayaninya tamu B2 | Arti C2 | UU D2 | Jumlah tamu E2 | Banyaknya F2 | Sebab G2 | Jumlah H2 | Buku tamu I2 | 12 J2 | Renstra K2 |

        Pengecualian
        | code | section | place | reason | name | decided_on |
        | W03 A2 | Camat B2 | C3 C2 | Disepakati D2 | Ahmad E2 | 2024-01-02 F2 |
        """,
        [],
    ),
    "columns in any order, below a heading, from the second column on": (
        """
        Anggaran
        | LAMPIRAN I |
        | |
        | | Keterangan | ANGGARAN  (RP.) | uraian: | Tingkat | No. |
        | | APBD | 10 | Fasilitasi Kunjungan Tamu | Sub Kegiatan | 1 |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 F4 | Sub Kegiatan E4 | Fasilitasi Kunjungan Tamu D4 | 10 C4 | APBD B4 |
        """,
        [],
    ),
    "the anchors alone make a header on any sheet": (
        """
        Anggaran
        (none)

        Kinerja
        (none)

        Penjelasan
        (none)

        Lampiran 1
        | Uraian | Pagu |
        | Fasilitasi Kunjungan Tamu | 10 |

        Lampiran 2
        | Indikator | Target |
        | Jumlah tamu | 12 |

        Lampiran 3
        | Indikator | Formulasi |
        | Jumlah tamu | Jumlah |

        Lampiran 4
        | Kode | Alasan |
        | W03 | Disepakati |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Fasilitasi Kunjungan Tamu A2 | 10 B2 |

        Kinerja
        | indicator | target |
        | Jumlah tamu A2 | 12 B2 |

        Penjelasan
        | indicator | formula |
        | Jumlah tamu A2 | Jumlah B2 |

        Pengecualian
        | code | reason |
        | W03 A2 | Disepakati B2 |
        """,
        [
            "T03: Kolom Nama",
            "T03: Kolom Pengertian",
            "T03: Kolom Penjelasan Target",
            "T03: Kolom Relevansi",
            "T03: Kolom Sasaran",
            "T03: Kolom Sasaran",
            "T03: Kolom Sel atau Teks",
            "T03: Kolom Sumber Data",
            "T03: Kolom Tanggal",
            "T03: Kolom Target",
            "T03: Kolom Uraian",
            "T03: Kolom Workbook atau Bagian",
        ],
    ),
    "one anchor is not enough on another sheet, whatever stands beside": (
        """
        Anggaran
        (none)

        Lampiran 1
        | No | Tingkat | Uraian | Kode | Keterangan |
        | 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 7.01 | APBD |
        """,
        """
        Anggaran
        (none)
        """,
        ["T02: Tabel Anggaran (Lampiran I: Program, Kegiatan dan Anggaran)"],
    ),
    "four columns without an anchor are enough on the own sheet": (
        """
        Anggaran
        | No | Tingkat | Kode | Anggaran (Rp) |
        | 1 | Sub Kegiatan | 7.01 | 10 |
        | 2 | Sub Kegiatan | 7.02 | 10 |
        """,
        """
        Anggaran
        | number | level | code | amount |
        | 1 A2 | Sub Kegiatan B2 | 7.01 C2 | 10 D2 |
        | 2 A3 | Sub Kegiatan B3 | 7.02 C3 | 10 D3 |
        """,
        ["T03: Kolom Uraian"],
    ),
    "three columns without an anchor are not enough on the own sheet": (
        """
        Anggaran
        | No | Tingkat | Anggaran (Rp) |
        | 1 | Sub Kegiatan | 10 |
        """,
        """
        Anggaran
        (none)
        """,
        ["T02: Tabel Anggaran (Lampiran I: Program, Kegiatan dan Anggaran)"],
    ),
    "the own sheet in other letters": (
        """
        Anggaran
        (none)

        ANGGARAN
        | No | Tingkat | Kode | Anggaran (Rp) |
        | 1 | Sub Kegiatan | 7.01 | 10 |
        """,
        """
        Anggaran
        | number | level | code | amount |
        | 1 A2 | Sub Kegiatan B2 | 7.01 C2 | 10 D2 |
        """,
        ["T03: Kolom Uraian"],
    ),
    "the own sheet goes before a sheet further left": (
        """
        Anggaran
        (none)

        Kinerja
        (none)

        A
        | Uraian | Pagu |
        | Pengadaan Mebel | 20 |

        anggaran
        | Uraian | Pagu |
        | Fasilitasi Kunjungan Tamu | 10 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Fasilitasi Kunjungan Tamu A2 | 10 B2 |
        """,
        [
            "T02: Tabel Kinerja (Lampiran I: Sasaran, Indikator dan Target)",
            "T15 A1: Di sini, di lembar A, juga ada tabel Anggaran",
        ],
    ),
    # doubtful: the rows of the second sheet are left out without a finding
    "of two sheets of other names the first": (
        """
        Anggaran
        (none)

        Lampiran 1
        | Sub Kegiatan | Pagu |
        | Pengadaan Mebel | 20 |

        Lampiran 2
        | Sub Kegiatan | Pagu |
        | Penyediaan Air | 10 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A2 | 20 B2 |
        """,
        ["T15 A1: Di sini, di lembar Lampiran 2, juga ada tabel Anggaran"],
    ),
    "five columns without an anchor on the own sheet": (
        """
        Anggaran
        | No | Tingkat | Kode | Anggaran (Rp) | Ket |
        | 1 | Sub Kegiatan | 7.01 | 10 | APBD |
        """,
        """
        Anggaran
        | number | level | code | amount | source |
        | 1 A2 | Sub Kegiatan B2 | 7.01 C2 | 10 D2 | APBD E2 |
        """,
        ["T03: Kolom Uraian"],
    ),
    "the sheet of the stamp is not read": (
        """
        Anggaran
        (none)

        _pkxl
        | template | x |
        | Uraian | Anggaran (Rp) |
        | Fasilitasi Kunjungan Tamu | 10 |
        """,
        """
        Anggaran
        (none)
        """,
        ["T02: Tabel Anggaran (Lampiran I: Program, Kegiatan dan Anggaran)"],
    ),
    "a header in the four hundredth row": (
        """
        Anggaran
        ... 399
        | Uraian | Pagu |
        | Pengadaan Mebel | 20 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A401 | 20 B401 |
        """,
        [],
    ),
    "a header stands as far down as it likes": (
        """
        Anggaran
        ... 1000
        | Uraian | Pagu |
        | Pengadaan Mebel | 20 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A1002 | 20 B1002 |
        """,
        [],
    ),
    "a header in the four hundredth row, printed twice": (
        """
        Anggaran
        ... 399
        | Uraian | Pagu |
        | Uraian | Pagu |
        | Pengadaan Mebel | 20 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A402 | 20 B402 |
        """,
        [],
    ),
    "a sentence with a header's word is no header": (
        """
        Anggaran
        | Uraian program dan pagu | Pagu |
        | Uraian | Pagu |
        | Pengadaan Mebel | 20 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A3 | 20 B3 |
        """,
        [],
    ),
    "a column's own header beats an alias left of it": (
        """
        Anggaran
        | Tingkat | Program | Uraian | Anggaran (Rp) |
        | Sub Kegiatan | Penunjang | Pengadaan Mebel | 20 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan A2 | Pengadaan Mebel C2 | 20 D2 |
        """,
        ["T04 B1: Kolom Program"],
    ),
    "a column's own header beats an alias right of it": (
        """
        Anggaran
        | Tingkat | Uraian | Program | Anggaran (Rp) |
        | Sub Kegiatan | Pengadaan Mebel | Penunjang | 20 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan A2 | Pengadaan Mebel B2 | 20 D2 |
        """,
        ["T04 C1: Kolom Program"],
    ),
    "the indicators of Kinerja beside their budget are a budget": (
        """
        Kinerja
        | No | Sasaran | Indikator Kinerja | Target | Program | Anggaran |
        | 1 | Terlayaninya tamu | Jumlah tamu | 12 | Pengadaan Mebel | 10 |

        Anggaran
        (none)
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan | Pengadaan Mebel E2 | 10 F2 |

        Kinerja
        (none)
        """,
        [
            "T02: Tabel Kinerja (Lampiran I: Sasaran, Indikator dan Target)",
            "T04 B1: Kolom Sasaran",
            "T04 C1: Kolom Indikator Kinerja",
            "T04 D1: Kolom Target",
        ],
    ),
    "an explanation with targets is no table Kinerja": (
        """
        Kinerja
        (none)

        Penjelasan
        | Indikator | Target | Rumus |
        | Jumlah tamu | 12 | Jumlah |
        """,
        """
        Kinerja
        (none)

        Penjelasan
        | indicator | formula | target |
        | Jumlah tamu A2 | Jumlah C2 | 12 B2 |
        """,
        [
            "T02: Tabel Kinerja (Lampiran I: Sasaran, Indikator dan Target)",
            "T03: Kolom Pengertian",
            "T03: Kolom Penjelasan Target",
            "T03: Kolom Relevansi",
            "T03: Kolom Sasaran",
            "T03: Kolom Sumber Data",
            "T03: Kolom Uraian",
        ],
    ),
    "an explanation with amounts is no budget": (
        """
        Penjelasan
        (none)

        Lampiran II
        | Sasaran | Pengertian | Indikator | Uraian | Relevansi | Formula | Sumber Data | Target | Penjelasan | Anggaran |
        | Tertatanya kantor | Arti | Jumlah mebel | Banyaknya | Sebab | Rumus | Buku | 12 | Renstra | 10 |
        """,
        """
        Penjelasan
        | objective | meaning | indicator | description | relevance | formula | data_source | target | target_reason |
        | Tertatanya kantor A2 | Arti B2 | Jumlah mebel C2 | Banyaknya D2 | Sebab E2 | Rumus F2 | Buku G2 | 12 H2 | Renstra I2 |

        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha C2 | 10 E2 | APBD F2 |
        """,
        ["T04 J1: Kolom Anggaran"],
    ),
    "objectives with a code and a reason are no exemptions": (
        """
        Kinerja
        | Kode | Sasaran | Indikator | Target | Alasan |
        | 7.01 | Tertatanya kantor | Jumlah mebel | 12 | DPA |
        """,
        """
        Kinerja
        | objective | indicator | target |
        | Tertatanya kantor B2 | Jumlah mebel C2 | 12 D2 |

        Pengecualian
        (none)
        """,
        ["T04 A1: Kolom Kode", "T04 E1: Kolom Alasan"],
    ),
    "an added column is noted with its header as typed": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) | Nama  PPTK\\n(Staf) | Ket |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 20 | Budi | APBD |
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 20 D2 | APBD F2 |
        """,
        ["T04 E1: Kolom Nama PPTK (Staf)"],
    ),
    # doubtful: a column below a figure or a long text is left out without a finding
    "numbers, dashes, figures and long texts in the header are no added columns": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) | 7 | --- | n:2024 | PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 20 | a | b | c | d |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 20 D2 |
        """,
        [],
    ),
    "an added column of a table below a heading": (
        """
        Anggaran
        | LAMPIRAN |
        | No | Tingkat | Uraian | Anggaran (Rp) | PPTK |
        | 1 | Sub Kegiatan | Pengadaan Mebel | =20 | a |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A3 | Sub Kegiatan B3 | Pengadaan Mebel C3 | =20 D3 |
        """,
        ["T04 E2: Kolom PPTK"],
    ),
    "headers of one letter and of sixty one": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) | X | PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 20 | a | b |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 20 D2 |
        """,
        ["T04 E1: Kolom X"],
    ),
    "a header of fifty nine letters is an added column": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) | PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP |
        | 1 | Sub Kegiatan | Pengadaan Mebel | 20 | a |
        """,
        """
        Anggaran
        | number | level | title | amount |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 20 D2 |
        """,
        ["T04 E1: Kolom PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"],
    ),
    "required columns that are missing, but not the level": (
        """
        Kinerja
        | Indikator | Target |
        | Jumlah tamu | 12 |

        Anggaran
        | No | Tingkat | Kode | Keterangan |
        | 1 | Sub Kegiatan | 7.01 | APBD |

        Penjelasan
        | Sasaran | Indikator | Formula |
        | Terlayaninya tamu | Jumlah tamu | Jumlah |
        """,
        """
        Kinerja
        | indicator | target |
        | Jumlah tamu A2 | 12 B2 |

        Anggaran
        | number | level | code | source |
        | 1 A2 | Sub Kegiatan B2 | 7.01 C2 | APBD D2 |

        Penjelasan
        | objective | indicator | formula |
        | Terlayaninya tamu A2 | Jumlah tamu B2 | Jumlah C2 |
        """,
        [
            "T03: Kolom Anggaran (Rp)",
            "T03: Kolom Pengertian",
            "T03: Kolom Penjelasan Target",
            "T03: Kolom Relevansi",
            "T03: Kolom Sasaran",
            "T03: Kolom Sumber Data",
            "T03: Kolom Target",
            "T03: Kolom Uraian",
            "T03: Kolom Uraian",
        ],
    ),
    "a table that goes on under a second header, in another order": (
        """
        Kinerja
        | No | Sasaran Strategis | Indikator Kinerja | Target | Satuan |
        | 1 | Terlayaninya tamu | Jumlah tamu | 12 | Orang |
        | |
        | Sasaran Program | No | Satuan | Target | Indikator Program |
        | Tertatanya kantor | 1 | Unit | 7 | Jumlah mebel |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Strategis | Terlayaninya tamu B2 | Jumlah tamu C2 | 12 D2 | Orang E2 |
        | 1 B5 | Sasaran Program | Tertatanya kantor A5 | Jumlah mebel E5 | 7 D5 | Unit C5 |
        """,
        [],
    ),
    # doubtful: the rows of the other sheet are left out without a finding
    "the second part on another sheet is not read": (
        """
        Kinerja
        | No | Sasaran Strategis | Indikator Kinerja | Target | Satuan |
        | 1 | Terlayaninya tamu | Jumlah tamu | 12 | Orang |

        Rapat
        | No | Sasaran Program | Indikator Kinerja | Target | Satuan |
        | 1 | Tertatanya kantor | Jumlah mebel | 7 | Unit |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Strategis | Terlayaninya tamu B2 | Jumlah tamu C2 | 12 D2 | Orang E2 |
        """,
        ["T15 A1: Di sini, di lembar Rapat, juga ada tabel Kinerja"],
    ),
    "two tables one below the other on one sheet": (
        """
        Kinerja
        | No | Sasaran Kegiatan | Indikator Kinerja | Target | Satuan |
        | 1 | Terlayaninya tamu | Jumlah tamu | 12 | Orang |
        | No | Sub Kegiatan | Anggaran | Ket |
        | 1 | Pengadaan Mebel | 10 | APBD |
        | 2 | Rehabilitasi Taman | 20 | APBD |

        Anggaran
        (none)
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Kegiatan | Terlayaninya tamu B2 | Jumlah tamu C2 | 12 D2 | Orang E2 |

        Anggaran
        | number | level | title | amount | source |
        | 1 A4 | Sub Kegiatan | Pengadaan Mebel B4 | 10 C4 | APBD D4 |
        | 2 A5 | Sub Kegiatan | Rehabilitasi Taman B5 | 20 C5 | APBD D5 |
        """,
        [],
    ),
    "the objectives' header names their level, each option": (
        """
        Kinerja
        | Sasaran Strategis | Indikator | Target |
        | A | B | 1 |
        | Sasaran Program | Indikator | Target |
        | C | D | 2 |
        | Sasaran Kegiatan | Indikator | Target |
        | E | F | 3 |
        | Sasaran Sub Kegiatan | Indikator | Target |
        | G | H | 4 |
        | Sasaran Kinerja | Indikator | Target |
        | I | J | 5 |
        | Tingkat | Sasaran Program | Indikator | Target |
        | | K | L | 6 |
        """,
        """
        Kinerja
        | level | objective | indicator | target |
        | Sasaran Strategis | A A2 | B B2 | 1 C2 |
        | Sasaran Program | C A4 | D B4 | 2 C4 |
        | Sasaran Kegiatan | E A6 | F B6 | 3 C6 |
        | Sasaran Sub Kegiatan | G A8 | H B8 | 4 C8 |
        |  | I A10 | J B10 | 5 C10 |
        | A12 | K B12 | L C12 | 6 D12 |
        """,
        [],
    ),
    "the titles' header names their level where the nomenclature does not": (
        """
        Anggaran
        | Program | Anggaran |
        | Perihal lain | 10 |
        | Kegiatan | Anggaran |
        | Perihal lain | 20 |
        | Sub Kegiatan | Anggaran |
        | Perihal lain | 30 |
        | Program/Kegiatan | Anggaran |
        | Perihal lain | 40 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Program | Perihal lain A2 | 10 B2 |
        | Kegiatan | Perihal lain A4 | 20 B4 |
        | Sub Kegiatan | Perihal lain A6 | 30 B6 |
        |  | Perihal lain A8 | 40 B8 |
        """,
        [],
    ),
    "a year in the headers": (
        """
        Kinerja
        | No | Sasaran Kegiatan | Indikator Kinerja | Target Tahun 2024 | Satuan |
        | 1 | Terlayaninya tamu | Jumlah tamu | 12 | Orang |

        Anggaran
        | Sub Kegiatan | Pagu Anggaran T.A. 2024 (Rp) |
        | Pengadaan Mebel | 10 |
        """,
        """
        Kinerja
        | number | level | objective | indicator | target | unit |
        | 1 A2 | Sasaran Kegiatan | Terlayaninya tamu B2 | Jumlah tamu C2 | 12 D2 | Orang E2 |

        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A2 | 10 B2 |
        """,
        [],
    ),
    "Rp stands in a column of its own under the amounts' header": (
        """
        Anggaran
        | Tingkat | Uraian | Anggaran (Rp) | | Keterangan |
        | Sub Kegiatan | Pengadaan Mebel | Rp | 10 | APBD |
        | Sub Kegiatan | Rehabilitasi Taman | Rp | n:20 | APBD |
        | | Jumlah | Rp | =30 | |
        """,
        """
        Anggaran
        | level | title | amount | source |
        | Sub Kegiatan A2 | Pengadaan Mebel B2 | 10 D2 | APBD E2 |
        | Sub Kegiatan A3 | Rehabilitasi Taman B3 | 20 D3 | APBD E3 |
        total =30 D4
        """,
        [],
    ),
    "Rp in a column of its own before a total without a label": (
        """
        Anggaran
        | Tingkat | Uraian | Anggaran (Rp) | |
        | Sub Kegiatan | Pengadaan Mebel | Rp | 10 |
        | | | Rp | 10 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan A2 | Pengadaan Mebel B2 | 10 D2 |
        total 10 D3
        """,
        [],
    ),
    "the unit stands left of its target under one header": (
        """
        Kinerja
        | Sasaran | Indikator | Target | - |
        | Terlayaninya tamu | Jumlah tamu | Orang | 12 |
        | Tertatanya kantor | Jumlah mebel | Unit | n:7 |
        """,
        """
        Kinerja
        | objective | indicator | target | unit |
        | Terlayaninya tamu A2 | Jumlah tamu B2 | 12 D2 | Orang C2 |
        | Tertatanya kantor A3 | Jumlah mebel B3 | 7 D3 | Unit C3 |
        """,
        [],
    ),
    "the unit stands left of its target, with a column of units": (
        """
        Kinerja
        | Sasaran | Indikator | Target | | Satuan |
        | Terlayaninya tamu | Jumlah tamu | sebanyak | 12 | Orang |
        """,
        """
        Kinerja
        | objective | indicator | target | unit |
        | Terlayaninya tamu A2 | Jumlah tamu B2 | 12 D2 | Orang E2 |
        """,
        [],
    ),
    "a column with a header of its own is no second half": (
        """
        Anggaran
        | Tingkat | Uraian | Anggaran (Rp) | PPTK | Keterangan |
        | Sub Kegiatan | Pengadaan Mebel | - | NIP 12 | APBD |
        """,
        """
        Anggaran
        | level | title | amount | source |
        | Sub Kegiatan A2 | Pengadaan Mebel B2 | 0 C2 | APBD E2 |
        """,
        ["T04 D1: Kolom PPTK"],
    ),
    "a known column is no second half": (
        """
        Anggaran
        | Tingkat | Uraian | Anggaran (Rp) | Kode |
        | Sub Kegiatan | Pengadaan Mebel | - | 7.01 |
        """,
        """
        Anggaran
        | level | title | code | amount |
        | Sub Kegiatan A2 | Pengadaan Mebel B2 | 7.01 D2 | 0 C2 |
        """,
        [],
    ),
    "figures on the left, or no figures on the right, are no second half": (
        """
        Anggaran
        | Tingkat | Uraian | Anggaran (Rp) | | Keterangan |
        | Sub Kegiatan | Pengadaan Mebel | 10 | 2 orang | APBD |
        | Sub Kegiatan | Rehabilitasi Taman | - | nihil | APBD |
        | Sub Kegiatan | Penyediaan Air | | 3 | APBD |
        """,
        """
        Anggaran
        | level | title | amount | source |
        | Sub Kegiatan A2 | Pengadaan Mebel B2 | 10 C2 | APBD E2 |
        | Sub Kegiatan A3 | Rehabilitasi Taman B3 | 0 C3 | APBD E3 |
        | Sub Kegiatan A4 | Penyediaan Air B4 | C4 | APBD E4 |
        """,
        [],
    ),
    "the eleventh row below the header shows that a column is split": (
        """
        Anggaran
        ... 4
        | Uraian | Pagu | |
        ... 10
        | Pengadaan Mebel | Rp | 10 |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A16 | 10 C16 |
        """,
        [],
    ),
    "the twelfth row below the header does not": (
        """
        Anggaran
        | Uraian | Pagu | |
        ... 11
        | Pengadaan Mebel | Rp | 10 |
        """,
        """
        Anggaran
        | level | title |
        | Sub Kegiatan | Pengadaan Mebel A13 |
        """,
        ["C02 B13"],
    ),
    "what stands above the header shows no split column": (
        """
        Anggaran
        | Tahun | Pagu dalam | 2024 |
        | Uraian | Pagu | |
        | Pengadaan Mebel | 10 | |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A3 | 10 B3 |
        """,
        [],
    ),
    "each part of a table has its own split columns": (
        """
        Anggaran
        | Uraian | Pagu | |
        | Pengadaan Mebel | 10 | |
        | Uraian | Pagu | |
        | Rehabilitasi Taman | Rp | 20 |
        | Uraian | Pagu | |
        | Penyediaan Air | 30 | |
        """,
        """
        Anggaran
        | level | title | amount |
        | Sub Kegiatan | Pengadaan Mebel A2 | 10 B2 |
        |  | Rehabilitasi Taman A4 | 20 C4 |
        |  | Penyediaan Air A6 | 30 B6 |
        """,
        [],
    ),
    "a workbook with one table only": (
        """
        Perjanjian
        (none)

        Penjelasan
        (none)

        Kinerja
        (none)
        """,
        """
        Anggaran
        | number | level | title | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha C2 | 10 E2 | APBD F2 |

        Kinerja
        (none)

        Penjelasan
        (none)

        Perjanjian
        (none)
        """,
        [
            "T02: Tabel Kinerja (Lampiran I: Sasaran, Indikator dan Target)",
            "T02: Tabel Penjelasan (Lampiran II: Penjelasan Kinerja)",
            "T02: Tabel Perjanjian (Perjanjian Kinerja)",
        ],
    ),
    "a table without rows": (
        """
        Anggaran
        | No | Tingkat | Uraian | Anggaran (Rp) |
        | 1 | Sub Kegiatan | | |
        """,
        """
        Anggaran
        | title |
        """,
        ["T06"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_read_so(case):
    check_reading(*CASES[case])


TEMPLATE = {
    "Kinerja": (
        "| No | Tingkat | Sasaran | Indikator Kinerja | Target | Satuan | Target Renstra |",
        "| 1 | Sasaran Kegiatan | Terlayaninya tamu | Jumlah tamu | 12 | Orang | 13 |",
        """
        | number | level | objective | indicator | target | unit | strategic_target |
        | 1 A2 | Sasaran Kegiatan B2 | Terlayaninya tamu C2 | Jumlah tamu D2 | 12 E2 | Orang F2 | 13 G2 |
        """,
    ),
    "Anggaran": (
        "| No | Tingkat | Uraian | Kode | Anggaran (Rp) | Keterangan |",
        "| 1 | Sub Kegiatan | Pengadaan Mebel | 7.01 | 10 | APBD |",
        """
        | number | level | title | code | amount | source |
        | 1 A2 | Sub Kegiatan B2 | Pengadaan Mebel C2 | 7.01 D2 | 10 E2 | APBD F2 |
        """,
    ),
    "Penjelasan": (
        "| No | Sasaran | Pengertian | Dasar Hukum | Indikator Kinerja | Uraian | Relevansi | Formulasi | Sumber Data | Target | Penjelasan Target |",
        "| 1 | Terlayaninya tamu | Arti | UU | Jumlah tamu | Banyaknya | Sebab | Jumlah | Buku tamu | 12 | Renstra |",
        """
        | number | objective | meaning | legal_basis | indicator | description | relevance | formula | data_source | target | target_reason |
        | 1 A2 | Terlayaninya tamu B2 | Arti C2 | UU D2 | Jumlah tamu E2 | Banyaknya F2 | Sebab G2 | Jumlah H2 | Buku tamu I2 | 12 J2 | Renstra K2 |
        """,
    ),
    "Pengecualian": (
        "| Kode | Workbook atau Bagian | Sel atau Teks | Alasan | Nama | Tanggal |",
        "| W03 | Camat | C3 | Disepakati | Ahmad | 2 Januari 2024 |",
        """
        | code | section | place | reason | name | decided_on |
        | W03 A2 | Camat B2 | C3 C2 | Disepakati D2 | Ahmad E2 | 2024-01-02 F2 |
        """,
    ),
}
OTHER_NAMES = {
    ("Kinerja", "No"): ["Nomor", "No Urut"],
    ("Kinerja", "Tingkat"): ["Tingkat Sasaran", "Level"],
    ("Kinerja", "Sasaran"): [
        "Sasaran Strategis", "Sasaran Program", "Sasaran Kegiatan", "Sasaran Sub Kegiatan",
        "Sasaran Program/Kegiatan", "Sasaran Kinerja", "Uraian Sasaran",
    ],
    ("Kinerja", "Indikator Kinerja"): [
        "Indikator", "Indikator Program", "Indikator Kegiatan", "Indikator Kinerja Utama", "Indikator Kinerja Sasaran",
    ],
    ("Kinerja", "Target"): ["Target Kinerja"],
    ("Kinerja", "Satuan"): ["Satuan Target"],
    ("Kinerja", "Target Renstra"): ["Target dalam Renstra", "Renstra"],
    ("Anggaran", "No"): ["Nomor", "No Urut"],
    ("Anggaran", "Tingkat"): ["Level"],
    ("Anggaran", "Uraian"): [
        "Program", "Kegiatan", "Sub Kegiatan", "Program/Kegiatan", "Program/Kegiatan/Sub Kegiatan", "Nama Sub Kegiatan",
    ],
    ("Anggaran", "Kode"): ["Kode Rekening", "Kode Sub Kegiatan", "Kode Program/Kegiatan"],
    ("Anggaran", "Anggaran (Rp)"): [
        "Anggaran", "Anggaran Rp", "Jumlah (Rp)", "Jumlah Anggaran", "Pagu", "Pagu Anggaran", "Pagu Anggaran (Rp)",
    ],
    ("Anggaran", "Keterangan"): ["Sumber Dana", "Ket", "Ket."],
    ("Penjelasan", "No"): ["Nomor", "No Urut"],
    ("Penjelasan", "Sasaran"): ["Uraian Sasaran", "Sasaran Kinerja"],
    ("Penjelasan", "Pengertian"): ["Definisi"],
    ("Penjelasan", "Indikator Kinerja"): ["Indikator"],
    ("Penjelasan", "Formulasi"): ["Formula", "Rumus"],
    ("Penjelasan", "Target"): ["Target Kinerja"],
    ("Penjelasan", "Penjelasan Target"): ["Penjelasan"],
    ("Pengecualian", "Workbook atau Bagian"): ["Workbook", "Bagian"],
    ("Pengecualian", "Sel atau Teks"): ["Sel", "Teks"],
}  # fmt: skip
SPELLINGS = [(sheet, header, other) for (sheet, header), names in OTHER_NAMES.items() for other in names]


@pytest.mark.parametrize(("sheet", "header", "other"), SPELLINGS)
def test_a_header_by_another_name(sheet, header, other):
    head, row, read = TEMPLATE[sheet]
    head = head.replace(f"| {header} |", f"| {other} |")
    check_reading(f"{sheet}\n{head}\n{row}", f"{sheet}\n{read.strip()}", [])
