"""Where an address that was given once leads today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from macros.addresses.elsewhere import holder, is_role, list_above, shown_on, stands_for
from macros.addresses.thing import Thing
from macros.addresses.things import things
from macros.model.handbook import Handbook
from macros.model.ledger import Address, understood
from macros.model.retired import Retired

NOTHING: Mapping[Address, Address] = MappingProxyType({})


class Ground(Protocol):
    """What there is today."""

    def stands(self, address: Address) -> bool:
        """Whether a page, or an anchor on it, is there."""

    def place(self, own: Address) -> Address:
        """Where a thing stands whose own address is `own`: a long list has pages for its parts."""

    def is_part(self, address: Address) -> bool:
        """Whether an anchor names a part that pages of its kind have, where there is something to say."""


@dataclass(frozen=True)
class Lead:
    """What became of an address."""

    address: Address | None
    """Where it leads; none where there is nothing to lead to."""
    words: str = ""
    """What stands there, in its own words."""
    left: bool = False
    """Whether it is no longer where the address said, though nothing of it was renamed or retired."""
    retired: Retired | None = None
    """What is said of it, where it is said no longer."""


class Leads:
    """Finds what became of the addresses of one handbook; `by_hand` are moves that no record knows of."""

    def __init__(self, book: Handbook, ground: Ground, by_hand: Mapping[Address, Address] = NOTHING) -> None:
        self.book = book
        self.ground = ground
        self.by_hand = by_hand

    @cached_property
    def things(self) -> Mapping[Address, Thing]:
        """Everything that has an address of its own, by that."""
        return {thing.address: thing for thing in things(self.book)}

    @cached_property
    def renamed(self) -> Mapping[Address, Address]:
        """For each earlier own address that the data tell the one of today."""
        return {old: thing.address for thing in self.things.values() for old in thing.was}

    @cached_property
    def moves(self) -> Mapping[Address, Address]:
        """For each earlier own address the one of today."""
        return {**self.renamed, **self.by_hand}

    @cached_property
    def retired(self) -> Mapping[Address, Retired]:
        """What is said no longer, by the address that it had, and by the one that its page has today."""
        found = {understood(address): entry for address, entry in self.book.retired.items()}
        today = {last: entry for own, entry in found.items() for last in self._trail(own)}
        return today | found

    def of(self, address: Address) -> Lead | None:
        """What became of an address; none where it is lost."""
        last = address
        for last in self._trail(address):
            if self.ground.stands(last):
                return Lead(last, self._words(last))
            if found := self._known(last):
                return found
        return self._elsewhere(last) or self._whole(*last) or self._part(last)

    def instead(self, entry: Retired) -> Iterator[Lead]:
        """Where what stands in the place of something is today, or what does of that if it is retired too."""
        waiting, seen = [*entry.instead], {entry.address}
        while waiting:
            if (name := waiting.pop(0)) in seen:
                continue
            seen.add(name)
            lead = self.of(understood(name))
            if lead and lead.retired:
                waiting = [*lead.retired.instead, *waiting]
            elif lead:
                yield lead

    def _trail(self, address: Address) -> Iterator[Address]:
        """An address, then where it moved, by itself or with its page, and so on."""
        seen: set[Address] = set()
        while address not in seen:
            yield address
            seen.add(address)
            address = self.moves.get(address) or self._moved(*address)

    def _moved(self, page: str, anchor: str) -> Address:
        """Where an anchor went with what it is a part of: a pillar, or the page."""
        whole, stop, part = anchor.partition(".")
        if stop and (new := self.moves.get((page, whole))):
            return new[0], f"{new[1]}.{part}"
        return self.moves.get((page, ""), (page, ""))[0], anchor

    def _known(self, own: Address) -> Lead | None:
        """What became of the thing that has, or had, an address of its own there."""
        if found := self._retired(*own):
            return found
        if own not in self.things:
            return None
        place = self.ground.place(own)
        stands = self.ground.stands(place)
        return Lead(place if stands else None, self._words(own), left=not stands)

    def _whole(self, page: str, anchor: str) -> Lead | None:
        """What is said of what an anchor was a part of: the record, or a pillar."""
        return self._retired(holder((page, anchor)), "") or self._retired(page, anchor.partition(".")[0])

    def _retired(self, page: str, anchor: str) -> Lead | None:
        entry = self.retired.get((page, anchor))
        return Lead(None, retired=entry) if entry else None

    def _words(self, address: Address) -> str:
        if thing := self.things.get(address):
            return thing.words
        page, anchor = address
        gone = self.retired.get((page, ""))
        return gone.parts.get(anchor, "") if gone else ""

    def _elsewhere(self, address: Address) -> Lead | None:
        """What became of the thing that an anchor stood for on a page that was not its own."""
        page, anchor = address
        for own in stands_for(page, anchor):
            for today in self._trail(own):
                here = page, shown_on(page, anchor, today)
                if self.ground.stands(here):
                    return Lead(here, self._words(today))
                if found := self._known(today) or self._standing(today) or self._retired(today[0], ""):
                    left = is_role(page) and not found.retired
                    return Lead(found.address, found.words, left, found.retired)
        return None

    def _standing(self, address: Address) -> Lead | None:
        return Lead(address, self._words(address)) if self.ground.stands(address) else None

    def _part(self, address: Address) -> Lead | None:
        """That a page has such a part no more, or that a list has it not on a page of its own."""
        page, _ = address
        if above := list_above(page):
            return Lead((above, ""))
        if self.ground.stands((page, "")) and self.ground.is_part(address):
            return Lead((page, ""), left=True)
        return None
