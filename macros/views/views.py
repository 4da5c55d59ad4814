"""All that follows from the records of a handbook, worked out once for pages, search and exports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.model.handbook import Handbook
from macros.views.comparison import Comparison
from macros.views.crosslinks import CrossLinks
from macros.views.doubts import Doubts
from macros.views.indexes import Indexes
from macros.views.mentions import Mentions
from macros.views.near import Near
from macros.views.sharing import Sharing


@dataclass(frozen=True)
class Views:
    """The views of one handbook, each made when it is first asked for."""

    book: Handbook

    @cached_property
    def crosslinks(self) -> CrossLinks:
        """Who carries, needs, employs and shares what."""
        return CrossLinks(self.book)

    @cached_property
    def comparison(self) -> Comparison:
        """What roles share and what sets them apart."""
        return Comparison(self.book, self.crosslinks)

    @cached_property
    def indexes(self) -> Indexes:
        """What the pages list that gather records."""
        return Indexes(self.book, self.crosslinks)

    @cached_property
    def doubts(self) -> Doubts:
        """What is doubtful in a way that changes the meaning."""
        return Doubts(self.book)

    @cached_property
    def mentions(self) -> Mentions:
        """Where terms are used and partners named."""
        return Mentions(self.book)

    @cached_property
    def sharing(self) -> Sharing:
        """What a role profile has in common with others."""
        return Sharing(self.crosslinks)

    @cached_property
    def near(self) -> Near:
        """Sentences near one another."""
        return Near(self.book)
