"""Tables of the first version of ``library.db``; those of later ones are in database_schema."""

FIRST_TABLES = (
    """CREATE TABLE papers (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        abstract TEXT NOT NULL,
        summary TEXT NOT NULL,
        authors TEXT NOT NULL,
        published TEXT NOT NULL,
        updated TEXT NOT NULL,
        categories TEXT NOT NULL,
        primary_category TEXT NOT NULL,
        keywords TEXT NOT NULL,
        url TEXT NOT NULL,
        pdf_url TEXT NOT NULL,
        code_url TEXT NOT NULL,
        project_url TEXT NOT NULL,
        doi TEXT NOT NULL,
        arxiv_id TEXT NOT NULL,
        venue TEXT NOT NULL,
        comment TEXT NOT NULL,
        upvotes INTEGER,
        submitter TEXT NOT NULL,
        organisation TEXT NOT NULL,
        source TEXT NOT NULL,
        added TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX papers_by_upvotes ON papers(upvotes) WHERE upvotes IS NOT NULL",
    """CREATE TABLE raws (
        key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
        record BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE shown (
        key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
        title TEXT NOT NULL,
        authors TEXT NOT NULL,
        year INTEGER,
        lead TEXT NOT NULL,
        category TEXT NOT NULL,
        has INTEGER NOT NULL,
        published TEXT NOT NULL,
        added TEXT NOT NULL,
        batch INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        sort TEXT NOT NULL,
        folded TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX shown_by_arrival ON shown(batch DESC, rank, key)",
    "CREATE INDEX shown_by_date ON shown(published DESC, key DESC)",
    "CREATE INDEX shown_by_title ON shown(sort, key)",
    # Covers the filters has: and added:, which read it whole.
    "CREATE INDEX shown_by_has ON shown(has, added)",
    """CREATE TABLE reading (
        key INTEGER PRIMARY KEY REFERENCES papers ON DELETE CASCADE,
        state TEXT NOT NULL DEFAULT 'new'
            CHECK (state IN ('new', 'seen', 'later', 'read', 'dismissed')),
        starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
        gone TEXT CHECK (gone IN ('trash', 'withdrawn')),
        changed TEXT
    ) STRICT""",
    "CREATE INDEX reading_by_state ON reading(gone, state, starred)",
    """CREATE TABLE aliases (
        kind TEXT NOT NULL CHECK (kind IN ('id', 'arxiv', 'doi', 'title')),
        value TEXT NOT NULL,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        PRIMARY KEY (kind, value, key)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX aliases_by_paper ON aliases(key)",
    """CREATE TABLE tags (
        number INTEGER PRIMARY KEY,
        folded TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        colour TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE paper_tags (
        tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        PRIMARY KEY (tag, key)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX paper_tags_by_paper ON paper_tags(key, tag)",
    """CREATE TABLE batches (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        source TEXT NOT NULL,
        date TEXT NOT NULL,
        title TEXT NOT NULL,
        curators TEXT NOT NULL,
        arrived TEXT NOT NULL,
        origin TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE batch_papers (
        batch INTEGER NOT NULL REFERENCES batches ON DELETE CASCADE,
        key INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        import INTEGER NOT NULL,
        withdrawn INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (batch, key)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX batch_papers_by_paper ON batch_papers(key)",
    """CREATE TABLE notes (
        key INTEGER PRIMARY KEY REFERENCES papers,
        name TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        version TEXT NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        front TEXT NOT NULL,
        due INTEGER NOT NULL DEFAULT 0 CHECK (due IN (0, 1, 2))
    ) STRICT""",
    """CREATE TABLE journal (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        act TEXT NOT NULL,
        text TEXT NOT NULL,
        stroke TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE unindexed (
        stamp INTEGER PRIMARY KEY AUTOINCREMENT,
        key INTEGER NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE lease (
        name TEXT PRIMARY KEY,
        owner TEXT NOT NULL,
        pid INTEGER NOT NULL,
        until REAL NOT NULL
    ) STRICT""",
)
"""Statements that make them, in their order."""
