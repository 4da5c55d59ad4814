"""What a role profile has in common with others, section by section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.library import Accountability, Criterion
from macros.model.role import Role
from macros.views.crosslinks import CrossLinks

Held = tuple[Accountability | Criterion, str]
"""A sentence, and as what a role asks for it, where it does: essential or desirable."""

ALONE = "role"
"""What no other role has at all."""


@dataclass(frozen=True)
class Shared:
    """How many sentences a section holds, how many of them other roles have too, and who has all of them."""

    total: int
    shared: int
    with_all: tuple[Role, ...]
    """Named only where some other role has every one of them and the handbook has few roles."""

    @property
    def own(self) -> int:
        """How many stand so in this role alone."""
        return self.total - self.shared


@dataclass(frozen=True)
class Sharing:
    """The sentences of libraries that roles have in common."""

    crosslinks: CrossLinks

    def duties(self, role: Role) -> Shared:
        """Of the accountabilities of a role."""
        return self._shared(
            role, [(self.crosslinks.book.accountabilities[key], "") for key in role.accountabilities]
        )

    def criteria(self, role: Role) -> Shared:
        """Of what a role asks of a person; what others ask for otherwise is not shared."""
        asked = ((key, need) for need, keys in role.person_specification for key in keys)
        return self._shared(role, [(self.crosslinks.book.criteria[key], need) for key, need in asked])

    def mark(self, sentence: Accountability | Criterion, need: str = "") -> str:
        """What sets a role apart that has a sentence: nothing, having it, or the `need` that it has of it."""
        if len(self._having(sentence, need)) > 1:
            return ""
        return need if len(self._having(sentence)) > 1 else ALONE

    def _having(self, sentence: Accountability | Criterion, need: str = "") -> tuple[Role, ...]:
        return self.crosslinks.roles_with(sentence, *([need] if need else []))

    def _shared(self, role: Role, held: list[Held]) -> Shared:
        shared = sum(not self.mark(*one) for one in held)
        everywhere = self._with_all(role, held) if shared == len(held) else ()
        return Shared(len(held), shared, tuple(everywhere))

    def _with_all(self, role: Role, held: Iterable[Held]) -> Iterable[Role]:
        if not self.crosslinks.all_roles.few:
            return ()
        having = [{other.id for other in self._having(*one)} for one in held]
        common = set.intersection(*having) - {role.id} if having else set()
        return (other for other in self.crosslinks.all_roles.roles if other.id in common)
