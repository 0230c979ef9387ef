"""JabRef's groups: the tree that a comment of the file holds, and who is in which group.

Source: JabRef's documentation of groups and its files since 2.0: ``jabref-meta: grouping:``
(before 3.8 ``groupstree:``), a line a group, with its depth, kind and name; fields are parted
by ``\\;``, groups by ``;``. Which entries are in a static group stands in their field
``groups``; in an *explicit* group of old files their keys stand in the tree.

Groups that are a search or a keyword have no entries of their own; they are left alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_TREE = re.compile(r"\s*jabref-meta:\s*(?:grouping|groupstree):\s*(.*)", re.DOTALL)
_BETWEEN = re.compile(r"(?<!\\);")
_GROUP = re.compile(r"\s*(\d{1,3})\s+(\w+):(.*)", re.DOTALL)
_FIELD = re.compile(r"\\+;")
_ESCAPED = re.compile(r"\\+([\\:;])")
_MOST = 5_000
_LONGEST = 1_000_000
_WITH_ENTRIES = ("StaticGroup", "ExplicitGroup")


@dataclass(slots=True)
class GroupTree:
    """``paths`` is where a group stands (``Methods/Maps``), ``members`` the groups by key."""

    paths: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)

    def tag(self, group: str) -> str:
        """The tag that a group is; one that stands in two places is its name alone."""
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
