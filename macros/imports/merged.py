"""The fields of a role that two people have changed from one base; and what a role no longer says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.model.handbook import Handbook
from macros.model.keys import Key
from macros.views.crosslinks import NEEDS

MERGED = (
    *("purpose", "context", "organisation", "accountabilities", "performance_measures"),
    *("person_specification", "competencies"),
)
"""The fields that hold several things, each of which can be added and taken out by itself."""


def merged(base: Any, here: Any, there: Any) -> Any:
    """What a document (`here`) and the handbook (`there`) say together, where both began with `base`.

    Lists and mappings are put together entry by entry; of a text that both have changed stays the document's.
    """
    if here in (base, there):
        return there
    if there == base:
        return here
    if isinstance(here, list) and isinstance(there, list):
        return _in_turn(base or [], here, there)
    if isinstance(here, Mapping) and isinstance(there, Mapping):
        old = base if isinstance(base, Mapping) else {}
        keys = _in_turn(list(old), list(here), list(there))
        return {key: _entry(key, old, here, there) for key in keys}
    return here


def _entry(key: Key, base: Mapping[Key, Any], here: Mapping[Key, Any], there: Mapping[Key, Any]) -> Any:
    if key in here and key in there:
        return merged(base.get(key), here[key], there[key])
    return here[key] if key in here else there[key]


def _in_turn(base: list[Key], here: list[Key], there: list[Key]) -> list[Key]:
    """The keys of the document, but for what the handbook has taken out, and with what it has added."""
    found = [key for key in here if key in there or key not in base]
    for number, key in enumerate(there):
        if key not in found and key not in base:
            before = [one for one in reversed(there[:number]) if one in found]
            found.insert(found.index(before[0]) + 1 if before else 0, key)
    return found


def gone(book: Handbook, before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """What a role said or asked `before` and does not say `now`, in the handbook's words."""
    libraries = {
        "accountabilities": book.accountabilities,
        "purpose": book.paragraphs,
        "context": book.paragraphs,
    }
    for name, held in libraries.items():
        yield from (held[key].text for key in _missing(before, now, name))
    asked, still = (fields.get("person_specification") or {} for fields in (before, now))
    for need in NEEDS:
        yield from (book.criteria[key].text for key in _missing(asked, still, need))
    for name in ("organisation", "performance_measures"):
        yield from (str(before[name][key]) for key in _missing(before, now, name))
    for key in _missing(before, now, "competencies"):
        yield book.competencies[key].title


def _missing(before: Mapping[str, Any], now: Mapping[str, Any], name: str) -> list[Key]:
    """The keys that one of the fields had before and has no more."""
    kept = now.get(name) or ()
    return [key for key in before.get(name) or () if key not in kept]
