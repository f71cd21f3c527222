"""The HTML report: one self-contained page with filters, for screens of any width.

Every text from a workbook is escaped. The script of the page only shows and hides elements, and its content security
policy forbids loading and sending anything.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import groupby

from pkxl.consolidation.regency import Regency, Summary
from pkxl.reports.wording import Found, counted, counts, say, workbooks
from pkxl.vocabulary.findings import SEVERITY_WORD, Finding, Severity
from pkxl.vocabulary.language import Lang, Wording
from pkxl.vocabulary.printing import format_integer, format_percent
from pkxl.vocabulary.visible import visible

_TEXTS = {
    "title": Wording(id="Hasil validasi perjanjian kinerja", en="Validation of performance agreements"),
    "search": Wording(id="Cari kata, sel atau kode", en="Search for a word, cell or code"),
    "all": Wording(id="Semua", en="All"),
    "workbooks": Wording(id="Workbook", en="Workbooks"),
    "none": Wording(id="Tidak ada temuan yang cocok.", en="No finding matches."),
    "clean": Wording(id="Tidak ada kesalahan.", en="No errors."),
    "budget": Wording(id="Anggaran per program", en="Budget by program"),
    "total": Wording(id="Jumlah", en="Total"),
    "reconciliation": Wording(id="Rekonsiliasi", en="Reconciliation"),
    "written": Wording(id="Tertulis", en="Written"),
    "below": Wording(id="Di bawahnya", en="Below it"),
    "difference": Wording(id="Selisih", en="Difference"),
    "office": Wording(id="Perangkat daerah", en="Office"),
    "positions": Wording(id="Jabatan ada", en="Positions here"),
    "amount": Wording(id="Anggaran (Rp)", en="Budget (Rp)"),
    "offices": Wording(id="Kecamatan", en="Offices"),
    "filter": Wording(id="Saring menurut tingkat", en="Filter by severity"),
}
_STYLE = """
:root{color-scheme:light;--error:#b42318;--warning:#8a5a00;--note:#175cd3;--line:#d0d7e2;--navy:#1f3864}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,"Segoe UI",Arial,sans-serif;margin:0;color:#1b2333;background:#f4f6fa}
main{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem;color:var(--navy);margin:.5rem 0}h2{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0}
.tools{position:sticky;top:0;background:#f4f6fa;padding:.5rem 0;display:flex;flex-wrap:wrap;gap:.5rem;z-index:1}
button,input{font:inherit;padding:.5rem .8rem;border:1px solid var(--line);border-radius:.5rem;background:#fff;color:inherit}
input{flex:1 1 14rem;min-width:0}button[aria-pressed=true]{background:var(--navy);color:#fff}
button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #f79009;outline-offset:2px}
nav ol{margin:.25rem 0 1rem;padding-left:1.4rem}nav a{color:var(--navy);overflow-wrap:anywhere}
section{background:#fff;border:1px solid var(--line);border-radius:.6rem;margin:0 0 1rem;padding:.8rem 1rem}
.finding{border-left:.35rem solid;padding:.3rem .7rem;margin:.7rem 0}
.finding p{margin:.1rem 0;overflow-wrap:anywhere}.hint{color:#475467}
.error{border-color:var(--error)}.warning{border-color:#dc9a00}.note{border-color:var(--note)}
.error b{color:var(--error)}.warning b{color:var(--warning)}.note b{color:var(--note)}
code{background:#eef1f6;border-radius:.3rem;padding:.05rem .35rem}
table{border-collapse:collapse;width:100%}th,td{padding:.35rem .4rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.scroll{overflow-x:auto}td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.bar{display:block;height:.55rem;background:var(--navy);border-radius:.3rem;min-width:2px}
[hidden]{display:none!important}
@media(max-width:36rem){table{font-size:.8rem}th,td{padding:.3rem .2rem}}
@media print{body{background:#fff}.tools,nav{display:none}section{border:0;padding:0}.finding{break-inside:avoid}}
"""
_SCRIPT = """
(() => {
  const search = document.getElementById('search');
  const buttons = [...document.querySelectorAll('button[data-severity]')];
  const empty = document.getElementById('empty');
  let severity = '';
  const update = () => {
    const words = search.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const section of document.querySelectorAll('section[data-workbook]')) {
      let any = 0;
      for (const finding of section.querySelectorAll('.finding')) {
        const text = (section.dataset.workbook + ' ' + finding.textContent).toLocaleLowerCase();
        const match = (!severity || finding.dataset.severity === severity) && words.every((w) => text.includes(w));
        finding.hidden = !match;
        any += match ? 1 : 0;
      }
      section.hidden = any === 0;
      shown += any;
    }
    empty.hidden = shown > 0;
    for (const b of buttons) b.setAttribute('aria-pressed', String(b.dataset.severity === severity));
  };
  for (const b of buttons) b.addEventListener('click', () => { severity = b.dataset.severity; update(); });
  search.addEventListener('input', update);
})();
"""


def html_page(result: Found, lang: Lang, consolidation: Summary | None = None) -> Iterator[str]:
    """The page, in parts: a summary, the budget of a consolidation if there is one, then the findings by workbook."""
    groups = [(name, list(found)) for name, found in groupby(result.findings, key=lambda f: f.origin.workbook)]
    title = escape(_TEXTS["title"][lang])
    policy = (
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    yield (
        f'<!DOCTYPE html>\n<html lang="{lang.value}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><main><h1>{title}</h1>"
    )
    yield _summary(result, lang)
    if consolidation is not None:
        yield _budget(consolidation, lang)
        yield (
            _offices(consolidation, lang)
            if isinstance(consolidation, Regency)
            else _reconciliation(consolidation, lang)
        )
    yield _tools(result.findings, lang)
    yield _contents(groups, lang)
    for number, (name, found) in enumerate(groups):
        yield _workbook(number, name, found, lang)
    yield f'<p id="empty" role="status" {"hidden" if groups else ""}>{escape(_TEXTS["none"][lang])}</p>'
    yield f"</main><script>{_SCRIPT}</script></body></html>\n"


def escape(text: str) -> str:
    """The text as it stands in a page and in its attributes."""
    return html.escape(visible(text), quote=True)


def _summary(result: Found, lang: Lang) -> str:
    clean = "" if any(f.severity is Severity.ERROR for f in result.findings) else f" {_TEXTS['clean'][lang]}"
    found = f"{workbooks(result.workbooks, lang)}: {counted(result.findings, lang)}."
    return f"<p><strong>{escape(found)}{escape(clean)}</strong></p>"


def _tools(findings: list[Finding], lang: Lang) -> str:
    buttons = [
        f'<button type="button" data-severity="" aria-pressed="true">{escape(_TEXTS["all"][lang])} ({len(findings)})</button>'
    ]
    for severity, n in counts(findings).items():
        word = escape(SEVERITY_WORD[severity][lang])
        buttons.append(
            f'<button type="button" data-severity="{severity.value}" aria-pressed="false">{word} ({n})</button>'
        )
    search = escape(_TEXTS["search"][lang])
    group = escape(_TEXTS["filter"][lang])
    return (
        f'<div class="tools"><span role="group" aria-label="{group}">{"".join(buttons)}</span>'
        f'<input id="search" type="search" placeholder="{search}" aria-label="{search}"></div>'
    )


def _contents(groups: list[tuple[str, list[Finding]]], lang: Lang) -> str:
    items = "".join(
        f'<li><a href="#w{i}">{escape(name)}</a> ({escape(counted(found, lang))})</li>'
        for i, (name, found) in enumerate(groups)
    )
    return f'<nav aria-label="{escape(_TEXTS["workbooks"][lang])}"><ol>{items}</ol></nav>' if len(groups) > 1 else ""


def _workbook(number: int, name: str, findings: list[Finding], lang: Lang) -> str:
    inside = "".join(_finding(f, lang) for f in findings)
    return (
        f'<section id="w{number}" data-workbook="{escape(name)}"><h2>{escape(name)}</h2>'
        f"<p>{escape(counted(findings, lang))}</p>{inside}</section>"
    )


def _finding(finding: Finding, lang: Lang) -> str:
    said = say(finding, lang)
    o = finding.origin
    place = f"<code>{escape(f'{o.sheet}!{o.cell}' if o.cell else o.sheet)}</code>" if o.sheet else ""
    word = escape(SEVERITY_WORD[finding.severity][lang])
    return (
        f'<div class="finding {finding.severity.value}" data-severity="{finding.severity.value}">'
        f"<p><b>{word}</b> {escape(finding.code)} {place}</p><p>{escape(said.message)}</p>"
        f'<p class="hint">→ {escape(said.hint)}</p></div>'
    )


def _budget(consolidation: Summary, lang: Lang) -> str:
    largest = max((p.amount for p in consolidation.programs), default=0) or 1
    rows = "".join(
        f'<tr><td>{escape(p.title)}<span class="bar" style="width:{100 * p.amount / largest:.2f}%"></span></td>'
        f'<td class="n">{format_integer(p.amount)}</td>'
        f'<td class="n">{format_percent(p.amount / consolidation.total if consolidation.total else 0)}</td></tr>'
        for p in consolidation.programs
    )
    total = f'<tr><th>{escape(_TEXTS["total"][lang])}</th><th class="n">{format_integer(consolidation.total)}</th><th></th></tr>'
    return f'<section id="budget"><h2>{escape(_TEXTS["budget"][lang])} (Rp)</h2><div class="scroll"><table>{rows}{total}</table></div></section>'


def _offices(regency: Regency, lang: Lang) -> str:
    names = ("positions", "amount")
    heads = "".join(f'<th class="n">{escape(_TEXTS[name][lang])}</th>' for name in names)
    heads += "".join(f'<th class="n">{escape(SEVERITY_WORD[severity][lang])}</th>' for severity in Severity)
    rows = []
    for office in regency.offices:
        consolidation = office.consolidation
        figures = [
            f"{consolidation.positions - len(consolidation.missing)}/{consolidation.positions}",
            format_integer(consolidation.total),
        ]
        figures += [str(n) for n in counts(consolidation.findings).values()]
        cells = "".join(f'<td class="n">{figure}</td>' for figure in figures)
        name = escape(f"{consolidation.unit_name}, {consolidation.regency} {consolidation.year or ''}")
        rows.append(f"<tr><td>{name}</td>{cells}</tr>")
    return (
        f'<section id="offices"><h2>{escape(_TEXTS["offices"][lang])}</h2><div class="scroll">'
        f"<table><tr><th>{escape(_TEXTS['office'][lang])}</th>{heads}</tr>{''.join(rows)}</table></div></section>"
    )


def _reconciliation(consolidation: Summary, lang: Lang) -> str:
    heads = "".join(f'<th class="n">{escape(_TEXTS[name][lang])}</th>' for name in ("written", "below", "difference"))
    rows = "".join(
        f'<tr><td>{escape(r.title)}</td><td class="n">{format_integer(r.expected)}</td>'
        f'<td class="n">{"-" if r.actual is None else format_integer(r.actual)}</td>'
        f'<td class="n">{"-" if r.difference is None else format_integer(r.difference)}</td></tr>'
        for r in consolidation.reconciled
    )
    return (
        f'<section id="reconciliation"><h2>{escape(_TEXTS["reconciliation"][lang])} (Rp)</h2>'
        f'<div class="scroll"><table><tr><th></th>{heads}</tr>{rows}</table></div></section>'
    )
