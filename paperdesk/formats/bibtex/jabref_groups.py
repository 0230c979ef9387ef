"""JabRef's groups, which are our collections: the tree that a comment of the file holds.

Source: JabRef's documentation of groups and its files since 2.0: ``jabref-meta: grouping:``
(before 3.8 ``groupstree:``), a line a group, with its depth, kind and name; fields are parted
by ``\\;``, groups by ``;``. Which entries are in a static group stands in their field
``groups``; in an *explicit* group of old files their keys stand in the tree.

Groups that are a search or a keyword have no entries of their own; they are left alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

_TREE = re.compile(r"\s*jabref-meta:\s*(?:grouping|groupstree):\s*(.*)", re.DOTALL)
_BETWEEN = re.compile(r"(?<!\\);")
_GROUP = re.compile(r"\s*(\d{1,3})\s+(\w+):(.*)", re.DOTALL)
_FIELD = re.compile(r"\\+;")
_ESCAPED = re.compile(r"\\+([\\:;])")
_PARTING = re.compile(r"[;,\\{}:@%~$]+")
_MOST = 5_000
_LONGEST = 1_000_000
_WITH_ENTRIES = ("StaticGroup", "ExplicitGroup")


@dataclass(slots=True)
class GroupTree:
    """``paths`` is where a group stands (``Methods/Maps``), ``members`` the groups by key."""

    paths: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)

    def path(self, group: str) -> str:
        """The path of a group; one that stands in two places is its name alone."""
        return self.paths.get(group, group) or group


def group_tree(comments: Iterable[str]) -> GroupTree:
    """The groups that the comments of a file tell of."""
    tree = GroupTree()
    for comment in comments:
        if found := _TREE.match(comment[:_LONGEST]):
            text = "".join(line.lstrip() for line in found[1].split("\n"))
            above: list[str] = []
            for group in _BETWEEN.split(text)[:_MOST]:
                if said := _GROUP.fullmatch(group):
                    _add(tree, above, int(said[1]), said[2], said[3])
    return tree


def _add(tree: GroupTree, above: list[str], depth: int, kind: str, text: str) -> None:
    """Add a group; ``above`` are the names of those that it stands in."""
    name, *fields = (_ESCAPED.sub(r"\1", one).strip() for one in _FIELD.split(text))
    del above[max(depth - 1, 0) :]
    if not depth or not name:
        return
    above.append(name.replace("/", "∕"))
    if kind not in _WITH_ENTRIES:
        return
    path = "/".join(above)
    tree.paths[name] = path if tree.paths.get(name, path) == path else ""
    if kind == "ExplicitGroup":
        for key in fields[1:]:
            if key:
                tree.members.setdefault(key, []).append(path)


def group_name(path: str) -> str:
    """The name that a collection has as a group: without the signs that part groups."""
    return " ".join(_PARTING.sub(" ", path.rpartition("/")[2]).split()) or "…"


class WrittenGroups:
    """The groups that entries were written with; their tree stands at the end of a file."""

    def __init__(self) -> None:
        self._tree: dict[str, dict[str, Any]] = {}

    def add(self, paths: Iterable[str]) -> None:
        """Note the collections of an entry."""
        for path in paths:
            below = self._tree
            for name in path.split("/"):
                below = below.setdefault(group_name(name), {})

    def lines(self) -> Iterator[str]:
        """The tree as JabRef has it; nothing where no entry is in a group."""
        if self._tree:
            yield "@Comment{jabref-meta: grouping:"
            yield "0 AllEntriesGroup:;"
            yield from _tree_lines(self._tree, 1)
            yield "}"
            yield ""


def _tree_lines(tree: dict[str, dict[str, Any]], depth: int) -> Iterator[str]:
    for name, below in tree.items():
        yield f"{depth} StaticGroup:{name}\\;0\\;1\\;\\;\\;\\;;"
        yield from _tree_lines(below, depth + 1)
