"""Cases of ``rules/budget.py``: no line twice, and a total that is the sum."""

HEAD = "Anggaran\n| No | Tingkat | Uraian | Anggaran (Rp) |\n"
TWO = "| 1 | Sub Kegiatan | Fasilitasi Kunjungan Tamu | 10 |\n| 2 | Sub Kegiatan | Pengadaan Mebel | 20 |\n"
W02 = "W02 C3"
"""The base's one objective does not cover a second line."""

CASES = {
    "B05": {
        "one rupiah too much": (HEAD + TWO + "| | | Jumlah | 31 |", ["B05 D4", "K15 C2", "K15 C3", W02]),
        "equal, in another writing": (HEAD + TWO + "| | | Jumlah | Rp. 30,- |", ["K15 C2", "K15 C3", W02]),
    },
}
