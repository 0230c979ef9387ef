"""What a stranger may write into a title, an abstract or a note, by what it tries."""

from collections.abc import Callable

SECONDS = 1.0
"""Of the processor, that showing one of them may take."""

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
CASES: dict[str, Callable[[str], str]] = {
    "20 nested tables": lambda _: "<table><tr><td>" * 20 + "x" + "</td></tr></table>" * 20,
    "3,000 nested tables": lambda _: "<table><tr><td>" * 3_000,
    "a table of 100,000 cells": lambda _: "<table>" + "<tr>" + "<td>x</td>" * 100_000,
    "an endless device": lambda _: '<img src="/dev/zero">x ![x](/dev/zero)',
    "100,000 nested elements": lambda _: "<div>" * 100_000 + "x",
    "100,000 bold": lambda _: "<b>" * 100_000 + "x",
    "10,000 nested lists": lambda _: "<ul><li>" * 10_000 + "x",
    "1 MB of ampersands": lambda _: "&" * 1_000_000,
    "50,000 brackets": lambda _: "[" * 50_000,
    "100,000 braces": lambda _: "{" * 100_000,
    "100,000 backslashes": lambda _: "\\" * 100_000,
    "10 MB in a line": lambda _: "word " * 2_000_000,
    "a word of 10 MB": lambda _: "x" * 10_000_000,
    "50,000 families": lambda _: FAMILY * 50_000,
    "100,000 marks on a letter": lambda _: "a" + "\u0301" * 100_000,
    "changes of direction": lambda _: "\u202e\u2066x" * 30_000,
    "200,000 lines": lambda _: "x\n" * 200_000,
    "50,000 paragraphs": lambda _: "a\n\n" * 50_000,
    "a span of a billion": lambda _: "<table><td colspan=999999999 rowspan=999999999>x</table>",
    "letters of a million pixels": lambda _: "<font size=1000000>x</font>",
    "5,000 formulas": lambda _: r"$\sqrt{x}$ " * 5_000,
    "a nested formula": lambda _: "$" + r"\frac{" * 60 + "x" + "}" * 60 + "$ x",
    "a table of 20,000 columns": lambda _: "|a" * 20_000 + "\n" + "|-" * 20_000 + "\n|b",
    "50,000 quotes": lambda _: "> " * 50_000 + "x",
    "30,000 addresses": lambda _: "http://a " * 30_000,
    "a local picture": lambda path: f'<img src="file://{path}"> ![x](file://{path}) x',
    "a bare path": lambda path: f'<img src="{path}"> ![x]({path}) x',
    "a background": lambda path: f'<p style="background-image: url(file://{path})">x</p>',
    "a table's background": lambda path: f'<table background="{path}"><tr><td>x</table>',
    "a style sheet": lambda path: f'<style>@import "file://{path}";</style><p>x</p>',
    "a linked style sheet": lambda path: f'<link rel="stylesheet" href="{path}"><p>x</p>',
    "a picture from the network": lambda _: '<img src="http://192.0.2.1/x.png">x',
    "a script": lambda _: "<script>alert(1)</script><iframe src=http://192.0.2.1/></iframe>x",
    "an object": lambda path: f'<object data="{path}"></object><embed src="{path}">x',
    "SVG": lambda path: f'<svg><image href="file://{path}"/><use href="{path}"/></svg>x',
    "an entity bomb": lambda _: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>&b; x',
}
