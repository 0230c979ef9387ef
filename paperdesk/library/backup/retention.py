"""Retention policy of backups: the last few, one a day, a week and a month, within a size.

The rule of grandfather, father and son: of the last seven days, four weeks and
six months that have a backup, the newest of each stays, and the newest three
in any case. Days without PaperDesk do not count, so that a long absence leaves
what there was. What was put aside before a restore stays a month, since it is
what takes that restore back.

A size that is too small for all of these takes the oldest first, what was put
aside last, and the newest backup never.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from paperdesk.model.backup_results import Backup, BackupReason

LAST, DAYS, WEEKS, MONTHS = 3, 7, 4, 6
ASIDE = timedelta(days=30)
"""How long what a restore put aside stays."""


def superfluous(backups: Sequence[Backup], space: int, moment: datetime) -> list[Backup]:
    """Backups to be removed. ``space`` in bytes; all of ``backups`` can be read."""
    newest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept_paths = {backup.path for backup in _kept(newest_first, moment)}
    staying = [backup for backup in newest_first if backup.path in kept_paths]
    while len(staying) > 1 and sum(backup.size for backup in staying) > space:
        goes = _first_to_go(staying[1:], moment)
        staying = [backup for backup in staying if backup.path != goes.path]
    staying_paths = {backup.path for backup in staying}
    return [backup for backup in backups if backup.path not in staying_paths]


def _first_to_go(candidates: Sequence[Backup], moment: datetime) -> Backup:
    usual = [backup for backup in candidates if not _is_aside(backup, moment)]
    return min(usual or candidates, key=lambda backup: backup.made)


def _kept(newest_first: Sequence[Backup], moment: datetime) -> list[Backup]:
    kept = list(newest_first[:LAST])
    kept += [backup for backup in newest_first if _is_aside(backup, moment)]
    usual = [backup for backup in newest_first if backup.reason != BackupReason.BEFORE_RESTORE]
    for most, period in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        kept += _newest_of_each(usual, period)[:most]
    return kept


def _newest_of_each(newest_first: Sequence[Backup], period: str) -> list[Backup]:
    """The newest of those whose dates are the same in the format ``period``."""
    by_period: dict[str, Backup] = {}
    for backup in newest_first:
        by_period.setdefault(_when(backup).strftime(period), backup)
    return list(by_period.values())


def _is_aside(backup: Backup, moment: datetime) -> bool:
    return backup.reason == BackupReason.BEFORE_RESTORE and moment - _when(backup) < ASIDE


def _when(backup: Backup) -> datetime:
    """Local time it was made at: a day ends at the reader's midnight."""
    return datetime.fromisoformat(backup.made).replace(tzinfo=UTC).astimezone()
