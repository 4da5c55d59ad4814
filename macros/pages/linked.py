"""What a page is about, in the words of schema.org, for search engines and other readers of data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from macros.model.competency import Competency
from macros.model.handbook import Handbook
from macros.model.role import Role

CONTEXT = "https://schema.org"

Link = Callable[..., str]
"""The way from the page being rendered to a record (or an address) and an anchor there."""


@dataclass(frozen=True)
class LinkedData:
    """Linked data of the records of a handbook; addresses count from the page that holds it."""

    book: Handbook
    link: Link

    def occupation(self, role: Role) -> dict[str, Any]:
        """A role as an Occupation; duties and criteria, which the page shows, stand in its data file."""
        purpose = " ".join(self.book.paragraphs[key].text for key in role.purpose)
        return {
            "@context": CONTEXT,
            "@type": "Occupation",
            "name": role.title,
            "url": self.link(role, ""),
            **({"description": purpose} if purpose else {}),
            "subjectOf": {
                "@type": "DataDownload",
                "contentUrl": self.link("data/") + f"roles/{role.id}.json",
            },
            "skills": [self._skill(key) for key in self.book.competencies if key in role.competencies],
        }

    def _skill(self, key: str) -> dict[str, Any]:
        competency = self.book.competencies[key]
        return {"@type": "DefinedTerm", "name": competency.title, "url": self.link(competency, "")}

    def term_set(self, competency: Competency) -> dict[str, Any]:
        """A competency as a DefinedTermSet, each of its statements a DefinedTerm."""
        described = {"description": competency.relevance} if competency.relevance else {}
        return {
            "@context": CONTEXT,
            "@type": "DefinedTermSet",
            "name": competency.title,
            "url": self.link(competency, ""),
            **described,
            "hasDefinedTerm": [
                {
                    "@type": "DefinedTerm",
                    "termCode": placed.id,
                    "name": placed.text,
                    "url": self.link(competency, placed.key),
                }
                for placed in competency.statements()
            ],
        }
