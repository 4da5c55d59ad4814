"""A document as the record of a role: its own texts, and the keys of those that it shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.imports.ground import Ground
from macros.imports.head import Head
from macros.imports.known import Known
from macros.imports.lists import Fields, Lists
from macros.imports.organisation import rows_of
from macros.imports.own import Own
from macros.imports.parted import Parted, lines
from macros.imports.sentences import Library
from macros.imports.written import Line
from macros.loader.unwritten import TO_WRITE_HERE as TO_WRITE
from macros.model.base import anchor
from macros.model.consortium import Partner, Team
from macros.model.keys import Key, key_for
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role


@dataclass
class Told:
    """Makes the fields of a role of one document; `before` are those of today, or of its origin."""

    ground: Ground
    parted: Parted
    head: Head
    before: Mapping[str, Any]
    today: Role | None

    def __post_init__(self) -> None:
        book, links = self.ground.views.book, self.ground.views.crosslinks
        self.own = Own(self.ground, self.today)
        self.duties = Library(
            Accountability, book.accountabilities, lambda one: links.roles_carrying(one).roles
        )
        self.criteria = Library(Criterion, book.criteria, links.roles_with)
        self.paragraphs = Library(Paragraph, book.paragraphs, links.roles_saying)

    @property
    def libraries(self) -> tuple[Library, ...]:
        """The libraries that may have got new sentences."""
        return self.duties, self.criteria, self.paragraphs

    def fields(self) -> Fields:
        """All fields that the document tells of, and those that no document prints."""
        lists = Lists(self.ground, self.parted, self.before, self.own, self.duties, self.criteria)
        told = {
            "title": self._title(),
            **{name: self.before[name] for name in ("team", "group") if name in self.before},
            **self._of_head(),
            **self._prose(),
            "organisation": self._rows(),
            **lists.fields(),
        }
        return {name: value for name, value in told.items() if value}

    def _title(self) -> str:
        """What the role is called; where the document does not say so, what it is called today."""
        held = self.today.title if self.today else ""
        return self.own.text("title", self.head.title, held) if self.head.title else held or TO_WRITE

    def _of_head(self) -> Fields:
        """Employer, address and year."""
        today = self.today
        address = "\n".join(self.head.address)
        lines_today = "\n".join(today.address_lines) if today else ""
        return {
            "employer": self._employer(),
            "address": [line for line in self.own.text("address", address, lines_today).split("\n") if line],
            "year": self.own.text("year", self.head.year, (today.year or "") if today else ""),
        }

    def _employer(self) -> Key | None:
        """The partner that is named, who is a new one if the handbook knows none of that name."""
        if not self.head.employer:
            return None
        partners = self.ground.views.book.partners
        names = {
            f"{key} {number}": name for key, one in partners.items() for number, name in enumerate(one.names)
        }
        if found := Known(names).same(self.head.employer):
            return found.partition(" ")[0]
        key = key_for(self.head.employer, partners)
        file = f"data/{Partner.home().format(id=key)}"
        self.ground.records[file] = {"title": self.head.employer, "type": TO_WRITE}
        self.ground.outcome.new.append((f"{Partner.kind}/{key}", self.head.employer))
        return key

    def _prose(self) -> Fields:
        """Purpose and context; what a team says is the team's."""
        told: Fields = {}
        for section in ("purpose", "context"):
            if section in self.parted.sections:
                found = [
                    line
                    for line in lines(self.parted.of(section))
                    if section == "purpose" or not self._of_team(line, told)
                ]
                told[section] = self.paragraphs.keys(self.ground, found, Line.place)
            elif section in self.before:
                told[section] = self.before[section]
        return told

    def _of_team(self, line: Line, told: Fields) -> bool:
        """Whether a line is a paragraph of a team's, which the role then belongs to."""
        teams = self.ground.views.book.teams
        texts = {f"{team.id}#{key}": text for team in teams.values() for key, text in team.context.items()}
        own = self.before.get("team")
        known = Known({key: text for key, text in texts.items() if not own or key.startswith(f"{own}#")})
        marked = (way.replace("#context.", "#") for way in line.within(f"{Team.kind}/"))
        found = next((way for way in marked if way in texts), None) or known.same(line.text)
        if not found:
            return False
        name, _, key = found.partition("#")
        team = teams[name]
        roles = self.ground.views.crosslinks.roles_in(team)
        others = [role.name for role in roles if role.id != self.ground.role]
        way = f"{team.full_id}#{anchor('context', key)}"
        self.ground.compare(way, team, ("context", key), line, team.context[key], others)
        told.setdefault("team", own or name)
        return True

    def _rows(self) -> Fields | None:
        """The rows of the organisation."""
        today = self.today.organisation if self.today else {}
        told = {
            label: self.own.text(f"organisation.{label}", line.place(), today.get(label, ""))
            for label, line in (*self.head.rows, *rows_of(self.parted.of("organisation")))
        }
        held = {} if "organisation" in self.parted.sections else self.before.get("organisation")
        return (held or {}) | told
