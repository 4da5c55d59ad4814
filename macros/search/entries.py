"""The entries of the records that many readers share: every sentence once, with its address and its trail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from macros.model.base import Key
from macros.model.competency import Competency, level_anchor
from macros.model.handbook import PAGED
from macros.model.library import Accountability, Criterion, Paragraph, Sentence
from macros.model.notes import NoteEntry
from macros.model.role import Role
from macros.search.entry import Entry, doubted
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
        self.sentences = RoleSentences(views, words)

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
        doubts = (entry for _, entry in self.doubts.of_profile(role))
        text = self._said(", ".join((*names, *role.address_lines)), doubts)
        return Entry(role.address, role.name, text, "roles", trail)

    def _described(self, competency: Competency, address: str, *, told: bool = True) -> Entry:
        whole = self.doubts.elsewhere(competency)
        doubts = (*whole, *self.doubts.on(competency, "relevance")) if told else whole
        says = self._said(competency.relevance if told else "", doubts)
        return Entry(address, competency.title, says, "competencies", (self.many("competencies"),))

    def _competency(self, competency: Competency) -> Iterator[Entry]:
        trail = (self.many("competencies"), competency.title)
        if competency.scope:
            doubts = self.doubts.on(competency, "scope", *competency.scope.items)
            texts = self._said("; ".join(competency.scope.items.values()), doubts)
            yield Entry(competency.place("scope"), competency.scope.title, texts, "competencies", trail)
        for level in competency.levels:
            yield self._level(competency, level, trail)
        for placed in competency.statements():
            name = self._level_name(competency, placed.level)
            way = (*trail, self.framework.levels[placed.level])
            more = " ".join(f"{label}: {text}" for label, text in placed.more)
            for said, under in ((placed, more), *((point, "") for point in placed.points)):
                about = self.doubts.statement(placed) if said is placed else self.doubts.said(said)
                text = self._said(f"{said.text} {under}".strip(), about)
                yield Entry(said.address, name, text, "statements", way)

    def _said(self, text: str | None, doubts: Iterable[NoteEntry]) -> str:
        """A text, and what is doubtful about it."""
        return " ".join(filter(None, (text, doubted(self.words, doubts))))

    def _level(self, competency: Competency, level: Key, trail: tuple[str, ...]) -> Entry:
        """A level says what it means for whom, so that "exceptional customer care" finds it."""
        expected = self.crosslinks.expected_of(competency, level)
        says = (f"{self.framework.expectations[word]}: {self._names(roles)}" for word, roles in expected)
        name = self._level_name(competency, level)
        text = self._said(". ".join(says), self.doubts.level(competency, level))
        return Entry(competency.place(level_anchor(level)), name, text, "levels", trail)

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
                says = self._said(text, (*whole, *self.doubts.on(about, field)))
                yield Entry(about.place(anchor), self.words["search"][anchor], says, "about", trail)
        for key, pillar in about.pillars.items():
            doubts = (*whole, *self.doubts.on(about, "pillars", "pillars_introduction", key))
            says = self._said(about.pillars_introduction, doubts)
            yield Entry(about.place(key), pillar.title, says, "about", trail)

    def _by_name(self) -> Iterator[Entry]:
        """Whatever has a page and is not told sentence by sentence."""
        for kind in (kind for kind in PAGED if kind not in TOLD_APART):
            for record in self.book.of(kind).values():
                text = self._said(record.gist, self.doubts.of(record))
                yield Entry(record.address, record.name, text, kind.kind, (self.many(kind.kind),))

    def _contexts(self) -> Iterator[Entry]:
        for team in self.book.teams.values():
            for key, text in team.context.items():
                trail = (self.many("teams"), team.title)
                says = self._said(text, self.doubts.on(team, "context", key))
                yield Entry(team.place("context", key), team.title, says, Paragraph.kind, trail)

    def _glossary(self) -> Iterator[Entry]:
        for term in self.book.glossary.values():
            text = self._said(": ".join(filter(None, (term.expansion, term.text))), self.doubts.of(term))
            yield Entry(term.place(term.id), term.term, text, "glossary", (self.many("glossary"),))

    def _library(self, wanted: Callable[[int], bool]) -> Iterator[Entry]:
        """The duties and criteria whose number of roles is `wanted`."""
        for duty in self.book.accountabilities.values():
            if wanted(self.crosslinks.number_carrying(duty)):
                yield self._sentence(duty, duty.heading)
        for criterion in self.book.criteria.values():
            if wanted(self.crosslinks.number_asking(criterion)):
                yield self._sentence(criterion, self.words["sections"][criterion.section])

    def _sentence(self, record: Sentence, heading: str) -> Entry:
        text = self._said(record.text, self.doubts.of(record))
        return Entry(record.address, heading, text, record.kind, (self.many(record.kind), heading))
