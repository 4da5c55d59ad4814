"""Tells changes: what each is about, its words before and after, where it stands, whom it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.model.base import shortened
from macros.model.competency import Competency
from macros.model.role import Role
from macros.releases.history import Change
from macros.releases.ids import parted
from macros.releases.readable import Readable, Said
from macros.releases.standing import PAGES, Standing
from macros.releases.told import RecordChanges, Told
from macros.releases.touched import LeftBy, Touched
from macros.views.role_list import role_list
from macros.views.views import Views

HEADS = ("title", "term", "text")
"""The fields that name a record, the first that it has."""

BESIDE = ("level", "grows-from", "see")
"""What stands beside a statement, and comes and goes with it."""

WORDS = "text"
"""The field of a record that is a sentence and little else."""

Absent = frozenset[str]
"""Roles and competencies, as "kind/id", that came with a change or later: it changed nothing in them."""

STATEMENT = "statement"
"""What the statements, points and scope items of a competency are, as a key of `words.changes.parts`."""


class Teller:
    """Tells changes; `said` gives the words of any text, as they are or last were.

    `left_by` names the roles that took up a record which went.
    """

    def __init__(self, views: Views, said: Said, left_by: LeftBy) -> None:
        self.book, self.said = views.book, said
        self.standing = Standing(views)
        self.touched = Touched(views, self.standing, left_by)
        self.readable = Readable(views.book, said)
        self._known: dict[tuple[Change, Absent], Told] = {}

    def record(self, owner: str, changes: Iterable[Change], absent: Absent) -> RecordChanges:
        """What some changes of one record's texts come to."""
        every = list(changes)
        record, sort = self.standing.record(owner), self._whole(owner, every)
        kind, key, _ = parted(owner)
        worth = _worth_telling(every, sort)
        told = tuple(one for change in worth if not _same_words(one := self.told(change, absent), sort))
        name = record.name if record else self._last_name(owner)
        way = self.standing.way(f"{owner}#")
        place = f"{kind}-{key}".replace(".", "-")
        return RecordChanges(place, kind, name, record, way, sort, len(every), told)

    def _whole(self, owner: str, changes: list[Change]) -> str | None:
        """What has become of a record as a whole: it is new, retired, or called otherwise."""
        heads = {change.id: change for change in changes}
        head = next((heads[f"{owner}#{field}"] for field in HEADS if f"{owner}#{field}" in heads), None)
        if head is None or head.sort == "reworded":
            return None
        renamed = head.sort == "moved" and not (head.was or "").startswith(f"{owner}#")
        return head.sort if head.sort != "moved" or renamed else None

    def _last_name(self, owner: str) -> str:
        """What a record was called that is there no longer; the name of a page made from its own."""
        names = (self.said(f"{owner}#{field}") for field in HEADS)
        return shortened(next(filter(None, names), "")) or _in_words(owner.rpartition("/")[2])

    def told(self, change: Change, absent: Absent) -> Told:
        """One change; it is the same wherever it is told."""
        if (change, absent) not in self._known:
            self._known[change, absent] = self._told(change, absent)
        return self._known[change, absent]

    def _told(self, change: Change, absent: Absent) -> Told:
        kind, key, path = parted(change.id)
        before, after = (self.readable.words(change.id, value) for value in (change.before, change.after))
        if kind == PAGES:  # of their sections no more is kept than that they have changed
            before = after = None
        elif before == after:
            before = None
        return Told(
            change=change,
            part=self._part(kind, path),
            name=self._name(kind, key, path),
            words_before=before,
            words_after=after,
            way=self.standing.way(change.id) if change.sort != "retired" else None,
            moved_from=self._moved_from(change),
            roles=role_list(self.book, self.roles(change, absent)),
        )

    def roles(self, change: Change, absent: Absent) -> tuple[Role, ...]:
        """The roles that a change touches: where the text stands, and where it stood."""
        texts = filter(None, (change.id, change.was))
        found = (role for text in texts for role in self.touched.roles(text, self.said(f"{text}.level")))
        return tuple({role.id: role for role in found if role.full_id not in absent}.values())

    def _moved_from(self, change: Change) -> str:
        """The name of the record in which a text stood before, where that is another than today's."""
        old, new = ((text or "").partition("#")[0] for text in (change.was, change.id))
        before = self.standing.record(old)
        elsewhere = old and (before is None or before is not self.standing.record(new))
        return (before.name if before else self._last_name(old)) if elsewhere else ""

    @staticmethod
    def _part(kind: str, path: str) -> str:
        """What a text is, as a key of the shared words."""
        first, *rest = path.split(".")
        if kind == PAGES:
            return "section" if path else "beginning"
        if kind == Competency.kind and first not in Competency.model_fields:
            return rest[0] if rest else STATEMENT
        return first

    def _name(self, kind: str, key: str, path: str) -> str:
        """What the data call a text, where they do."""
        first, _, rest = path.partition(".")
        if kind == PAGES:
            return _in_words(path)
        if kind == Role.kind and first == "competencies":
            competency, _, level = rest.rpartition(".")
            return f"{self.said(f'competencies/{competency}#title')}, {self._level_name(level)}"
        if kind == Competency.kind:
            label = rest.partition(".")[2]
            return ", ".join(filter(None, (label, self._level_name(self._level_of(key, first)))))
        return rest if kind == Role.kind and first == "organisation" else ""

    def _level_of(self, competency: str, key: str) -> str:
        """The level of a statement or point, as it is or last was."""
        record = self.book.competencies.get(competency)
        stands = self.standing.level(record, key) if record else None
        return stands or self.said(f"competencies/{competency}#{key}.level")

    def _level_name(self, level: str) -> str:
        return self.book.framework.levels.get(level, level)


def _in_words(key: str) -> str:
    """What stands for a name where there is no other."""
    return key.replace("-", " ").capitalize()


def _beside(id: str) -> tuple[str, str]:
    """The id of a text, and what stands beside that text where the id names this."""
    owner, _, path = id.partition("#")
    first, _, beside = path.partition(".")
    return f"{owner}#{first}", beside.partition(".")[0]


def _worth_telling(changes: list[Change], whole: str | None) -> Iterator[Change]:
    """Of a record that is new or gone its sentence alone; else what does not go with another change."""
    sorts = {change.id: change.sort for change in changes}
    for change in changes:
        statement, beside = _beside(change.id)
        if whole in {"new", "retired"}:
            told = change.id.endswith(f"#{WORDS}")
        else:
            alone = beside not in BESIDE or sorts.get(statement) != change.sort
            told = alone or _differs(change)
        if told:
            yield change


def _differs(change: Change) -> bool:
    """Whether a text stands as it stood before, but in other words."""
    return None not in {change.before, change.after} and change.before != change.after


def _same_words(told: Told, whole: str | None) -> bool:
    """Whether a text has but another address: readers are told of a statement that moved by itself."""
    same = told.change.sort == "moved" and told.words_before is None
    return same and (whole is not None or told.part != STATEMENT)
