"""What is said of papers that are added by id, completed, and of their files."""

ARRIVALS: dict[str, str] = {
    "add.nobody_knows": "No source knows {what}.",
    "add.nothing_named": "Nothing in this text names a paper.",
    "complete.nobody_knows": "No source knows “{title}”.",
    "complete.forgotten": "What was found was put aside meanwhile. Complete the papers once more.",
    "fetch.no_place": "Nobody says where the PDF of “{title}” lies.",
    "fetch.no_pdf": "{host} sent something else than a PDF.",
    "fetch.no_picture": "{host} sent no whole picture, or one that is too large.",
    "fetch.half_pdf": "{host} sent a PDF that is not whole.",
    "around.nothing_known": "Nobody tells the citations of “{title}”.",
    "step.looking_up": "Looking up papers",
}
"""All of them."""
