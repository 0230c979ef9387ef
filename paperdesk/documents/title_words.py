"""Words of title pages by which a line is no title and no name: of journals, places and dates."""

import re

NOISE = re.compile(
    r"(?:"
    r"ar[xX]iv[: ]|arxiv$|proceedings\b|technical report\b|(?:working|discussion) paper\b"
    r"|preprint\b"
    r"|(?:original |research |review |regular |short |invited |full |brief )?"
    r"(?:articles?|papers?|letters?|reviews?|communications?|reports?"
    r"|tutorials?)(?: open access)?$"
    r"|open access|(?:the )?journal of\b|journal\b|transactions on\b"
    r"|ieee (?:transactions|access)\b|acm (?:transactions|computing)\b"
    r"|international (?:journal|conference)\b|annals of\b|advances in\b|physical review\b"
    r"|plos\b|nature(?: \w+)?$|science$|lecture notes in\b|elsevier|springer|wiley"
    r"|published (?:by|as|in|online)\b|accepted (?:for|to|at)\b|submitted to\b|to appear\b"
    r"|under review|available online|contents lists? available|sciencedirect|www\.|https?:"
    r"|doi\b|volume \d|vol\.? ?\d|issn\b|isbn\b|hal(?:-| id)|hal is a|jstor|see discussions"
    r"|researchgate|university\b|universit[äéày]|institut\b|department of\b|school of\b"
    r"|faculty of\b|(?:phd|ph\.d\.|master'?s?|doctoral|bachelor) (?:thesis|dissertation)"
    r"|thesis$|dissertation$|cran\b|draft\b|version \d|page \d"
    r"|[\W\d]+$|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july)"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:august|september|october|november|december)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d"
    r"|supplementary (?:material|information)s?$|supporting information$|supplement$|appendix$"
    r"|abstract\b|contents$|table of contents|introduction$|copyright|©"
    r")",
    re.IGNORECASE,
)
"""How lines begin that are set as large as a title, and are none."""

ABSTRACT = re.compile(
    r"(?:\d\.? )?(?:abstract|summary|a ?b ?s ?t ?r ?a ?c ?t|zusammenfassung|résumé|key ?words"
    r"|index terms|contents|(?:\d\.? |i\.? )?introduction)\b",
    re.IGNORECASE,
)
"""How the line begins with which the authors end."""

PLACE = re.compile(
    r"univers|institut|departm|\bdept|laborator|\blabs?\b|college|school|facult|hospital"
    r"|cent(?:er|re)\b|academy|research|\binc\b|\bltd\b|gmbh|\bcorp|google|microsoft|facebook"
    r"|\bmeta\b|deepmind|openai|amazon|nvidia|\bibm\b|\bstreet|\broad\b|avenue|\busa\b"
    r"|\bu\.s\.a|germany|france|china|japan|canada|kingdom|switzerland|austria|italy|spain"
    r"|netherlands|australia|belgium|denmark|sweden|norway|\bindia\b|\bkorea\b|e-?mail|tel\b"
    r"|\bfax\b|http|www\.|department|ministry|national|division of|group|foundation|technolog"
    r"|sciences?\b|engineering|mathemati|statisti|physics|econom|compan",
    re.IGNORECASE,
)
"""What stands in lines of affiliations and addresses."""

NO_NAME = re.compile(
    r"\b(?:the|of|for|with|from|to|this|that|we|an|a|is|are|in|on|by|our|using|based|equal|equally"
    r"|(?:[Rr]eceived|[Aa]ccepted|[Pp]ublished|[Vv]ersion|[Aa]bstract|[Dd]raft|[Dd]ate|[Cc]ontributed"
    r"|[Aa]uthors?|Vol|No|The|This|Core Team|Development Core|Clinic)\b)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\b(?=.*\d)|[@=:;?!/\\<>]"
)
"""What no line of names has. Some months are names of people, too, where no number stands by."""
