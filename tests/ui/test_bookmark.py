"""The bookmark of the help, run as a browser runs it, hands the page of a paper over."""

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QJSEngine

from paperdesk.paths import resource
from paperdesk.text import added_text

BROWSER = """
var told = {tags}, location = {{href: {address}}};
var document = {{title: 'A & B', querySelector: function (asked) {{
    var name = /name="([^"]+)"/.exec(asked)[1];
    return name in told ? {{content: told[name]}} : null;
}}}};
"""


@pytest.mark.parametrize(
    ("address", "tags", "text"),
    [
        ("https://arxiv.org/abs/1706.03762", {}, "https://arxiv.org/abs/1706.03762"),
        ("https://journal.example/?a=1&b=2", {"citation_doi": "10.1000/x?y&z"}, "10.1000/x?y&z"),
        ("https://journal.example/?a=1&b=ü", {}, "https://journal.example/?a=1&b=ü"),
    ],
)
def test_the_bookmark_hands_the_page_over(
    qapp: QCoreApplication, address: str, tags: dict[str, str], text: str
) -> None:
    help_page = resource("help/adding.md").read_text(encoding="utf-8")
    found = re.search(r"(?m)^javascript:(.+)$", help_page)
    assert found
    engine: Any = QJSEngine()
    engine.evaluate(BROWSER.format(tags=json.dumps(tags), address=json.dumps(address)))
    done = engine.evaluate(unquote(found[1]))
    assert not done.isError(), done.toString()
    assert added_text(engine.evaluate("location.href").toString()) == text
