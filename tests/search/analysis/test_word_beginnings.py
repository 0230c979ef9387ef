"""A word is found by the beginnings of its stem, however it is spelled."""

from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.search.analysis.spelling_variants import british_words
from paperdesk.search.analysis.tokenizer import stem
from paperdesk.search.analysis.word_beginnings import beginnings
from paperdesk.search.analysis.word_forms import irregular_words

_WORDS = (
    "neighbourhoods colourful favourite sulphide haemoglobin oestrogens aesthetically oedema "
    "anaesthetised archaeology paediatric palaeoclimate manoeuvring centred fibred judgement "
    "sceptical tyre grey dying lying skies happily ponies rationalisation possibility analysis "
    "analyses catalogued modelling fulfil programme vectorisation hopefulness callousness a by "
    "electricity generously communism skis news is using running oesophagus foetal ischaemia "
    "coeliac faecal caecum caesium chimaera amoebae diarrhoea aetiology leukaemic hypoglycaemia "
    "gynaecology orthopaedic anaesthesia synaesthesia mediaeval haem oestrus analysing epicentres"
)
_ENDINGS = (
    "s es ed ing ly ies y ization isation ational tional ousness fulness iveness biliti bility "
    "ance ancy ency izer iser ator alism aliti ical icate ement ment ion ive ous our ours re red"
)
_MADE = st.builds(
    str.__add__,
    st.text("abcdefghilmnorstuvyz", min_size=1),
    st.sampled_from(_ENDINGS.split()),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_WORDS.split()) | _MADE)
def test_a_word_begins_as_one_of_the_beginnings_of_its_stem(word: str) -> None:
    assert any(map(word.startswith, beginnings(stem(word)))), (stem(word), beginnings(stem(word)))


def test_a_word_of_the_tables_begins_as_one_of_the_beginnings_of_its_stem() -> None:
    words = [*irregular_words(), *british_words()]
    assert len(words) > 500
    assert not [word for word in words if not any(map(word.startswith, beginnings(stem(word))))]
