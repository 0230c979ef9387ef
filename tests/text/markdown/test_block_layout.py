"""Lists, fences and callouts of a note stand where CommonMark and Obsidian have them."""

# ruff: noqa: E501 - a note and its shape stand in one line

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.text import note_html


def _shape(note: str) -> str:
    """What stands within what, and the words; without what only colours code or parts lines."""
    shown = re.sub(r"</?(?:p|span|div)\b[^>]*>", "", note_html(note)).replace("\u2060", "")
    return re.sub(r"\s+", "", re.sub(r"<(\w+)[^>]*>", r"<\1>", shown))


@pytest.mark.parametrize(
    ("note", "shape"),
    [
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("- a\n    - b\n        - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1. a\n    - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("* a\n\n  more\n* b", "<ul><li>amore</li><li>b</li></ul>"),
        ("words\n- a\n- b\n\nafter", "words<ul><li>a</li><li>b</li></ul>after"),
        ("in 1986\n1987. x", "in19861987.x"),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("- a\n  ```\n  x\n\n    y\n  ```\n- b", "<ul><li>a<pre><code>xy</code></pre></li><li>b</li></ul>"),
        ("1. a\n   ```\n   - x\n   ```\n2. b", "<ol><li>a<pre><code>-x</code></pre></li><li>b</li></ol>"),
        ("- ```\n  x\n  ```\n- b", "<ul><li><pre><code>x</code></pre></li><li>b</li></ul>"),
        ("```\n- never ended\n# no head", "<pre><code>-neverended#nohead</code></pre>"),
        ("> - a\n>   - b\n> - c", "<blockquote><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul></blockquote>"),
        ("> said\nlazily\n\nafter", "<blockquote>saidlazily</blockquote>after"),
        ("- > quoted\n  > more", "<ul><li><blockquote>quotedmore</blockquote></li></ul>"),
        ("> [!note] Mind *this*\n> words", "<blockquote>Mind<em>this</em>words</blockquote>"),
        ("> [!warning]-\n> - a", "<blockquote><strong>Warning</strong><ul><li>a</li></ul></blockquote>"),
        ("> a\n\n> b", "<blockquote>a</blockquote><blockquote>b</blockquote>"),
        ("> [!tip]\n> a\n\n> [!note]\n> b", "<blockquote><strong>Tip</strong>a</blockquote>"
         "<blockquote><strong>Note</strong>b</blockquote>"),
        ("- > a\n\n  > b", "<ul><li><blockquote>a</blockquote><blockquote>b</blockquote></li></ul>"),
        ("- a\n* b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("1. a\n\n1) b", "<ol><li>a</li></ol><ol><li>b</li></ol>"),
        ("- a\n\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("a\\\nb and \\\\\nc", "a<br>band\\c"),
        ("####### seven", "#######seven"),
        ("#tag and\n#another", "#tagand#another"),
        ("# Head\nwords\n## Next", "<h1>Head</h1>words<h2>Next</h2>"),
        ("words\n|a|b|\n|-|-|\n|1|2|", "words<table><thead><tr><th>a</th><th>b</th></tr></thead>"
         "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
        ("<pre>\na\n- b\n\n- c\n</pre>", "<pre>a-b-c</pre>"),
        ("<details>\n<summary>S</summary>\n\n- *a*\n\n</details>\nend",
         "<strong>S</strong><ul><li><em>a</em></li></ul>end"),
        ("<div align=center>\n\n# A\n\n</div>", "<h1>A</h1>"),
        ("<div>*a*</div>", "*a*"),
        ("    - code", "<pre><code>-code</code></pre>"),
        ("$$\n- b\n$$", "<a>−b</a>"),
    ],
)  # fmt: skip
def test_blocks_are_counted_as_elsewhere(note: str, shape: str) -> None:
    assert _shape(note) == shape


def test_boxes_of_items_within_one_another_are_ticked() -> None:
    shown = note_html("- [ ] a\n  - [x] b\n1) [ ] c")
    assert re.findall(r'"task:(\d)">(.)', shown) == [("0", "☐"), ("1", "☑"), ("2", "☐")]


@given(st.text(st.sampled_from("ab-1.> #`*\n |$\\[]"), max_size=80))
def test_no_letter_of_any_note_is_lost(note: str) -> None:
    shown = re.sub(r"<[^<>]*>", "", note_html(note))
    if "[" not in note:  # no link, no name of one
        assert sorted(re.findall("[ab]", shown)) == sorted(re.findall("[ab]", note))
