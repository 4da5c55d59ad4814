"""What a role profile has in common with others, section by section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.library import Accountability, Criterion
from macros.model.role import Role
from macros.views.crosslinks import CrossLinks


@dataclass(frozen=True)
class Shared:
    """How many sentences a section holds, how many of them other roles have too, and who has all of them."""

    total: int
    shared: int
    with_all: tuple[Role, ...]
    """Named only where some other role has every one of them and the handbook has few roles."""

    @property
    def own(self) -> int:
        """How many stand in this role alone."""
        return self.total - self.shared


@dataclass(frozen=True)
class Sharing:
    """The sentences of libraries that roles have in common."""

    crosslinks: CrossLinks

    def duties(self, role: Role) -> Shared:
        """Of the accountabilities of a role."""
        duties = [self.crosslinks.book.accountabilities[key] for key in role.accountabilities]
        return self._shared(role, duties)

    def criteria(self, role: Role) -> Shared:
        """Of what a role asks of a person, essential or desirable."""
        keys = dict.fromkeys(key for _, named in role.person_specification for key in named)
        return self._shared(role, [self.crosslinks.book.criteria[key] for key in keys])

    def alone(self, sentence: Accountability | Criterion) -> bool:
        """Whether no more than one role has a sentence."""
        return len(self.crosslinks.roles_with(sentence)) <= 1

    def _shared(self, role: Role, sentences: list[Accountability] | list[Criterion]) -> Shared:
        shared = sum(not self.alone(sentence) for sentence in sentences)
        everywhere = self._with_all(role, sentences) if shared == len(sentences) else ()
        return Shared(len(sentences), shared, tuple(everywhere))

    def _with_all(
        self, role: Role, sentences: Iterable[Accountability] | Iterable[Criterion]
    ) -> Iterable[Role]:
        if not self.crosslinks.all_roles.few:
            return ()
        having = [{other.id for other in self.crosslinks.roles_with(one)} for one in sentences]
        common = set.intersection(*having) - {role.id} if having else set()
        return (other for other in self.crosslinks.all_roles.roles if other.id in common)
