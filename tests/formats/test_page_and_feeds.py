"""The page of papers is whole by itself and shows in a browser; feeds are what readers take."""

import csv
import io
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import csv_writer, feed_writer, format_of, html_writer, read
from paperdesk.model import Entry, ImportedRecord, Paper, PaperId, State, contributors
from paperdesk.text.tex.to_mathml import mathml
from tests.formats.test_jsonl import entry_of

ATOM = "{http://www.w3.org/2005/Atom}"
KETTLES = Paper(
    title="Bounds of $O(\\sqrt{T})$ & <kettles>",
    id=PaperId("arxiv:2604.00011"),
    abstract="We save $\\frac{1}{2}$ of it, see https://kettles.example/?a=1&b=2.\nTea < coffee.",
    authors=contributors("Kettle, Ada", "Bo Pot"),
    published="2026-04-01",
    categories=("cs.KT",),
    url="https://arxiv.org/abs/2604.00011",
    pdf_url="javascript:alert(1)",
    arxiv_id="2604.00011",
)
NOTE = "See [[arxiv:1|x]], ![picture](a.png), [bad](javascript:x) and $\\frac{a}{b}$."
ENTRY = replace(entry_of(KETTLES, tags=("rl",)), added="2026-04-04T09:30:00Z", state=State.NEW)
HOSTILE = st.text("<>&\"'$\\{}^_[]!()ab \n\0\ud800")
MEASURE = """<script>addEventListener("load",()=>{document.body.style.width="360px";
document.title=[document.body.scrollWidth,performance.getEntriesByType("resource").length,
getComputedStyle(document.body).backgroundColor].join("|")})</script></body>"""


def page_of(*entries: tuple[Entry, str]) -> str:
    return "\n".join(html_writer.write(entries))


def test_the_page_has_every_paper_formula_and_link_and_fetches_nothing() -> None:
    page = page_of((ENTRY, NOTE), (entry_of(Paper(title="Next")), ""))
    assert page.count("<article") == 2
    assert page.count("<math") == 3
    assert page.count("<mfrac>") == 2
    assert "&lt;kettles&gt;" in page
    addresses = [unescape(one) for one in re.findall(r'(?:href|src)="([^"]*)"', page)]
    assert addresses == [
        "data:,",
        "https://arxiv.org/abs/2604.00011",
        "https://kettles.example/?a=1&b=2",
        "#arxiv:1",
    ]
    assert "<img" not in page
    assert "javascript" not in page


def test_formulas_are_markup_of_mathml_core_and_of_nothing_else() -> None:
    assert mathml("\\frac{a}{b}", display=True) == (
        '<math display="block"><mrow><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>'
        "</mrow></math>"
    )
    assert "<mtext>R&amp;D</mtext>" in str(mathml("\\text{R\\&D}"))
    assert "href" not in str(mathml("\\href{http://x}{y}"))
    assert "\\" not in str(mathml("\\unknowncommand{x}"))
    assert mathml("{" * 300 + "}" * 300) is None
    assert mathml("x" * 999) is None


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE)
def test_hostile_texts_stay_texts(title: str, note: str) -> None:
    paper = Paper(title=title or "x", abstract=f"${title}$ {note}", authors=contributors(title))
    entry = replace(entry_of(paper), added="2026-04-04T09:30:00Z")
    page = page_of((entry, note))
    assert set(re.findall(r"<(script|iframe|object|form|svg|base)\b", page)) == set()
    for write in (feed_writer.write_atom, feed_writer.write_rss):
        fromstring("\n".join(write([(entry, note)])).encode("utf-8", "strict"))


def test_a_feed_says_what_is_new_and_the_same_papers_make_the_same_feed() -> None:
    lines = list(feed_writer.write_atom([(ENTRY, NOTE)]))
    feed = fromstring("\n".join(lines))
    (entry,) = feed.findall(f"{ATOM}entry")
    assert feed.findtext(f"{ATOM}updated") == "2026-04-04T09:30:00Z"
    assert entry.findtext(f"{ATOM}id") == "https://arxiv.org/abs/2604.00011"
    assert entry.findtext(f"{ATOM}title") == "Bounds of O(√T) & <kettles>"
    assert [name.text for name in entry.iter(f"{ATOM}name")] == ["Ada Kettle", "Bo Pot"]
    assert [one.get("term") for one in entry.iter(f"{ATOM}category")] == ["cs.KT", "rl"]
    assert "1/2" in str(entry.findtext(f"{ATOM}content"))
    assert lines == list(feed_writer.write_atom([(ENTRY, NOTE)]))


def test_a_channel_of_rss_has_an_item_a_paper() -> None:
    (item,) = fromstring("\n".join(feed_writer.write_rss([(ENTRY, "")]))).iter("item")
    assert item.findtext("pubDate") == "Sat, 04 Apr 2026 09:30:00 GMT"
    assert item.findtext("link") == "https://arxiv.org/abs/2604.00011"
    assert item.findtext("guid") == "https://arxiv.org/abs/2604.00011"


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_a_feed_of_ours_brings_back_when_and_where_a_paper_appeared(
    form: str, tmp_path: Path
) -> None:
    paper = replace(KETTLES, published="2026-04", venue="Journal of Pots")
    write = feed_writer.write_atom if form == "atom" else feed_writer.write_rss
    path = tmp_path / f"papers.{form}"
    path.write_text("\n".join(write([(replace(ENTRY, paper=paper), "")])), encoding="utf-8")
    assert format_of(path) == "feed"
    [back] = [item.paper for item in read(path) if isinstance(item, ImportedRecord)]
    assert (back.published, back.venue, back.arxiv_id) == ("2026-04", paper.venue, "2604.00011")
    assert "Tea < coffee." in back.abstract


def test_a_table_has_a_row_a_paper_whatever_its_texts_hold() -> None:
    odd = Paper(title='Quotes "and", commas;\nlines', authors=contributors("A, B", "C"))
    text = "\n".join(csv_writer.write([(ENTRY, NOTE), (entry_of(odd), "a\nb")]))
    first, second = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert (first["Title"], first["arXiv ID"], first["Tags"]) == (KETTLES.title, "2604.00011", "rl")
    assert (second["Title"], second["Authors"], second["Note"]) == (odd.title, "A, B; C", "a\nb")


def test_a_browser_shows_the_page_in_the_dark_and_on_a_narrow_screen(tmp_path: Path) -> None:
    browser = shutil.which("chromium")
    if not browser:
        pytest.skip("no chromium here")
    wide = Paper(
        title="W" * 300, abstract="$$" + "x+" * 150 + "y$$ " + "https://x.org/" + "a" * 400
    )
    page = page_of(
        (ENTRY, NOTE), (entry_of(wide), "| a | b |\n|---|---|\n| " + "c" * 300 + " | d |")
    )
    file = tmp_path / "page.html"
    told = page.replace("default-src 'none';", "default-src 'none';script-src 'unsafe-inline';")
    file.write_text(told.replace("</body>", MEASURE), "utf-8")
    said = subprocess.run(
        [
            *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            *("--force-dark-mode", "--blink-settings=preferredColorScheme=0"),
            *(f"--user-data-dir={tmp_path / 'profile'}", "--window-size=360,800", file.as_uri()),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout
    found = re.search(r"<title>(\d+)\|(\d+)\|([^<]+)</title>", said)
    assert found is not None
    assert int(found[1]) <= 360
    assert found[2] == "0"
    assert found[3] == "rgb(25, 26, 29)"
    assert said.count("<article") == 2
