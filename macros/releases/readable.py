"""What readers read where a release keeps but an id and a value: names, and the words of sentences."""

from __future__ import annotations

from collections.abc import Callable

from macros.model.consortium import Partner, Team
from macros.model.glossary import Term
from macros.model.handbook import Handbook
from macros.model.library import Accountability, Criterion, Paragraph
from macros.model.role import Role
from macros.releases.ids import parted

Said = Callable[[str], str]
"""The words of a text by its id, as they are or last were; an empty text where it never was."""

TAKEN_UP = {
    "accountabilities": Accountability.kind,
    "essential": Criterion.kind,
    "desirable": Criterion.kind,
    "criteria": Criterion.kind,
    "purpose": Paragraph.kind,
    "context": Paragraph.kind,
    "see": Term.kind,
}
"""By the list that names records the kind of these."""

NAMED = {"team": Team.kind, "beside": Team.kind, "employer": Partner.kind}
"""By the field that holds the id of a record the kind of that."""

SET_UP = {"structure.beside": "teams/{value}#title", "structure.said-in": "teams/{team}#context.{value}"}
"""In what a team consists of, the same."""

YES_OR_NO = ("member", "changes-meaning")
"""What is so or not, and has no words."""

STATEMENTS = "statements"
"""The list that names statements, each as competency.key."""

RECORDS = "records"
"""The list that names records of any kind, each by its kind and id."""


def record_named(id: str) -> str:
    """What the ids of the record begin with that a role names in a list; of another text an empty text."""
    kind, _, path = parted(id)
    field, _, key = path.partition(".")
    return f"{TAKEN_UP[field]}/{key}" if kind == Role.kind and field in TAKEN_UP else ""


class Readable:
    """Values as readers read them; `said` tells the words of other texts."""

    def __init__(self, book: Handbook, said: Said) -> None:
        self.framework = book.framework
        self.said = said

    def words(self, id: str, value: str | None) -> str | None:
        """What a text says, for readers; where a list names something, the words of that."""
        kind, record, path = parted(id)
        if value is None or path in YES_OR_NO:
            return None
        return self._meant(kind, record, path, value) if value else self._taken_up(path)

    def _meant(self, kind: str, record: str, path: str, value: str) -> str:
        """What a value stands for, or itself."""
        if kind == "roles":
            return self._of_role(path, value)
        if kind == "teams":
            return self._of_team(record, path, value)
        if kind == "notes" and path == "about":
            return self._of_part(record, value)
        if (kind, path) == ("framework", "aim"):
            return self.framework.expectations.get(value, value)
        return self._of_statement(record, path, value) if kind == "competencies" else value

    def _of_role(self, path: str, value: str) -> str:
        """What stands in a role profile: an expectation by its word, a team or an employer by name."""
        if path.startswith("competencies."):
            return self.framework.expectations.get(value, value)
        return (path in NAMED and self.said(f"{NAMED[path]}/{value}#title")) or value

    def _of_team(self, team: str, path: str, value: str) -> str:
        """What a team consists of: another team by name, and by its words the paragraph that says it."""
        pattern = SET_UP.get(path)
        return (pattern and self.said(pattern.format(team=team, value=value))) or value

    def _of_part(self, note: str, value: str) -> str:
        """The words of what a note is about in the record that its own name begins with."""
        kind, record, *_ = note.split(".")
        return self.said(f"{kind}/{record}#{value}") or self.said(f"{kind}/#{value}") or value

    def _of_statement(self, competency: str, path: str, value: str) -> str:
        """What stands beside a statement: its level, and the statement that it grows from."""
        beside = path.partition(".")[2]
        if beside == "level":
            return self.framework.levels.get(value, value)
        return (beside == "grows-from" and self.said(f"competencies/{competency}#{value}")) or value

    def _taken_up(self, path: str) -> str:
        """The words of what a list names, or its key."""
        field, _, key = path.rpartition(".")
        if STATEMENTS in field.split("."):
            competency = field.rpartition(".")[2]
            return self.said(f"competencies/{competency}#{key}") or key
        last = field.rpartition(".")[2]
        if last == RECORDS:
            return self.said(f"{key}#title") or key
        kind = TAKEN_UP.get(last)
        words = "term" if kind == Term.kind else "text"
        return (kind and self.said(f"{kind}/{key}#{words}")) or key
