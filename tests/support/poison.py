"""The handbook with hostile text behind every text, and short hostile texts that stand alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.injections import INJECTIONS
from tests.support.project import read_yaml, unpublish, write_yaml

LONG_WORD = "w" * 200
HOSTILE = " ".join((*INJECTIONS, LONG_WORD))
WORDS_OF_PROGRAMS = {
    *("type", "member", "section", "team", "employer", "order", "about", "record", "beside"),
    *("grows_from", "count", "owner", "reviewed", "review_by", "year", "records", "said_in"),
    *(
        "see",
        "checked",
        "link",
        "everyday",
        "spelling",
        "no_slips",
        "ignored",
        "changes_meaning",
        "cumulative",
        "group",
    ),
    *("sought_with", "sought_alone", "between", "alike", "who", "words", "otherwise"),
}
KEYS = {"accountabilities", "purpose", "context", "essential", "desirable", "statements", "criteria"}


ALONE = {
    "kestrel": "Kestrel <img src=x onerror=alert(1)> \"'><script>alert(2)</script> &lt;b&gt; ${x} {{ 7*7 }}",
    "link": '=HYPERLINK("//example.org";"x")',
    "sum": "+1",
    "at": "@sum",
    "difference": "-2",
    "image": "<img src=x onerror=alert(1)> {{ 7*7 }}",
}
"""Statements of level 5 of Customer Care, by the last part of their id."""


def poison(project: Path) -> None:
    """Put the hostile texts into the data of a copy of the project."""
    for path in (unpublish(project) / "data").rglob("*.yml"):
        write_yaml(path, poisoned(read_yaml(path)))
    path = project / "data/competencies/customer-care.yml"
    record = read_yaml(path)
    record["levels"]["5"] = ALONE
    write_yaml(path, record)


def poisoned(value: Any, name: str = "") -> Any:
    """`value` with hostile text after every text that readers see."""
    if name in WORDS_OF_PROGRAMS:
        return value
    if isinstance(value, dict):
        return {key: poisoned(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return value if name in KEYS else [poisoned(item, name) for item in value]
    if value in ("entry", "desired", "exceptional"):
        return value
    return f"{value} {HOSTILE}"
