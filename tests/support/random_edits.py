"""Edits such as people make, one after another, each of which leaves a sound handbook."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from macros.checks import checked
from macros.editing.draft import Draft
from macros.editing.refused import RefusedError
from macros.editing.rename import rename
from macros.editing.retire import Circumstances, retire
from macros.editing.texts import with_text
from macros.editing.writing import write
from macros.model.base import TitledRecord
from macros.model.handbook import Handbook

WORDS = ("calm", "Works & learns", "two", "others’ wishes", "<b>", "“now”", "in time", "Tŷ", "safely", "5")


class Editor:
    """Edits the project in the folder `project`, by chance."""

    def __init__(self, project: Path, seed: int) -> None:
        self.project = project
        self.chance = random.Random(seed)
        self.count = 0

    def edit(self) -> str:
        """Make one edit and say which; what would bring a problem is made again otherwise."""
        while True:
            kind = self.chance.choice(EDITS)
            draft = Draft(self.project)
            before = checked(self.project)
            assert not before.problems, before.problems
            try:
                kind(self, draft, before.handbook)
            except (RefusedError, KeyError):  # it cannot be, or the file does not say it
                continue
            if (changes := draft.changes()) and not draft.new_problems([]):
                write(self.project, changes)
                return f"{kind.__name__}: {', '.join(change.name for change in changes)}"

    def words(self) -> str:
        """Some words that were never said before."""
        self.count += 1
        return f"{' '.join(self.chance.choices(WORDS, k=self.chance.randint(1, 4)))} {self.count}"

    def _put(self, draft: Draft, file: str, path: tuple[str, ...], text: str) -> None:
        draft.put(file, with_text(draft.data(file), path, text))

    def text(self, draft: Draft, book: Handbook) -> None:
        """Another text of a sentence or a statement."""
        sentences = [*book.accountabilities.values(), *book.criteria.values(), *book.paragraphs.values()]
        if self.chance.random() < 0.5:
            record = self.chance.choice(sentences)
            return self._put(draft, record.source.file, record.source.prefix, self.words())
        placed = self.chance.choice(list(book.statements.values()))
        source = placed.competency.source
        return self._put(draft, source.file, ("levels", placed.level, placed.key), self.words())

    def title(self, draft: Draft, book: Handbook) -> None:
        """Another title of a record, or of the consortium."""
        titled = [record for record in book.records() if isinstance(record, TitledRecord)]
        record = self.chance.choice([*titled, book.consortium])
        self._put(draft, record.source.file, ("title",), self.words())

    def order(self, draft: Draft, book: Handbook) -> None:
        """Another place among others."""
        record = self.chance.choice([*book.competencies.values(), *book.values.values()])
        data = draft.data(record.source.file)
        new = str(self.chance.randint(1, 40))
        draft.put(
            record.source.file, data.replace(f"order: {record.order}\n".encode(), f"order: {new}\n".encode())
        )

    def key(self, draft: Draft, book: Handbook) -> None:
        """Another name of something."""
        kind, names = self.chance.choice(
            [
                ("role", list(book.roles)),
                ("accountability", list(book.accountabilities)),
                ("statement", list(book.statements)),
                ("team", list(book.teams)),
                ("competency", list(book.competencies)),
            ]
        )
        self.count += 1
        rename(draft, book, kind, self.chance.choice(names), f"renamed-{self.count}")

    def add(self, draft: Draft, book: Handbook) -> None:
        """Another role like one that is there, or another team."""
        self.count += 1
        if self.chance.random() < 0.3:
            return draft.put(f"data/teams/team-{self.count}.yml", f"title: {self.words()!r}\n".encode())
        role = self.chance.choice(list(book.roles.values()))
        data = draft.data(role.source.file)
        lines = [line for line in data.decode().splitlines(keepends=True) if not line.startswith("was:")]
        name = f"data/roles/role-{self.count}.yml"
        draft.put(name, "".join(lines).encode())
        return self._put(draft, name, ("title",), self.words())

    def remove(self, draft: Draft, book: Handbook) -> None:
        """Something that is said no longer."""
        kinds = [("role", list(book.roles)), ("accountability", list(book.accountabilities))]
        kind, names = self.chance.choice(
            [*kinds, ("statement", list(book.statements)), ("team", list(book.teams))]
        )
        if len(names) > 1:
            retire(draft, book, kind, self.chance.choice(names), Circumstances(self.words()))

    def page(self, draft: Draft, book: Handbook) -> None:
        """Other words on a hand-written page, or another title."""
        page = self.chance.choice([name for name in draft.pages() if name.endswith(".md")])
        data = draft.data(page)
        if self.chance.random() < 0.5:
            head, _, rest = data.partition(b"\n---\n")
            lines = [line for line in head.split(b"\n") if not line.startswith(b"title:")]
            draft.put(page, b"\n".join([*lines, f"title: Page {self.count}".encode()]) + b"\n---\n" + rest)
            self.count += 1
        else:
            draft.put(page, data + f"\n\nMore {self.words()}.\n".encode())


EDITS: list[Callable[[Editor, Draft, Handbook], None]] = [
    *(Editor.text, Editor.text, Editor.text, Editor.title, Editor.title),
    *(Editor.order, Editor.key, Editor.add, Editor.remove, Editor.page),
]
"""What is done, the more often the more often it stands here."""
