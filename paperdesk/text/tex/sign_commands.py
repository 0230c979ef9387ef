r"""Commands of TeX whose name is one sign: ``\%``, ``\,``, ``\-``."""

_SIGNS = frozenset("%&$#_{}")
_BLANKS = frozenset((",", ";", ":", " ", "\n", "\t", ">"))
_NOTHING = frozenset("-/@!")


def printed(name: str, after: str) -> str | None:
    """What a command of one sign prints; None if ``name`` is none of those."""
    if name in _SIGNS:
        return name
    if name in _BLANKS:
        return " "
    if name in _NOTHING:
        return ""
    if name == "|":
        return "‖"
    if name == "\\":
        return " " if not after or after.isspace() else "\\\\"
    return None
