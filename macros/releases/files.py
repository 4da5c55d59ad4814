"""The files of releases: machine-written, a change a line, so that people can read what two of them did."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from macros.model.source import Place
from macros.problem import Problem
from macros.releases.change import SORTS, Change, Release

FOLDER = "data/releases"
NAME = re.compile(rf"{FOLDER}/([1-9][0-9]{{0,5}})\.json")
CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
ID = re.compile(r'"id"\s*:')
NUMBER = re.compile(r'"number"\s*:\s*')

GIVE_BACK = "only make release writes here; put the file back as it was released"
TWO_PEOPLE = "two people's releases stand in this file; keep one of them whole, then run make release again"
NO_JSON = f"this is not JSON; {GIVE_BACK}"
NO_RELEASE = f"a release holds its number, its day and its changes, and this does not; {GIVE_BACK}"
NO_CHANGE = f"this is not what a change looks like; {GIVE_BACK}"
OTHER_NUMBER = 'this file says that it is release {number}; let its name be "{number}.json", or put it back'
MISSING = "release {number} is missing, on which this one builds; put {folder}/{number}.json back"


def release_files(names: Iterable[str]) -> list[str]:
    """Those of some file names that are releases', the oldest first."""
    found = {name: int(match[1]) for name in names if (match := NAME.fullmatch(name))}
    return sorted(found, key=lambda name: found[name])


def read_release(file: str, data: bytes) -> Release | Problem:
    """The release that the file of this name holds, or what is wrong with it."""
    text = data.decode("utf-8-sig", "replace")
    if found := CONFLICT.search(text):
        return _problem(file, text, found.start(), TWO_PEOPLE)
    try:
        value = json.loads(text)
    except ValueError as error:
        return _problem(file, text, getattr(error, "pos", 0), NO_JSON)
    release = _release(value)
    if release is None:
        return _problem(file, text, 0, NO_RELEASE)
    for position, change in enumerate(release.changes):
        if change.sort not in SORTS:
            return _problem(file, text, _start_of(text, position), NO_CHANGE)
    if release_files([file]) != release_files([f"{FOLDER}/{release.number}.json"]):
        found = NUMBER.search(text)
        message = OTHER_NUMBER.format(number=release.number)
        return _problem(file, text, found.end() if found else 0, message)
    return release


def gaps(releases: Iterable[Release]) -> Iterator[Problem]:
    """The numbers that are missing before one that is there."""
    for expected, release in enumerate(releases, 1):
        if release.number != expected:
            place = Place(f"{FOLDER}/{release.number}.json")
            yield Problem(place, MISSING.format(number=expected, folder=FOLDER))
            return


NO_SUCH_CHANGE = Change("", "")
"""Stands for a line that is no change."""


def _release(value: Any) -> Release | None:
    try:
        day, changes = date.fromisoformat(value["day"]), tuple(map(_change, value["changes"]))
        number, note = value["number"], value.get("note")
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    sound = type(number) is int and isinstance(note, str | None)
    return Release(number, day, note, changes) if sound else None


def _change(value: Any) -> Change:
    try:
        change = Change(**value)
    except TypeError:
        return NO_SUCH_CHANGE
    said = (change.id, change.before, change.after, change.was, change.means)
    return change if all(isinstance(text, str | None) for text in said) and change.id else NO_SUCH_CHANGE


def _start_of(text: str, position: int) -> int:
    """Where in a file the change at a position begins."""
    found = next(islice(ID.finditer(text), position, None), None)
    return found.start() if found else 0


def _problem(file: str, text: str, position: int, message: str) -> Problem:
    before = text[:position]
    return Problem(Place(file, before.count("\n") + 1, position - before.rfind("\n")), message)


def written(release: Release) -> str:
    """What the file of a release holds."""
    head: dict[str, Any] = {"number": release.number, "day": release.day.isoformat()}
    if release.note:
        head["note"] = release.note
    lines = ",\n".join(_encoded(_told(change)) for change in release.changes)
    return f'{_encoded(head)[:-1]}, "changes": [\n{lines}\n]}}\n'


def _told(change: Change) -> dict[str, str]:
    """What is to be said of a change."""
    return {name: str(value) for name, value in vars(change).items() if value is not None}


def _encoded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
