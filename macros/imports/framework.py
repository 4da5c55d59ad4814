"""The competency tables of a document beside the framework: which each is about, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.imports.about import About
from macros.imports.additions import Additions
from macros.imports.competencies import Tables, ToldCompetency
from macros.imports.ground import Ground
from macros.imports.held import Held, held_at
from macros.imports.known import Known, letters
from macros.imports.levels import Column
from macros.imports.parted import Part, lines
from macros.imports.sentences import expanded
from macros.imports.written import Cell, Line
from macros.model.competency import Competency
from macros.model.keys import Key

ENOUGH = 2
"""By how many of its statements a competency is known whose title was lost."""

ELSEWHERE = '"{text}" stands at {level} of {title} in the handbook'
NOT_SAID = '{title}, {level}: the document does not have "{text}"'
UNLIKE = '{title}, {level}: the document has "{text}", which the handbook does not; nothing was changed there'
BY_STATEMENTS = "{title}: its title is not in the document; it was known by its statements"
DIVIDED = (
    '"{title}": its items were run together and are divided at capital letters; see whether that is right'
)


@dataclass
class Frame:
    """Takes in the competency tables of one document."""

    ground: Ground
    tables: Tables
    expected: dict[Key, dict[Key, Key]] = field(default_factory=dict)
    """What the role expects, by competency and level."""

    def take(self, parts: list[Part]) -> dict[Key, dict[Key, Key]]:
        """What the role expects of each level of each competency."""
        columns: list[Column] = []
        additions = Additions(self.ground)
        for told in list(self.tables.told(parts)):
            columns += [column for column, _ in told.columns]
            about = About(self.tables, told.about)
            if about.divided:
                self.ground.outcome.remarks.append(DIVIDED.format(title=about.divided))
            found = self.known(about, told)
            if found:
                self.about(found, about)
                self.levels(found, told, additions)
            if key := found.id if found else additions.competency(about, told):
                self.expected.setdefault(key, {}).update(
                    {column.level: column.expectation for column, _ in told.columns}
                )
        additions.framework(columns)
        self.ground.unplaced(lines(parts))
        return self.expected

    def known(self, about: About, told: ToldCompetency) -> Competency | None:
        """The competency of the handbook that a table is about: by its ids, its title, or its statements."""
        competencies = self.ground.views.book.competencies
        for line in told.about:
            for way in line.within(f"{Competency.kind}/"):
                if found := competencies.get(way.partition("#")[0]):
                    return found
        title = letters(about.title.text) if about.title else ""
        if same := next((one for one in competencies.values() if letters(one.title) == title), None):
            return same
        return self.known_by_statements(told) if not title else None

    def known_by_statements(self, told: ToldCompetency) -> Competency | None:
        """The competency of the handbook most of whose statements a table without a title has."""
        said = letters(" ".join(line.text for _, cell in told.columns for line in cell))
        every = self.ground.views.book.competencies.values()
        counts = [(sum(letters(placed.text) in said for placed in one.statements()), one) for one in every]
        count, best = max(counts, key=lambda counted: counted[0], default=(0, None))
        if best is None or count < ENOUGH:
            return None
        self.ground.outcome.remarks.append(BY_STATEMENTS.format(title=best.title))
        return best

    def about(self, competency: Competency, about: About) -> None:
        """Compare the title of a competency, why it matters, and what a word of it takes in."""
        others, scope = self.others(competency), competency.scope
        compared = [
            ("title", ("title",), about.title, competency.title),
            ("relevance", ("relevance",), about.relevance, competency.relevance),
            ("scope", ("scope", "title"), about.scope, scope.title if scope else None),
        ]
        for way, path, line, there in compared:
            if line and there:
                self.ground.compare(f"{competency.full_id}#{way}", competency, path, line, there, others)
        held = dict(scope.items) if scope else {}
        known = Known(held)
        for line in expanded(about.items, known):
            own = (key for key in line.within(f"{competency.full_id}#") if key in held)
            if key := next(own, None) or known.same(line.text) or known.near(line.text):
                way, path = f"{competency.full_id}#{key}", ("scope", "items", key)
                self.ground.compare(way, competency, path, line, held[key], others)
        self.ground.unplaced(filter(None, [*about.items, about.relevance, about.scope]))

    def others(self, competency: Competency, level: Key | None = None) -> list[str]:
        """The other roles that ask a competency, or a level of it."""
        needing = self.ground.views.crosslinks.roles_needing(competency, level)
        return [role.name for role in needing if role.id != self.ground.role]

    def levels(self, competency: Competency, told: ToldCompetency, additions: Additions) -> None:
        """Compare level by level; one that the handbook does not have at all is added."""
        for column, cell in told.columns:
            if competency.levels.get(column.level):
                self.level(competency, column.level, cell)
            elif cell:
                additions.level(competency, column, cell)

    def level(self, competency: Competency, level: Key, cell: Cell) -> None:
        """Compare the statements of a level, one by one."""
        outcome, others = self.ground.outcome, self.others(competency, level)
        said = dict(held_at(competency, level))
        known = Known({key: one.words for key, one in said.items()})
        seen: list[Key] = []
        for line in self.parts(cell, known):
            own = (key for key in line.within(f"{competency.full_id}#") if key in said)
            key = next(own, None) or known.same(line.text) or known.near(line.text, seen)
            if key in seen:
                outcome.twice.append(line.place())
            elif key:
                seen.append(key)
                way = f"{competency.full_id}#{key}"
                self.ground.compare(way, competency, said[key].way, line, said[key].text, others)
            else:
                outcome.remarks.append(self.not_held(competency, level, line))
        self.not_said(competency, level, [one for key, one in said.items() if key not in seen])

    def not_held(self, competency: Competency, level: Key, line: Line) -> str:
        """What is said of a line that the handbook does not have at this level."""
        anywhere = {one.text: one for one in competency.statements()}
        names = self.ground.views.book.framework.levels
        if there := Known({text: text for text in anywhere}).same(line.text):
            elsewhere = names[anywhere[there].level]
            return ELSEWHERE.format(text=line.place(), level=elsewhere, title=competency.title)
        return UNLIKE.format(title=competency.title, level=names[level], text=line.text)

    def not_said(self, competency: Competency, level: Key, missing: list[Held]) -> None:
        """Take down what the document does not have."""
        name = self.ground.views.book.framework.levels[level]
        self.ground.outcome.remarks += [
            NOT_SAID.format(title=competency.title, level=name, text=one.text) for one in missing
        ]

    def parts(self, cell: Cell, known: Known) -> Iterator[Line]:
        """The lines of a cell, run together or cut where they do not fit what is known."""
        strange: list[Line] = []
        for line in cell:
            if not line.ids and known.same(line.text) is None:
                strange.append(line)
                continue
            yield from self.apart(strange, known)
            strange = []
            yield line
        yield from self.apart(strange, known)

    def apart(self, strange: list[Line], known: Known) -> Iterator[Line]:
        """Lines that are not known: as sentences that are, if they hold such."""
        texts = known.run_together(" ".join(line.text for line in strange)) if strange else None
        if not texts:
            yield from strange
            return
        for line in strange:
            line.place()
        for text in texts:
            if known.same(text) is None and not known.near(text):
                self.ground.outcome.unplaced.append(text)
            else:
                yield Line(text)
