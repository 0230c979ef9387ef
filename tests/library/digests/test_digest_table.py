from dataclasses import replace

import pytest

from paperdesk.library import Library
from paperdesk.model import LibraryError
from paperdesk.model.digests import Digest, DigestOf, MailRoute, OutgoingMail
from paperdesk.model.follows import Rhythm
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from tests.library.builders import ALL, daily, numbered, paper

ROUTE = MailRoute("smtp.example.org", "desk@example.org", ("ada@example.org",), user="ada")
DIGEST = Digest("Morning", folder="/tmp", since="2026-04-04T07:00:00Z")


def test_a_digest_is_kept_changed_and_forgotten_and_each_is_undone(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        (kept,) = library.digests()
        assert kept == replace(DIGEST, number=1)
        mailed = replace(
            kept, title="Evening", folder="", mail=ROUTE, of=DigestOf.WATCH, rhythm=Rhythm.WEEKLY
        )
        library.save_digest(mailed)
        assert library.digests() == (mailed,)
        library.forget_digest(1)
        assert library.digests() == ()
        library.undo()
        assert library.digests() == (mailed,)
        library.undo()
        assert library.digests() == (kept,)
        library.undo()
        assert library.digests() == ()
        library.redo()
        assert library.digests() == (kept,)


def test_a_digest_is_found_by_its_name_or_number(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        assert library.digest("MORNING").number == library.digest("1").number == 1
        with pytest.raises(LibraryError, match="no digest"):
            library.digest("2")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (replace(DIGEST, title=" "), "digest.unnamed"),
        (replace(DIGEST, title="x" * 101), "digest.name_too_long"),
        (replace(DIGEST, title="morning"), "digest.exists"),
        (replace(DIGEST, title="Other", folder=""), "digest.nowhere"),
        (replace(DIGEST, title="Other", mail=ROUTE), "digest.two_ways"),
        (replace(DIGEST, title="Other", number=7), "digest.unknown"),
    ],
)
def test_a_digest_that_cannot_be_is_refused(home: Places, wrong: Digest, why: str) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        with pytest.raises(LibraryError) as caught:
            library.save_digest(wrong)
        assert caught.value.message.key == why
        assert len(library.digests()) == 1


def test_how_a_digest_fared_is_kept_and_is_no_act_to_undo(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        library.digest_failed(1, Message("mail.broke_off", host="h"))
        (kept,) = library.digests()
        assert kept.problem == Message("mail.broke_off", host="h")
        assert kept.tried
        assert not kept.looked
        library.digest_sent(1, ())
        (kept,) = library.digests()
        assert kept.problem is None
        assert kept.looked
        assert not kept.sent
        assert str(library.undo_text()) == "Set up the digest 'Morning'"


def test_a_paper_is_told_of_once_whatever_its_version_or_list(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        first = paper("Bees vote", arxiv_id="2604.00001", authors=("Ada Hive",))
        library.add([daily("2026-04-04", first)])
        (key,) = library.keys(ALL)
        assert library.unsent(1, [key]) == [key]
        library.digest_sent(1, [key])
        assert library.unsent(1, [key]) == []
        library.add([daily("2026-04-05", replace(first, versions=("v1", "v2")), numbered(1))])
        assert len(library.unsent(1, list(library.keys(ALL)))) == 1


def test_a_paper_that_was_deleted_and_comes_again_was_told_of(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        published = paper("Bees vote", doi="10.1000/bees", authors=("Ada Hive",))
        library.add([daily("2026-04-04", published)])
        library.digest_sent(1, list(library.keys(ALL)))
        library.add(
            [
                daily(
                    "2026-04-06",
                    paper("Bees vote", arxiv_id="2604.00001", authors=("Ada Hive", "Bo Comb")),
                )
            ]
        )
        assert library.unsent(1, list(library.keys(ALL))) == []


def test_two_papers_of_one_title_by_others_are_two(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        library.add(
            [
                daily(
                    "2026-04-04",
                    paper("Editorial", doi="10.1/a", authors=("Ada Hive",)),
                    paper("Editorial", doi="10.1/b", authors=("Bo Comb",)),
                )
            ]
        )
        assert len(library.unsent(1, list(library.keys(ALL)))) == 2


def test_digests_know_nothing_of_what_others_told(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(DIGEST)
        library.save_digest(replace(DIGEST, title="Evening"))
        library.add([daily("2026-04-04", numbered(1))])
        library.digest_sent(1, list(library.keys(ALL)))
        assert len(library.unsent(2, list(library.keys(ALL)))) == 1


def test_a_mail_is_kept_until_its_fate_is_known(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(replace(DIGEST, folder="", mail=ROUTE))
        library.add([daily("2026-04-04", numbered(1))])
        digest, keys = library.digests()[0], tuple(library.keys(ALL))
        assert library.claim_mail(digest) is None
        library.begin_mail(digest, OutgoingMail(1, b"mail", keys))
        assert library.claim_mail(digest) == OutgoingMail(1, b"mail", keys, 2)
        library.leave_mail(1)
        assert library.claim_mail(digest) == OutgoingMail(1, b"mail", keys, 3)
        library.mail_taken(1)
        assert library.claim_mail(digest) is None
        assert library.unsent(1, keys) == []
        assert library.digests()[0].sent


def test_a_mail_that_was_not_sent_leaves_its_papers_to_the_next(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(replace(DIGEST, folder="", mail=ROUTE))
        library.add([daily("2026-04-04", numbered(1))])
        digest, keys = library.digests()[0], tuple(library.keys(ALL))
        library.begin_mail(digest, OutgoingMail(1, b"mail", keys))
        with pytest.raises(LibraryError, match="another process"):
            library.begin_mail(digest, OutgoingMail(1, b"mail", keys))
        library.drop_mail(1)
        assert library.claim_mail(digest) is None
        assert library.unsent(1, keys) == list(keys)


def test_a_mail_to_where_a_digest_goes_no_more_is_dropped(home: Places) -> None:
    with Library.open(home) as library:
        library.save_digest(replace(DIGEST, folder="", mail=ROUTE))
        digest = library.digests()[0]
        library.begin_mail(digest, OutgoingMail(1, b"mail", ()))
        library.save_digest(replace(digest, title="Still there"))
        assert library.claim_mail(digest) is not None
        library.save_digest(replace(digest, mail=replace(ROUTE, recipients=("bo@example.org",))))
        assert library.claim_mail(digest) is None
