"""The HTML page in a real browser: filter, search, follow a link, by keyboard, and nothing runs that came from a workbook."""

import shutil

import pytest
from support.workbooks import EXAMPLES, check_folder

from pkxl.checks.checking import check
from pkxl.reading.parsing import batch_of_grids
from pkxl.reports.html import html_page
from pkxl.vocabulary.grid import grid_from_rows
from pkxl.vocabulary.language import Lang

ATTACK = '<img src=x onerror="document.title=1">"\'</script><script>document.title="owned"</script>'


@pytest.fixture(scope="module")
def page():
    checked = check_folder(EXAMPLES, consolidating=True)
    return "".join(html_page(checked, Lang.ID, checked.offices[0].consolidation))


def test_the_page_is_self_contained(page):
    assert "http://" not in page.replace("http-equiv", "")
    assert "https://" not in page
    assert "3.065.872.800" in page


def hostile_page():
    rows = [
        ["No", "Tingkat", "Uraian", "Anggaran (Rp)"],
        ["1", ATTACK, ATTACK, ATTACK],
        ["1", "Sub Kegiatan", ATTACK, "5"],
    ]
    grid = grid_from_rows(f"{ATTACK}.xlsx", {"Anggaran": rows})
    return "".join(html_page(check(batch_of_grids([grid])), Lang.ID))


def test_text_from_a_workbook_is_escaped():
    assert "<img" not in hostile_page()
    assert "<script>document" not in hostile_page()


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("Chromium and chromedriver are not installed")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for flag in (
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--window-size=390,844", f"--user-data-dir={tmp_path_factory.mktemp('chromium')}",
    ):  # fmt: skip
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    yield driver
    driver.quit()


def shown(browser, selector):
    return [e for e in browser.find_elements("css selector", selector) if e.is_displayed()]


def test_filter_search_link_and_keyboard(browser, page, tmp_path):
    from selenium.webdriver.common.keys import Keys

    path = tmp_path / "hasil.html"
    path.write_text(page, encoding="utf-8")
    browser.get(path.as_uri())
    assert len(shown(browser, ".finding")) == 28
    browser.find_element("css selector", "button[data-severity=note]").click()
    assert len(shown(browser, ".finding")) == 6
    browser.find_element("css selector", 'button[data-severity=""]').send_keys(Keys.ENTER)
    assert len(shown(browser, ".finding")) == 28
    search = browser.find_element("id", "search")
    search.send_keys("b01 a14")
    assert [e.text.split("\n")[0] for e in shown(browser, ".finding")] == ["Peringatan B01 Anggaran!A14"]
    assert len(shown(browser, "section[data-workbook]")) == 1
    search.clear()
    search.send_keys("tidak ada yang begini")
    assert shown(browser, "#empty")
    browser.get(path.as_uri())
    browser.find_element("css selector", "nav a[href='#w2']").send_keys(Keys.ENTER)
    assert browser.current_url.endswith("#w2")
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    assert not [
        entry
        for entry in browser.get_log("browser")
        if entry["level"] == "SEVERE" and "favicon" not in entry["message"]
    ]
    assert browser.get_screenshot_as_png()[:4] == b"\x89PNG"


def test_nothing_from_a_workbook_runs(browser, tmp_path):
    path = tmp_path / "jahat.html"
    path.write_text(hostile_page(), encoding="utf-8")
    browser.get(path.as_uri())
    assert browser.title == "Hasil validasi perjanjian kinerja"
    assert ATTACK[:20] in browser.find_element("tag name", "main").text
