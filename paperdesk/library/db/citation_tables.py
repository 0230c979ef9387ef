"""Tables of the keys by which papers are cited: each paper's own, and further ones.

Why ``folded``: BibTeX takes ``Smith2020`` and ``smith2020`` for one key.
"""

CITATION_KEYS = """CREATE TABLE citation_keys (
    key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
    text TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT"""

FURTHER_CITATION_KEYS = (
    """CREATE TABLE further_citation_keys (
        folded TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX further_citation_keys_by_paper ON further_citation_keys(key)",
)
