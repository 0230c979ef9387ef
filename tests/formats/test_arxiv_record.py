"""arXiv's own metadata are read whole, and ids under any key in any clothes."""

import json
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import pytest

from paperdesk.formats.any_record import read_record
from paperdesk.formats.arxiv_record import day_of
from paperdesk.formats.writers import write_jsonl
from paperdesk.model import Contributor, ImportedRecord, Paper, PersonName
from tests.formats.invented import arrivals
from tests.formats.test_jsonl import entry_of, read_bytes

SNAPSHOT: dict[str, Any] = {
    "id": "math/0309136",
    "submitter": "A. Peck",
    "authors": "Ann M\\'ora Peck (1), Raj Vora, Jr. (2) ((1) X, (2) Y and Z)",
    "title": "Knots that remember\n  their rope",
    "comments": "9 pages,\n  2 figures",
    "journal-ref": "J. Knots 12 (2009) 1-9",
    "doi": "10.1103/A.1 10.1103/B.2",
    "report-no": "ABC-TH/2003-12",
    "categories": "math.GT cs.CG hep-th",
    "license": "http://creativecommons.org/licenses/by/4.0/",
    "abstract": "  We ask which knots\nkeep a record of the rope.\n  A second paragraph.\n",
    "versions": [
        {"version": "v1", "created": "Tue, 9 Sep 2003 23:41:59 GMT"},
        {"version": "v2", "created": "Wed, 1 Oct 2003 07:00:00 GMT"},
    ],
    "update_date": "2009-03-04",
    "authors_parsed": [["Peck", "Ann Móra", "", "X"], ["Vora", "Raj", "Jr."]],
}


def read_one(fields: dict[str, Any]) -> ImportedRecord:
    (found,) = arrivals(read_bytes(json.dumps(fields).encode(), 1000))
    return found


def paper_of(**fields: Any) -> Paper:
    return read_one({"title": "Counting kettles", **fields}).paper


def test_every_key_of_a_record_of_the_snapshot_is_used() -> None:
    found = read_one(SNAPSHOT)
    assert found.paper == Paper(
        title="Knots that remember their rope",
        abstract="We ask which knots keep a record of the rope.\nA second paragraph.",
        authors=(
            Contributor("Ann Móra Peck", PersonName("Peck", "Ann Móra")),
            Contributor("Raj Vora Jr.", PersonName("Vora", "Raj", suffix="Jr.")),
        ),
        published="2003-09-09",
        updated="2003-10-01",
        categories=("math.GT", "cs.CG", "hep-th"),
        primary_category="math.GT",
        url="https://arxiv.org/abs/math/0309136",
        doi="10.1103/a.1",
        arxiv_id="math/0309136",
        venue="J. Knots 12 (2009) 1-9",
        comment="9 pages, 2 figures",
        submitter="A. Peck",
        source="arXiv",
        report_number="ABC-TH/2003-12",
        license="http://creativecommons.org/licenses/by/4.0/",
        versions=("v1 2003-09-09", "v2 2003-10-01"),
    )
    assert found.aliases == ("doi:10.1103/b.2",)


def test_half_a_record_is_read_by_half() -> None:
    odd = {
        "authors_parsed": [["", "", ""], 5, ["Peck"], ["Vora", None, 3]],
        "versions": [
            {"version": "v2", "created": "some day"},
            {"created": "x"},
            7,
            "v3 2024-01-02",
        ],
        "update_date": "2009-03-04",
        "license": None,
        "report-no": 12,
    }
    paper = paper_of(**odd)
    assert paper.author_names == ("Peck", "Vora")
    assert paper.versions == ("v2", "v3 2024-01-02")
    assert (paper.published, paper.updated) == ("", "2024-01-02")
    assert (paper.license, paper.report_number) == ("", "")
    assert paper_of(update_date="2009-03-04", authors_parsed="x").updated == "2009-03-04"


def test_authors_are_parted_where_arxiv_has_not_done_so() -> None:
    names = ("Ann Peck", "Raj Vora", "Jo Lee")
    assert paper_of(authors="Ann Peck (1), Raj Vora (1 and 2), and Jo Lee").author_names == names
    assert paper_of(authors=["Peck, Ann", "Barnes and Noble"]).author_names == (
        "Peck, Ann",
        "Barnes and Noble",
    )
    many = [f"Ann {'bcdfghjkl'[n % 9]}ov{n // 9 % 9 * 'a'}{n // 81 * 'e'}" for n in range(2_000)]
    assert len(paper_of(authors=", ".join(many)).author_names) == 2_000


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Iris Moss\nKai Pond\r\n\n Uma Reed\n", ("Iris Moss", "Kai Pond", "Uma Reed")),
        ("Iris Moss, Kai\n  Pond and Uma\n  Reed", ("Iris Moss", "Kai Pond", "Uma Reed")),
        ("Iris Antonia\nMoss", ("Iris Antonia Moss",)),
        (["Moss, Iris"], ("Moss, Iris",)),
        (["Reed and Pond"], ("Reed and Pond",)),
        ("Iris Moss, Kai Pond, Uma Reed, +12 more", ("Iris Moss", "Kai Pond", "Uma Reed")),
    ],
)
def test_names_may_stand_one_a_line(told: object, names: tuple[str, ...]) -> None:
    assert paper_of(authors=told).author_names == names


@pytest.mark.parametrize(
    ("told", "categories", "primary"),
    [
        ("math.GT cs.CG", ("math.GT", "cs.CG"), "math.GT"),
        ("math.GT, cs.CG", ("math.GT", "cs.CG"), "math.GT"),
        ("cs.LG; stat.ML", ("cs.LG", "stat.ML"), "cs.LG"),
        ("cs.LG | stat.ML | cs.LG", ("cs.LG", "stat.ML"), "cs.LG"),
        ("hep-th", ("hep-th",), "hep-th"),
        ("astro-ph.SR physics.flu-dyn q-bio.NC", ("astro-ph.SR", "physics.flu-dyn", "q-bio.NC"),
         "astro-ph.SR"),
        ("nlin.PS cond-mat.stat-mech", ("nlin.PS", "cond-mat.stat-mech"), "nlin.PS"),
        ("Gases [cond-mat.quant-gas]; x (nlin.PS)", ("cond-mat.quant-gas", "nlin.PS"),
         "cond-mat.quant-gas"),
        ("Arts &amp; Crafts, Games", ("Arts & Crafts", "Games"), "Arts & Crafts"),
        (["math.GT cs.CG", "cs.CG", "hep-th"], ("math.GT", "cs.CG", "hep-th"), ""),
        (["Knot theory", "Knot theory"], ("Knot theory", "Knot theory"), ""),
        ("Machine Learning (cs.LG); Robotics (cs.RO)", ("cs.LG", "cs.RO"), "cs.LG"),
        ("['cs.LG', 'stat.ML']", ("cs.LG", "stat.ML"), "cs.LG"),
        ("Machine Learning, Robotics", ("Machine Learning", "Robotics"), "Machine Learning"),
        ("deep learning", ("deep learning",), "deep learning"),
        (["math.GT", "cs.CG"], ("math.GT", "cs.CG"), ""),
        ("", (), ""),
        (None, (), ""),
    ],
)  # fmt: skip
def test_categories_in_one_text_are_several(
    told: object, categories: tuple[str, ...], primary: str
) -> None:
    paper = paper_of(categories=told)
    assert (paper.categories, paper.primary_category) == (categories, primary)


@pytest.mark.parametrize(
    ("fields", "arxiv", "doi", "versions"),
    [
        ({"arxiv_id": "arXiv:2402.20001v3 [cs.RO]"}, "2402.20001", "", ("v3",)),
        ({"url": "https://arxiv.org/html/2402.20001v2"}, "2402.20001", "", ("v2",)),
        ({"url": "https://huggingface.co/papers/2402.20001"}, "2402.20001", "", ()),
        ({"pdf_url": "arxiv.org/pdf/2402.20001v1.pdf"}, "2402.20001", "", ("v1",)),
        ({"url": "https://doi.org/10.5555/KITE.4"}, "", "10.5555/kite.4", ()),
        (
            {"doi": "10.5555/kite.4.", "url": "https://arxiv.org/abs/2402.20001"},
            "2402.20001",
            "10.5555/kite.4",
            (),
        ),
        (
            {"doi": "10.48550/arXiv.2402.20001"},
            "2402.20001",
            "10.48550/arxiv.2402.20001",
            (),
        ),
        (
            {"arxiv_id": "2402.20001v1", "pdf_url": "https://arxiv.org/pdf/2402.20001v2"},
            "2402.20001",
            "",
            ("v1", "v2"),
        ),
        ({"id": "math.GT/0309136v1", "url": "https://x.org/2402.20001"},
         "math/0309136", "", ("v1",)),
        ({"id": "1234.5678", "url": "https://x.org/2402.20001"}, "", "", ()),
        ({"arxiv_id": "2402.20001", "url": "https://arxiv.org/abs/2402.20002v2"},
         "2402.20001", "", ()),
    ],
)  # fmt: skip
def test_the_ids_of_a_record_may_stand_under_any_key(
    fields: dict[str, str], arxiv: str, doi: str, versions: tuple[str, ...]
) -> None:
    paper = paper_of(**fields)
    assert (paper.arxiv_id, paper.doi, paper.versions) == (arxiv, doi, versions)


def test_what_arxiv_says_survives_export_and_import() -> None:
    paper = read_one(SNAPSHOT).paper
    (line,) = write_jsonl([(entry_of(paper), "")])
    again = read_one(json.loads(line))
    assert again.paper == paper
    assert again.aliases == ("arxiv:2604.00001",)


def test_an_address_without_a_scheme_is_understood() -> None:
    for told, url in (
        ("ar5iv.org/html/2402.20001v2", "https://ar5iv.org/html/2402.20001v2"),
        ("arXiv:2402.20001", "https://arxiv.org/abs/2402.20001"),
        ("doi:10.5555/kite.4", "https://doi.org/10.5555/kite.4"),
        ("http://kites.example/4", "http://kites.example/4"),
    ):
        reading = read_record({"title": "Kites", "url": told})
        assert (reading.paper.url, reading.unread) == (url, [])
    assert read_record({"title": "Kites", "url": "behind the barn"}).unread


@pytest.mark.parametrize("month", range(1, 13))
def test_the_day_of_a_version_is_read_as_mail_writes_it(month: int) -> None:
    for day in (1, 9, 10, 20, 28):
        then = datetime(2001, month, day, 23, 41, 59, tzinfo=UTC)
        written = format_datetime(then, usegmt=True)
        assert day_of(written) == day_of(written.replace(", 0", ", ")) == f"{then:%Y-%m-%d}"
    assert day_of("Tue, 32 Oct 2001 23:41:59 GMT") == day_of("Tue, 0 Oct 2001 1:1:1 GMT") == ""
