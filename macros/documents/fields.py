"""The fields of a role as a document carries them, unseen."""

from __future__ import annotations

from typing import Any

from macros.model.role import Role


def fields_of(role: Role) -> dict[str, Any]:
    """The fields of a role as its file has them, without what editors note."""
    fields = role.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"notes"})
    for key, text in role.performance_measures.items():
        if former := getattr(text, "was", ()):
            fields["performance_measures"][key] = {"text": str(text), "was": list(former)}
    return fields
