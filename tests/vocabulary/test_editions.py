"""Editions: the year and the stage that a text states, and the choice among several."""

import pytest

from pkxl.vocabulary.editions import Edition, Stage, chosen, edition_in, is_difference, is_edition

BEFORE, AFTER = Stage.BEFORE, Stage.AFTER
TEXTS = {
    "Anggaran": Edition(),
    "Anggaran 2024": Edition(2024, 2024),
    "Target 2021-2026": Edition(2021, 2026),
    "Target 2026/2021": Edition(2021, 2026),
    "Target 1999": Edition(),
    "Pagu Semula": Edition(stage=BEFORE),
    "APBD Murni 2024": Edition(2024, 2024, BEFORE),
    "Anggaran Induk": Edition(stage=BEFORE),
    "APBD Pokok": Edition(stage=BEFORE),
    "SEBELUM PERUBAHAN": Edition(stage=BEFORE),
    "Setelah Perubahan": Edition(stage=AFTER),
    "Sesudah": Edition(stage=AFTER),
    "Menjadi": Edition(stage=AFTER),
    "Anggaran (Perubahan)": Edition(stage=AFTER),
    "DPA Revisi": Edition(stage=AFTER),
    "Semula / Menjadi": Edition(),
    "Perubahannya": Edition(),
}


@pytest.mark.parametrize("text", TEXTS)
def test_what_a_text_states(text):
    assert edition_in(text) == TEXTS[text]
    assert edition_in(text).is_stated is (TEXTS[text] != Edition())


@pytest.mark.parametrize("text", ["2024", "Tahun 2024", "T.A. 2024", "Semula", "Sebelum Perubahan", "2024 (Murni)"])
def test_a_text_that_is_an_edition_and_nothing_else(text):
    assert is_edition(text)


@pytest.mark.parametrize("text", ["", "Anggaran", "Anggaran 2024", "Semula/Menjadi", "Rp", "12"])
def test_a_text_that_is_more_or_less_than_an_edition(text):
    assert not is_edition(text)


@pytest.mark.parametrize("text", ["Selisih", "Bertambah/(Berkurang)", "Kenaikan (Penurunan)", "Naik/Turun"])
def test_the_header_of_a_difference(text):
    assert is_difference(text)


OF_2024 = Edition(2024, 2024, AFTER)
FITS = [
    (Edition(), OF_2024, True),
    (Edition(2024, 2024), OF_2024, True),
    (Edition(2023, 2023), OF_2024, False),
    (Edition(2025, 2025), OF_2024, False),
    (Edition(2023, 2025), OF_2024, True),
    (Edition(2024, 2026), OF_2024, True),
    (Edition(2025, 2026), OF_2024, False),
    (Edition(2021, 2023), OF_2024, False),
    (Edition(stage=AFTER), OF_2024, True),
    (Edition(stage=BEFORE), OF_2024, False),
    (Edition(2023, 2023, BEFORE), Edition(), True),
    (Edition(2024, 2024, BEFORE), Edition(2024, 2024), True),
]


@pytest.mark.parametrize(("one", "own", "fits"), FITS)
def test_an_edition_fits_or_not(one, own, fits):
    assert one.fits(own) is fits


CHOICES = [
    (["2023", "2024"], OF_2024, 1),
    (["2024", "2023"], OF_2024, 0),
    (["", "2023"], OF_2024, 0),
    (["", "2024"], OF_2024, None),
    (["2024", "2024"], OF_2024, None),
    (["2022", "2023"], OF_2024, None),
    (["Semula", "Menjadi"], OF_2024, 1),
    (["Semula", "Menjadi"], Edition(2024, 2024, BEFORE), 0),
    (["Semula", "Menjadi"], Edition(2024, 2024), None),
    (["", "Perubahan"], OF_2024, 1),
    (["", "Perubahan"], Edition(2024, 2024, BEFORE), 0),
    (["Murni", ""], OF_2024, 1),
    (["Murni", "", ""], OF_2024, None),
    (["Murni", "", "Perubahan"], Edition(stage=BEFORE), None),
    (["2023", "2024 Murni", "2024 Perubahan"], OF_2024, 2),
    (["2023 Perubahan", "2024"], OF_2024, None),
    (["2023", "2024"], Edition(), None),
]


@pytest.mark.parametrize(("texts", "own", "index"), CHOICES)
def test_the_choice_is_the_only_one_that_fits(texts, own, index):
    assert chosen([edition_in(text) for text in texts], own) == index
