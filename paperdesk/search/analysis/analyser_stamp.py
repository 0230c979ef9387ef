"""Analyser stamp: by which an index tells whether its words were analysed as they are asked now.

A stem is a promise between the index and the query. Snowball changes its rules between
releases (PyStemmer 3.1.0 parts 'internal' otherwise than 3.0.0), Python brings another
Unicode with every release, and our own tables grow. An index with another stamp is made
anew by itself (``store.integrity``); else words would silently find nothing any more.

Why it is tried and not told by a version: two releases of PyStemmer call their rules 2.0.1
and stem differently. What stems alike, whatever it is called, needs no new index.

To try it takes a tenth of what the first question after a start takes. So an index also says
which files the analyser was made of (:func:`analyser_files`); while these are there, the stamp that
they made is taken at its word.
"""

import hashlib
import sys
import unicodedata
from functools import cache
from pathlib import Path

import Stemmer

import paperdesk
from paperdesk.search.analysis import (
    signs,
    spelling_variants,
    stemmer,
    tokenizer,
    word_forms,
    word_tables,
)
from paperdesk.search.analysis.tokenizer import stem, tokens
from paperdesk.text import normalise

MADE_OF = (
    *(Stemmer, normalise, signs, spelling_variants, stemmer),
    *(tokenizer, word_forms, word_tables),
)
"""The modules by which a text becomes words and stems."""

_WORDS = """
    abilities able academies acceptance added additive adhesion agreed air analyses analysis
    animation arsenal article atlas attention axes bases basic becoming bias biases body both
    bright buses busily business can capable cars carried cases cats causal centre chemically
    cities classical classification classified closed closely coarse color commonly communism
    communities community complete composed computer computing conditional conflated conforming
    congestion consensus consist consistency constant control controlling correlated cosmic crying
    cry data days decidedly deciding defensible dependent differ differently digitizer disabled
    dogs doing dying early easily effective electrical electricity embed embedding emergence
    emergency energies enjoy entropy equation even events evolution exactly exceed experience
    experiment exploration failing falling fasted feed figures filing finally fizzed flies formal
    formalize formative fulfilled galaxies gas gases general generalization generate generically
    generous gently goodness gravity gyroscopic hesitancy hissing homologous hoped hopeful hoping
    idle idly importance index infer inferring inning innings instance integral interest internal
    international interval intervals inverse ions irritant kernel kernels kinky knack lambda
    lateral later latest layer lens lies light local logical loss lying mapping maps marginal
    matter measured mechanics medical methods minimal mixing model modeling modern modular moving
    national network news normal nuclear object observable oed only operator optimal optional
    organ organization oscillate outing parametric partial past paste physics plasma plastered
    plus policy ponies positions possible precise predication preferred probability probate
    proceed processes proper property proved quasi queries radically random rate rated rational
    reading relational replacement reversible revival roll rotating sampled scaling secret
    secretion seen sensibility sensitivity series severe several singly size skies sky sparse
    special species spectral spin stability states string strings succeed succession supply
    surface symmetric symmetry systems tanned temporal theories these theses ties triplicate
    troubled typed ugly universal universe university valency vertical vibration vietnamization
    visual was wave weighted witness yes zeros
"""
_TEXTS = (
    "TNF-\u03b1 and TNF\u03b1, \u0394G, \u2206G, H\u2082O, 10\u2076, 10^-6, x\u00b2",
    "\u00b2\u00b3\u2075U, Na+, Ca\u00b2\u207a, CD4+ T, C++, F#, A* search, C*-algebra, 1,000 3.14",
    "N.A.S.A., i.i.d., few-shot GPT-4, O\u2019Brien's 10.1000/x(1)2, hep-th/9901001v2",
    "Schr\u00f6dinger, \u00c5ngstr\u00f6m, S\u00f8rensen, Stra\u00dfe, \ufb01nite, \U0001f680",
    "\u6df1\u5ea6\u5b66\u4e60 \u0e01\u0e32\u0e23 \ud55c\uad6d\uc5b4",
    "\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2",
)


@cache
def analyser_stamp() -> str:
    """The stamp of the analyser: of what it makes of some words and texts, and of its tables."""
    made = [stem.__wrapped__(word) for word in _WORDS.split()]
    made += [f"{word.raw} {word.position}" for text in _TEXTS for word in tokens(text)]
    made += [unicodedata.unidata_version, *word_tables.ALL]
    return hashlib.sha256("\n".join(made).encode()).hexdigest()[:16]


@cache
def analyser_files() -> str:
    """The files that the analyser is made of, as the file system tells them from any others: by
    size, inode and times. ``""`` where one of them is no file, as in a bundle."""
    facts = [paperdesk.__version__, sys.version, unicodedata.unidata_version]
    for module in MADE_OF:
        try:
            found = Path(module.__file__ or "no file").stat()
        except OSError:
            return ""
        facts.append(f"{found.st_size} {found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}")
    return hashlib.blake2b("\n".join(facts).encode()).hexdigest()[:16]
