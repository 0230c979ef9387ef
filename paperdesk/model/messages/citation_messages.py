"""What is said of citations and their styles."""

CITATIONS = {
    "step.citing": "Writing references",
    "citation.unknown_style": "There is no citation style called {style}. Its name may be looked "
    "for by a part of it: 'paperdesk cite --styles PART', or in the list of styles in the window.",
    "citation.no_style": "This is no citation style: it is not XML of the Citation Style Language.",
    "citation.style_too_large": "This citation style is larger than any that there is.",
    "citation.no_styles": "The citation styles that belong to PaperDesk are missing.",
    "citation.fell_back": "{style} cannot be used for these papers; they are in APA.",
    "citation.unknown_key": "No paper has the citation key {key}.",
    "citation.nothing_to_cite": "Name the papers to cite, or a text with --note.",
}
"""Sentences by key."""
