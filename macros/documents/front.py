"""What the consortium says of itself in every role profile of a member."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.documents import sayings
from macros.documents.blocks import Block, Bullets, Heading, Paragraph, Said
from macros.views.views import Views
from macros.words import Words


@dataclass(frozen=True)
class Front:
    """The front matter of profiles."""

    views: Views
    words: Words

    def consortium(self) -> Iterator[Block]:
        """What the consortium says of itself in each profile."""
        about, doubts = self.views.book.consortium, self.views.doubts
        members = [partner for partner in self.views.book.partners.values() if partner.member]
        if about.introduction:
            yield Paragraph(
                sayings.of(about, "introduction", about.introduction, doubts.on(about, "introduction"))
            )
        if members:
            yield Bullets(
                tuple(sayings.of(one, "title", _with_short(one.title, one.abbreviation)) for one in members)
            )
        yield from self.headed("mission", about.mission, "mission")
        yield from self.headed("vision", about.vision_and_values, "vision-and-values")
        yield from self.values()
        yield from self.headed("pillars", about.pillars_introduction, "pillars-introduction")

    def headed(self, heading: str, text: str, way: str) -> Iterator[Block]:
        """A paragraph of the consortium's under a heading of its own, where there is one."""
        about = self.views.book.consortium
        if text:
            yield Heading(1, Said(self.words.documents[heading]))
            yield Paragraph(sayings.of(about, way, text, self.views.doubts.on(about, way.replace("-", "_"))))

    def values(self) -> Iterator[Block]:
        """The values, each with what it means."""
        about, doubts = self.views.book.consortium, self.views.doubts
        values = self.views.book.values.values()
        if values:
            said = [(sayings.of(one, "text", one.text, doubts.of(one)), one) for one in values]
            yield Bullets(tuple(replace(text, label=one.title) for text, one in said))
        if about.values_in_practice:
            text = about.values_in_practice
            yield Paragraph(
                sayings.of(about, "values-in-practice", text, doubts.on(about, "values_in_practice"))
            )

    def about_profiles(self) -> Iterator[Block]:
        """What a role profile is and is not."""
        about = self.views.book.consortium
        if text := about.about_role_profiles:
            found = self.views.doubts.on(about, "about_role_profiles")
            yield Paragraph(sayings.of(about, "about-role-profiles", text, found))


def _with_short(title: str, short: str | None) -> str:
    """A name, and the short one behind it, where it does not stand there already."""
    return f"{title} ({short})" if short and f"({short})" not in title else title
