"""Which backups stay: the last few, one a day, a week and a month, within a size.

The rule of grandfather, father and son: of the last seven days, four weeks and
six months that have a backup, the newest of each stays, and the newest three
in any case. Days without PaperDesk do not count, so that a long absence leaves
what there was. What was put aside before a restore stays a month, since it is
what takes that restore back.

A size that is too small for all of these takes the oldest first, what was put
aside last, and the newest backup never.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from paperdesk.model.backup_results import Backup, BackupReason

LAST, DAYS, WEEKS, MONTHS = 3, 7, 4, 6
ASIDE = timedelta(days=30)
"""How long what a restore put aside stays."""


def superfluous(backups: Sequence[Backup], space: int, at: datetime) -> list[Backup]:
    """Those of the backups that need not stay. ``space`` in bytes; all of them can be read."""
    newest_first = sorted(backups, key=lambda one: one.made, reverse=True)
    kept = {one.path for one in _kept(newest_first, at)}
    staying = [one for one in newest_first if one.path in kept]
    while len(staying) > 1 and sum(one.size for one in staying) > space:
        goes = _first_to_go(staying[1:], at)
        staying = [one for one in staying if one.path != goes.path]
    left = {one.path for one in staying}
    return [one for one in backups if one.path not in left]


def _first_to_go(others: Sequence[Backup], at: datetime) -> Backup:
    usual = [one for one in others if not _is_aside(one, at)]
    return min(usual or others, key=lambda one: one.made)


def _kept(newest_first: Sequence[Backup], at: datetime) -> list[Backup]:
    kept = list(newest_first[:LAST])
    kept += [one for one in newest_first if _is_aside(one, at)]
    usual = [one for one in newest_first if one.reason != BackupReason.BEFORE_RESTORE]
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept += _newest_of_each(usual, period)[:most]
    return kept


def _newest_of_each(
    newest_first: Sequence[Backup], period: Callable[[datetime], str]
) -> list[Backup]:
    found: dict[str, Backup] = {}
    for one in newest_first:
        found.setdefault(period(_when(one)), one)
    return list(found.values())


def _is_aside(one: Backup, at: datetime) -> bool:
    return one.reason == BackupReason.BEFORE_RESTORE and at - _when(one) < ASIDE


def _when(one: Backup) -> datetime:
    """When it was made, by the reader's own clock: a day ends at their midnight."""
    return datetime.fromisoformat(one.made).replace(tzinfo=UTC).astimezone()


def _day(when: datetime) -> str:
    return f"{when:%Y-%m-%d}"


def _week(when: datetime) -> str:
    return f"{when:%G-%V}"


def _month(when: datetime) -> str:
    return f"{when:%Y-%m}"
