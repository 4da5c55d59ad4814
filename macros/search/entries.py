"""The entries of the records that many readers share: every sentence once, with its address and its trail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from macros.model.competency import Competency, level_anchor
from macros.model.handbook import PAGED
from macros.model.keys import Key
from macros.model.library import Accountability, Criterion, Paragraph, Sentence
from macros.model.role import Role
from macros.search.asides import Asides
from macros.search.entry import Aside, Entry
from macros.search.role_sentences import RoleSentences
from macros.views.role_list import RoleList
from macros.views.views import Views
from macros.words import Words

TOLD_APART = (Role, Competency, Accountability, Criterion)
"""Kinds of which more is told than each record's name."""


class Entries:
    """The entries of a handbook: its names, what many share, and what single roles say."""

    def __init__(self, views: Views, words: Words) -> None:
        self.book = views.book
        self.framework = views.book.framework
        self.words: dict[str, Any] = words.shared
        self.crosslinks = views.crosslinks
        self.doubts = views.doubts
        self.asides = Asides(views, words.shared)
        self.sentences = RoleSentences(views, words, self.asides)

    def names(self, *, described: bool) -> Iterator[Entry]:
        """Whatever has a name; competencies may be `described`, and roles stand under their teams."""
        for role in self.book.roles.values():
            yield self._role(role, told=described)
        for competency in self.book.competencies.values():
            yield self._described(competency, competency.address, told=described)
        yield from self._consortium()
        yield from self._by_name()
        yield from self._glossary()

    def descriptions(self) -> Iterator[Entry]:
        """What competencies are about."""
        for competency in self.book.competencies.values():
            if competency.relevance:
                yield self._described(competency, competency.place("relevance"))

    def shared(self) -> Iterator[Entry]:
        """The framework, and each sentence that more than one role says."""
        for competency in self.book.competencies.values():
            yield from self._competency(competency)
        yield from self._contexts()
        yield from self._library(lambda carriers: carriers != 1)
        yield from self.sentences.of_several_roles()

    def of_single_roles(self) -> Iterator[Entry]:
        """The sentences that one role alone says; while roles are few, the parts of each profile too."""
        if self.crosslinks.all_roles.few:
            yield from self.sentences.sections()
        yield from self._library(lambda carriers: carriers == 1)
        yield from self.sentences.of_one_role()

    def many(self, kind: str) -> str:
        """What the records of a kind are called."""
        return str(self.words["kinds"][kind]["many"])

    def _role(self, role: Role, *, told: bool) -> Entry:
        names = [record.title for record in self.crosslinks.stands_at(role)]
        team = self.crosslinks.team_of(role) if told else None
        trail = (self.many("roles"), *([team.title] if team else []))
        doubts = self.asides.doubts(entry for _, entry in self.doubts.of_profile(role))
        return Entry(
            role.address, role.name, ", ".join((*names, *role.address_lines)), "roles", trail, doubts
        )

    def _described(self, competency: Competency, address: str, *, told: bool = True) -> Entry:
        whole = self.doubts.elsewhere(competency)
        doubts = (*whole, *self.doubts.on(competency, "relevance")) if told else whole
        says, asides = (competency.relevance if told else "") or "", self.asides.doubts(doubts)
        return Entry(address, competency.title, says, "competencies", (self.many("competencies"),), asides)

    def _competency(self, competency: Competency) -> Iterator[Entry]:
        trail = (self.many("competencies"), competency.title)
        if competency.scope:
            doubts = self.asides.doubts(self.doubts.on(competency, "scope", *competency.scope.items))
            texts = "; ".join(competency.scope.items.values())
            yield Entry(
                competency.place("scope"), competency.scope.title, texts, "competencies", trail, doubts
            )
        for level in competency.levels:
            yield self._level(competency, level, trail)
        for placed in competency.statements():
            name = self._level_name(competency, placed.level)
            way = (*trail, self.framework.levels[placed.level])
            more = " ".join(f"{label}: {text}" for label, text in placed.more)
            for said, under in ((placed, more), *((point, "") for point in placed.points)):
                about = self.doubts.statement(placed) if said is placed else self.doubts.said(said)
                asides = (*self.asides.expected(competency, placed.level), *self.asides.doubts(about))
                yield Entry(said.address, name, f"{said.text} {under}".strip(), "statements", way, asides)

    def _level(self, competency: Competency, level: Key, trail: tuple[str, ...]) -> Entry:
        """A level says what it means for whom, so that "exceptional customer care" finds it."""
        expected = self.crosslinks.expected_of(competency, level)
        says = (f"{self.framework.expectations[word]}: {self._names(roles)}" for word, roles in expected)
        name = self._level_name(competency, level)
        doubts = self.asides.doubts(self.doubts.level(competency, level))
        return Entry(competency.place(level_anchor(level)), name, ". ".join(says), "levels", trail, doubts)

    def _level_name(self, competency: Competency, level: Key) -> str:
        return f"{competency.title}, {self.framework.levels[level]}"

    @staticmethod
    def _names(roles: RoleList) -> str:
        return ", ".join(role.name for role in roles.roles) if roles.few else str(len(roles.roles))

    def _consortium(self) -> Iterator[Entry]:
        about, trail = self.book.consortium, (self.many("about"),)
        whole = self.doubts.on(about, None, "title")
        for anchor, field in (("mission", "mission"), ("vision", "vision_and_values")):
            if text := getattr(about, field):
                doubts = self.asides.doubts((*whole, *self.doubts.on(about, field)))
                yield Entry(about.place(anchor), self.words["search"][anchor], text, "about", trail, doubts)
        for key, pillar in about.pillars.items():
            own = self.doubts.on(about, "pillars", "pillars_introduction", key)
            text, doubts = about.pillars_introduction or "", self.asides.doubts((*whole, *own))
            yield Entry(about.place(key), pillar.title, text, "about", trail, doubts)

    def _by_name(self) -> Iterator[Entry]:
        """Whatever has a page and is not told sentence by sentence."""
        for kind in (kind for kind in PAGED if kind not in TOLD_APART):
            for record in self.book.of(kind).values():
                trail, doubts = (self.many(kind.kind),), self.asides.doubts(self.doubts.of(record))
                yield Entry(record.address, record.name, record.gist, kind.kind, trail, doubts)

    def _contexts(self) -> Iterator[Entry]:
        for team in self.book.teams.values():
            for key, text in team.context.items():
                trail = (self.many("teams"), team.title)
                doubts = self.asides.doubts(self.doubts.on(team, "context", key))
                yield Entry(team.place("context", key), team.title, text, Paragraph.kind, trail, doubts)

    def _glossary(self) -> Iterator[Entry]:
        for term in self.book.glossary.values():
            text, doubts = ": ".join(filter(None, (term.expansion, term.text))), self.doubts.of(term)
            trail, asides = (self.many("glossary"),), self.asides.doubts(doubts)
            yield Entry(term.place(term.id), term.term, text, "glossary", trail, asides)

    def _library(self, wanted: Callable[[int], bool]) -> Iterator[Entry]:
        """The duties and criteria whose number of roles is `wanted`."""
        for duty in self.book.accountabilities.values():
            if wanted(self.crosslinks.number_carrying(duty)):
                yield self._sentence(duty, duty.short_name or duty.heading, duty.heading)
        for criterion in self.book.criteria.values():
            if wanted(self.crosslinks.number_asking(criterion)):
                section = self.words["sections"][criterion.section]
                needs = self.asides.needs(criterion)
                yield self._sentence(criterion, criterion.short_name or "", section, needs)

    def _sentence(self, record: Sentence, title: str, way: str, needs: tuple[Aside, ...] = ()) -> Entry:
        """One that has no title of its own is found by its text alone: its section is no name for it."""
        trail, doubts = (self.many(record.kind), way), self.asides.doubts(self.doubts.of(record))
        return Entry(record.address, title, record.text, record.kind, trail, (*needs, *doubts))
