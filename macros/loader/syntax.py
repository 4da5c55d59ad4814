"""What YAML's own parser finds wrong with a file, in words an editor understands."""

from __future__ import annotations

from typing import Any

import yaml

from macros.loader.signs import odd_sign
from macros.model.source import Place
from macros.problem import Problem

QUOTE = "put it in double quotes"
NOT_FIRST = f'a text cannot begin with "{{sign}}"; {QUOTE}'
OPEN = f'"{{sign}}" opens something that does not end; if it is text, {QUOTE}'
NO_CHARACTER = "this escape stands for no character; type the character itself"
BACKSLASH = "a backslash means something in double quotes; use single quotes"
INSIDE_QUOTES = (NO_CHARACTER, BACKSLASH)
UNCLOSED = "the quotes that open here do not close; add the closing ones"
TAB_IN_TEXT = "found a tab character where an indentation space is expected"
TAB = "found a tab character that violates indentation"
WORDS = {
    "found character that cannot start any token": NOT_FIRST,
    "did not find expected alphabetic or numeric character": NOT_FIRST,
    "did not find expected comment or line break": NOT_FIRST,
    "did not find expected node content": NOT_FIRST,
    "mapping keys are not allowed in this context": NOT_FIRST,
    "did not find expected ',' or '}'": OPEN,
    "did not find expected ',' or ']'": OPEN,
    "found unexpected end of stream": UNCLOSED,
    "found unexpected document indicator": UNCLOSED,
    "found invalid Unicode character escape code": NO_CHARACTER,
    "did not find expected hexdecimal number": NO_CHARACTER,
    "found unknown escape character": BACKSLASH,
    TAB_IN_TEXT: "a tab stands here; indent with spaces",
    TAB: "a tab stands here; indent with spaces",
    "mapping values are not allowed in this context": (
        f'a colon too many here, one too few above, or a line indented too far; for ": " in a text, {QUOTE}'
    ),
    "could not find expected ':'": "this line has no key; write it as key: text, or indent it under its text",
    "did not find expected key": (
        "this does not fit what stands before it; check the quotes around the text, and the indentation"
    ),
    "did not find expected '-' indicator": "this line is not part of the list above; begin it with a hyphen",
    "block sequence entries are not allowed in this context": (
        f'a list begins on a line of its own; if "- " is part of a text, {QUOTE}'
    ),
    "did not find expected <document start>": "the file goes on after its end; take out the line of dots",
    "found unknown directive name": "a line that begins with % is an order to a program; take it out",
}
UNFORESEEN = f"this cannot be read ({{problem}}); if it is text, {QUOTE}"
AT_THE_BEGINNING = (
    "quoted scalar",
    "simple key",
    "flow",
    "block scalar",
    "an alias",
    "an anchor",
    "directive",
)
"""What parsers notice only at its end, while the slip is where it began."""


def broken(error: yaml.MarkedYAMLError, file: str, lines: list[str]) -> Problem:
    """The problem that stopped the parser in a file with those `lines`."""
    mark = mark_of(error)
    for line in (mark.line, mark.line - 1):
        if odd := odd_sign(lines[line] if 0 <= line < len(lines) else ""):
            return Problem(Place(file, line + 1, odd[0] + 1), odd[1])
    sign = sign_at(lines, mark.line, mark.column)
    problem = TAB if sign == "\t" else str(error.problem)
    words = WORDS.get(problem, UNFORESEEN).format(sign=sign, problem=problem)
    return Problem(Place(file, mark.line + 1, mark.column + 1), words)


def mark_of(error: yaml.MarkedYAMLError) -> Any:
    """Where the slip is rather than where it was noticed."""
    begun = any(words in str(error.context) for words in AT_THE_BEGINNING)
    inside = WORDS.get(str(error.problem)) in INSIDE_QUOTES or error.problem == TAB_IN_TEXT
    return error.context_mark if begun and not inside else error.problem_mark


def sign_at(lines: list[str], line: int, column: int) -> str:
    """The character at a place, or nothing past the end."""
    return lines[line][column : column + 1] if line < len(lines) else ""
