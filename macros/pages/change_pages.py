"""The pages about what changed: one a release, and one for each role and competency that has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.model.base import Record, grouped
from macros.model.keys import Key
from macros.pages.catalogue import Page, with_parts
from macros.releases.account import HOME, Account, Accounts
from macros.releases.changelog import ChangeLog
from macros.releases.told import RecordChanges
from macros.views.listing import Group, Listing, listing, name_alone

FOLDER = "overrides/pages/changes"


def change_pages(log: ChangeLog, kinds: Mapping[str, Mapping[str, str]]) -> Iterator[Page]:
    """Every page about changes but the one that leads to them; `kinds` say what records are called."""
    for account in log.all.every:
        if account.release or account not in log.all.in_full:
            page = Page(
                account.address, "changes/release", f"{FOLDER}/release.html", told={"account": account}
            )
            yield from with_parts(page, _by_kind(account, kinds))
    for kind, changed in log.changed.items():
        if changed:
            yield from _of_records(log, kind, changed)


def _of_records(log: ChangeLog, kind: str, changed: Mapping[Key, Accounts]) -> Iterator[Page]:
    """The list of the records of a kind that have changed, and what changed in each."""
    records, address = {key: log.record(kind, key) for key in changed}, f"{HOME}{kind}/"
    told: dict[str, Any] = {"accounts": log.all}
    index = Page(address, "changes/records", f"{FOLDER}/records.html", kind=kind, told=told)
    yield from with_parts(index, _names(address, [*records.values()]))
    for key, accounts in changed.items():
        told, address = {"subject": records[key], "accounts": accounts}, f"{HOME}{records[key].address}"
        yield Page(address, "changes/record", f"{FOLDER}/record.html", kind=kind, told=told)


def told_in(page: Page) -> tuple[Account, ...]:
    """The accounts that a page gives, the newest first; none on pages about something else."""
    accounts: Accounts | None = page.told.get("accounts")
    return accounts.every if accounts else tuple(filter(None, [page.told.get("account")]))


def _by_kind(account: Account, kinds: Mapping[str, Mapping[str, str]]) -> Listing:
    """What a release changed by kind of record, in parts where it is much."""
    by_kind = grouped((one.kind, one) for one in account.records)
    groups = (Group(kind, kinds[kind]["many"], some) for kind, some in by_kind.items())
    return listing(account.address, f"{account.address}by/", groups, _weigh)


def _names(address: str, records: list[Record]) -> Listing:
    return listing(address, f"{address}by/", [Group("", "", tuple(records))], name_alone)


def _weigh(record: RecordChanges) -> int:
    return record.weight
