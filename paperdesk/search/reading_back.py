"""A query read back in one line, so that a reader sees how it was understood."""

from paperdesk.model.query import AllOf, AnyOf, Filter, Node, Not, Phrase, Query, Word

_DEEPEST = 20
_STATES = {"starred": "starred", "dup": "a duplicate", "new": "new", "later": "kept for later"}
_THINGS = {"note": "a note", "code": "code", "pdf": "a PDF", "abstract": "an abstract"}
_THINGS |= {"project": "a project page", "doi": "a DOI"}


def read_back(query: Query) -> str:
    """``query`` in words: 'title has "diffusion", and not tagged survey'. Never raises."""
    clauses: list[str] = []
    plain = [_quoted(node) for node in query.wanted if _is_plain(node)]
    if plain:
        clauses.append(f"has {_listed(plain)}")
    clauses += [_said(node, 0) for node in query.wanted if not _is_plain(node)]
    clauses += [_said(node, 0) for node in query.demanded]
    clauses += [f"not {_said(node, 0)}" for node in query.refused]
    return ", and ".join(clauses)


def _is_plain(node: Node) -> bool:
    return isinstance(node, Word | Phrase) and not node.field


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _said(node: Node, depth: int) -> str:
    if depth > _DEEPEST:
        return "…"
    match node:
        case Word() | Phrase():
            return f"{node.field} has {_quoted(node)}" if node.field else f"has {_quoted(node)}"
        case Filter():
            return _filter(node)
        case AllOf(parts):
            return "(" + " and ".join(_said(part, depth + 1) for part in parts) + ")"
        case AnyOf(parts):
            return "(" + " or ".join(_said(part, depth + 1) for part in parts) + ")"
        case Not(part):
            return f"not {_said(part, depth + 1)}"


def _quoted(node: Node) -> str:
    if isinstance(node, Phrase):
        text = " ".join(node.words) + ("…" if node.prefix else "")
        return f'"{text}" within {node.slop} words' if node.slop else f'"{text}"'
    if not isinstance(node, Word):
        return ""
    text = f'"{node.text}{"…" if node.prefix else ""}"'
    if node.exact:
        return f"exactly {text}"
    return f"{text} or alike" if node.fuzzy else text


def _filter(node: Filter) -> str:
    value = node.value
    match node.name:
        case "tag":
            return f"tagged {value}"
        case "is":
            return f"is {_STATES.get(value, value)}"
        case "has":
            return f"has {_THINGS.get(value, value)}"
        case "year":
            return f"of {value}"
        case _:
            return f"{node.name} {value}"
