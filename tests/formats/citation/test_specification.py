"""What CSL 1.0.2 says where processors are known to go another way."""

from typing import Any

import pytest

from tests.formats.citation.stored_answers import of_text
from tests.formats.citation.test_references import STYLE, one, small

NAMES = '<names variable="author"><name {options}/></names>'


@pytest.mark.parametrize(
    ("layout", "item", "text"),
    [
        ('<number variable="number" form="ordinal"/>', {"number": "111"}, "111th"),
        ('<number variable="number" form="ordinal"/>', {"number": "112"}, "112th"),
        ('<number variable="number" form="ordinal"/>', {"number": "121"}, "121st"),
        (
            '<text variable="title" text-case="title"/>',
            {"title": "on the models we live with"},
            "On the Models We Live With",
        ),
        (
            '<text variable="title" text-case="title"/>',
            {"title": 'the sound of <span class="nocase">iPod</span>s today'},
            "The Sound of iPods Today",
        ),
        (
            '<choose><if is-numeric="volume"><text value="number"/></if></choose>',
            {"volume": "12-14"},
            "number",
        ),
        (
            '<choose><if is-numeric="volume"><text value="number"/></if></choose>',
            {"volume": "12, 14"},
            "number",
        ),
        (
            NAMES.format(options=""),
            {"author": [{"family": "\u738b", "given": "\u5c0f\u660e"}]},
            "\u738b\u5c0f\u660e",
        ),
        (
            NAMES.format(options='initialize-with=". "'),
            {"author": [{"family": "Tocqueville", "given": "Alexis de"}]},
            "A. de Tocqueville",
        ),
        (
            NAMES.format(options='form="count"'),
            {"author": [{"family": "Berg"}, {"family": "Costa"}, {"family": "Dahl"}]},
            "3",
        ),
    ],
)
def test_a_layout_prints_what_the_specification_says(
    layout: str, item: dict[str, Any], text: str
) -> None:
    assert one(small(layout), **item) == text


@pytest.mark.parametrize(
    ("form", "page", "text"),
    [("expanded", "42-5", "42\u201345"), ("expanded", "2787-816", "2787\u20132816")],
)
def test_pages_are_written_in_the_form_of_the_style(form: str, page: str, text: str) -> None:
    style = STYLE.format(layout='<text variable="page"/>', extra="")
    with_form = style.replace('version="1.0"', f'version="1.0" page-range-format="{form}"', 1)
    assert one(of_text(with_form), page=page) == text
