"""YAML documents as plain values: texts, lists and objects, and nothing else.

Source: YAML 1.2.2. Of PyYAML only its parser is used, event by event.

Why no loader of PyYAML: it makes ``language: no`` false, ``version: 1.10`` a number of 1.1 and
a date an object, while all that is wanted here is what was written; the quick one in C ends the
process on 100,000 open brackets; and aliases let ten lines name a thousand million values.
Here scalars stay texts, depth and number are bounded, and an alias is refused.
"""

import re
from collections.abc import Iterator
from typing import Any

# Own code for YAML's scalars (folded, quoted in two ways, indented) would be another parser of
# it, and this one is there already: pymdown-extensions asks for it.
import yaml

from paperdesk.model.messages import Message

DEEPEST = 50
MOST_VALUES = 500_000
"""Values of one document."""
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PARTED = re.compile(r"(?m)^(?:---|\.\.\.)(?:[ \t][^\n]*)?(?:\n|\Z)")
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_TRUTH = {"true": True, "True": True, "false": False, "False": False}
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class YamlError(ValueError):
    """A text is no YAML that is read here; ``reason`` tells why, ``line`` where (from 1)."""

    def __init__(self, reason: Message, line: int) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def documents(text: str) -> Iterator[tuple[int, str]]:
    """(first line, text) of each document of a text that is not empty."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    at, line = 0, 1
    for parted in (*_PARTED.finditer(text), None):
        end = parted.start() if parted else len(text)
        if text[at:end].strip():
            yield line, text[at:end]
        if parted:
            line += text.count("\n", at, parted.end())
            at = parted.end()


def yaml_value(text: str) -> Any:
    """What one document says: None, a truth, a text, a list or an object. Raises YamlError."""
    builder = _ValueBuilder()
    try:
        for event in yaml.parse(_UNREADABLE.sub("\ufffd", text), Loader=_PARSER):
            builder.add(event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = str(getattr(error, "problem", None) or "?")
        raise YamlError(
            Message("problem.no_yaml", reason=said), mark.line + 1 if mark else 1
        ) from error
    except RecursionError as error:
        raise YamlError(Message("problem.yaml_too_much"), 1) from error
    return builder.root


class _ValueBuilder:
    """Builder of values from the events of a parser; what is open stands on a stack."""

    def __init__(self) -> None:
        self.root: Any = None
        self._open: list[Any] = []
        self._keys: list[str | None] = []
        self._count = 0

    def add(self, event: Any) -> None:
        """Take the next event. Raises YamlError where there is too much."""
        line = event.start_mark.line + 1
        self._count += 1
        if self._count > MOST_VALUES or len(self._open) > DEEPEST:
            raise YamlError(Message("problem.yaml_too_much"), line)
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(Message("problem.yaml_alias"), line)
        if isinstance(event, yaml.ScalarEvent):
            self._put(_scalar(event))
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            value: Any = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            self._put(value)
            self._open.append(value)
            self._keys.append(None)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self._open.pop()
            self._keys.pop()

    def _put(self, value: Any) -> None:
        """Put a value where it belongs: into what is open, as a key or under one."""
        if not self._open:
            self.root = value
        elif isinstance(holder := self._open[-1], list):
            holder.append(value)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = "" if value is None else str(value)
        else:
            holder[key] = value
            self._keys[-1] = None


def _scalar(event: Any) -> Any:
    """The text of a scalar; nothing and truths where they stand plain."""
    if event.style:
        return event.value
    return None if event.value in _NOTHING else _TRUTH.get(event.value, event.value)
