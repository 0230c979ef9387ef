"""Short texts: as much of a long one as is shown."""


def shortened(text: str, most: int) -> str:
    """The text in at most so many characters, the last of them an ellipsis where it was cut."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
