"""Which documents are offered, under which addresses, and what each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.bundles import hashed
from macros.documents.advert import Advert, advert
from macros.documents.blocks import UNDATED, Block, Document, Foot, Paragraph, sayings
from macros.documents.fields import fields_of
from macros.documents.form import form
from macros.documents.maker import ADVERT, ENDINGS, FORM, Maker, What
from macros.documents.profile import Profile
from macros.documents.retired import farewell
from macros.documents.workbook import sheets
from macros.model.consortium import Consortium
from macros.model.retired import Retired
from macros.model.role import Role
from macros.releases.as_of import AsOf
from macros.views.views import Views
from macros.words import Words

PLACE = "downloads/"
WORKBOOK = "data/framework.xlsx"


@dataclass(frozen=True)
class Offer:
    """A document: of which role, or of which retired one, in which format; of none it is the workbook."""

    subject: Role | Retired | None
    ending: str


class Documents:
    """The documents of one handbook in the project folder `root`.

    `as_of` tells since when the words of a role stand; `base` is the address of the site, empty where it is
    not known.
    """

    def __init__(
        self, root: Path, views: Views, words: Words, as_of: Callable[[Role], AsOf], base: str
    ) -> None:
        self.root, self.views, self.words, self.as_of, self.base = root, views, words, as_of, base
        self.maker = Maker(root, words)

    @cached_property
    def offers(self) -> dict[str, Offer]:
        """Every document by its address; a role that was renamed has them under its earlier ids too."""
        every = (
            (f"{PLACE}{name}{ending}", Offer(subject, ending))
            for name, subject in self._subjects()
            for ending in ENDINGS
        )
        offers = {WORKBOOK: Offer(None, WORKBOOK)}
        for name, offer in every:
            offers.setdefault(name, offer)  # what stands comes before what was
        return offers

    def _subjects(self) -> Iterator[tuple[str, Role | Retired]]:
        roles = self.views.book.roles.values()
        yield from ((role.id, role) for role in roles)
        yield from ((old, role) for role in roles for old in role.was)
        for address, entry in self.views.book.retired.items():
            kind, _, rest = address.strip("/").partition("/")
            if kind == Role.kind and rest and "#" not in rest and "/" not in rest:
                yield rest, entry

    def of(self, role: Role, ending: str) -> str:
        """The address of a document of a role."""
        return f"{PLACE}{role.id}{ending}"

    def missing(self) -> int:
        """How many of the documents are still to be made."""
        return sum(not self.maker.holds(*self._what(offer)) for offer in self.offers.values())

    def content(self, name: str) -> bytes:
        """The document at an address, made now if it was not made before; KeyError where there is none."""
        return self.maker.content(*self._what(self.offers[name]))

    def forget_others(self) -> None:
        """Forget the documents that nobody has asked for in this run."""
        self.maker.kept.drop_others()

    @cached_property
    def _codes(self) -> dict[str, tuple[str, bytes]]:
        """By the id of each role the address of its picture, and the picture."""
        from macros.documents.code import qr_code  # noqa: PLC0415, not needed where there is no base

        roles = self.views.book.roles.values() if self.base else ()
        made = {role.id: qr_code(self.base + role.address) for role in roles}
        return {key: (f"assets/{hashed('code.svg', content)}", content) for key, content in made.items()}

    @property
    def codes(self) -> dict[str, bytes]:
        """The addresses of role profiles as pictures, by where these stand; none without a base."""
        return dict(self._codes.values())

    def code(self, role: Role) -> str:
        """Where the picture of a role's address stands; nowhere without a base."""
        return self._codes[role.id][0] if self.base else ""

    def _what(self, offer: Offer) -> tuple[str, What]:
        """The format of a document, and all that it says."""
        subject, ending = offer.subject, offer.ending
        if subject is None:
            return ending, tuple(sheets(self.views, self.words.documents["workbook"], self.base))
        if isinstance(subject, Retired):
            told = tuple(farewell(subject, self.words, self.base))
            if ending == ADVERT:
                texts = tuple(
                    said.words for block in told if isinstance(block, Paragraph) for said in sayings([block])
                )
                return ending, Advert(subject.name, (), texts, {}, "")
            return ending, self._document(subject.name, told, self._foot("", ""), UNDATED)
        profile = Profile(self.views, self.words, subject, self.base)
        if ending == ADVERT:
            return ending, advert(profile)
        blocks = tuple(form(profile) if ending == FORM else profile.blocks())
        as_of = self.as_of(subject)
        day = as_of.release.day.isoformat() if as_of.release else UNDATED
        foot = self._foot(self.base and self.base + subject.address, self._dated(as_of))
        role = None if ending == FORM else subject  # what an applicant writes must never come back
        return ending, self._document(subject.name, blocks, foot, day, role)

    def _document(
        self, title: str, blocks: tuple[Block, ...], foot: Foot, day: str, role: Role | None = None
    ) -> Document:
        about, author = (role.full_id if role else ""), self.views.book.only(Consortium).title
        fields = fields_of(role) if role else {}
        return Document(
            title, author, blocks, foot, day, self.base, self.words.shared["doubt"], about, fields
        )

    def _foot(self, address: str, dated: str) -> Foot:
        return Foot(address, dated, self.words.documents["page"])

    def _dated(self, as_of: AsOf) -> str:
        """The version of the words, and the day of the release since which they stand."""
        words = self.words.documents["dated"]
        if not as_of.release or as_of.unreleased:
            return str(words["unreleased"].format(version=as_of.version))
        day = as_of.release.day
        return str(words["released"].format(version=as_of.version, day=f"{day.day} {day:%B %Y}"))
