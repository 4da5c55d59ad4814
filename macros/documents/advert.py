"""The text of an advert: purpose, what is essential and desirable, the address, within 3,000 signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from macros.documents.profile import Profile
from macros.views.crosslinks import NEEDS

MOST = 3000
"""How many signs the text may have, which is what boards for adverts take."""


@dataclass(frozen=True)
class Advert:
    """What an advert says of a role."""

    title: str
    where: tuple[str, ...]
    """Employer, team and address in the profile."""
    purpose: tuple[str, ...]
    needs: dict[str, tuple[str, ...]]
    """What is essential and what is desirable, by what these are called."""
    address: str
    left_out: tuple[str, ...] = field(default=())
    """What had no room, in words."""


def advert(profile: Profile) -> Advert:
    """All that an advert can say of a role."""
    role, shared = profile.role, profile.words.shared
    stands_at = (record.title for record in profile.views.crosslinks.stands_at(role))
    return Advert(
        role.title,
        tuple(stands_at),
        tuple(_with_doubts(profile, said.words, said.doubts) for said in profile.purposes()),
        {
            shared["needs"][need]: tuple(
                _with_doubts(profile, said.words, said.doubts)
                for _, cell in profile.asked.criteria(need)
                for said in cell
            )
            for need in NEEDS
        },
        profile.base + role.address if profile.base else "",
    )


def _with_doubts(profile: Profile, text: str, doubts: tuple[str, ...]) -> str:
    """A text with what is doubtful about it behind it."""
    return " ".join([text, *(f"({profile.words.shared['doubt']}: {doubt})" for doubt in doubts)])


def shorter(whole: Advert, words: dict[str, str]) -> Iterator[Advert]:
    """An advert, then with ever less in it: the last of what helps first, then of what is essential.

    `words` say of how much there was no room, by what it is.
    """
    yield whole
    needs = dict(whole.needs)
    for need in reversed(needs):
        for kept in reversed(range(len(whole.needs[need]))):
            needs[need] = whole.needs[need][:kept]
            yield replace(whole, needs=dict(needs), left_out=tuple(_left_out(whole, needs, words)))
    for kept in reversed(range(len(whole.purpose))):
        told = (*_left_out(whole, needs, words), words["purpose"])
        yield replace(whole, needs=needs, purpose=whole.purpose[:kept], left_out=told)


def _left_out(whole: Advert, needs: dict[str, tuple[str, ...]], words: dict[str, str]) -> Iterator[str]:
    for need, texts in needs.items():
        if count := len(whole.needs[need]) - len(texts):
            yield words["needs"].format(count=count, all=len(whole.needs[need]), need=need)
