"""Data files written as people write them: in any layout that YAML allows and the handbook reads."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Any

from tests.support.project import read_yaml

NAME = re.compile(r"[a-z0-9./-]+")
WORDS = re.compile(r"[A-Za-z][A-Za-z0-9 ,.]*[A-Za-z0-9.]")
SEVERAL = 4
"""One in so many places something is written in the rarer way."""


class RandomLayout:
    """Writes values; each file has its own way, and each value in it another."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def lay(self, data: Path) -> None:
        """Write every file of a folder `data` anew, in a layout made by chance."""
        for path in sorted(data.rglob("*.yml")):
            path.write_bytes(self.file(read_yaml(path)))

    def seldom(self, share: int = SEVERAL) -> bool:
        return not self.random.randrange(share)

    def file(self, value: Any) -> bytes:
        """A whole file."""
        head = "# head of the file\n" if self.seldom(2) else ""
        text = head + self.mapping(value, 0)
        text = text if self.seldom(2) else text.rstrip("\n")
        text = text.replace("\n", "\r\n") if self.seldom() else text
        return (b"\xef\xbb\xbf" if self.seldom() else b"") + text.encode()

    def mapping(self, value: dict[str, Any], column: int) -> str:
        """The entries of a mapping, each on lines of its own."""
        return "".join(
            f"{self.remark(column)}{' ' * column}{self.key(key)}:{self.behind(part, column)}"
            for key, part in value.items()
        )

    def remark(self, column: int) -> str:
        """Sometimes a remark or an empty line."""
        return self.random.choice(["", "", "", "\n", f"{' ' * column}# about the next\n"])

    def key(self, key: str) -> str:
        if not re.fullmatch("[A-Za-z0-9/][A-Za-z0-9 /.-]*", key):
            return quoted(key, '"')
        return quoted(key, self.random.choice("'\"")) if self.seldom() else key

    def behind(self, value: Any, column: int) -> str:
        """What stands behind a key in that column, to the end of its last line."""
        if isinstance(value, dict) and value:
            if self.seldom() and fits_in_brackets(value):
                return f" {self.braces(value)}\n"
            return "\n" + self.mapping(value, column + self.random.randint(1, 4))
        if isinstance(value, list):
            if self.seldom(2) and all(isinstance(item, str) and NAME.fullmatch(item) for item in value):
                return f" {self.brackets(value)}\n"
            return "\n" + self.items(value, column + self.random.randint(0, 3))
        return self.text(value.strip("\n"), column)

    def items(self, value: list[Any], column: int) -> str:
        """The entries of a list."""
        return "".join(f"{' ' * column}- {self.item(part, column)}" for part in value)

    def item(self, value: Any, column: int) -> str:
        if isinstance(value, dict):
            entries = (f"{self.key(key)}:{self.behind(part, column + 2)}" for key, part in value.items())
            return (" " * (column + 2)).join(entries)
        if isinstance(value, list):
            return self.items(value, column + 2).lstrip()
        return self.text(value.strip("\n"), column).lstrip(" ")

    def braces(self, value: dict[str, Any]) -> str:
        entries = [
            f"{self.key(key)}: {self.braces(part) if isinstance(part, dict) else self.in_brackets(part)}"
            for key, part in value.items()
        ]
        return self.enclosed("{", entries, "}")

    def brackets(self, value: list[str]) -> str:
        return self.enclosed("[", [self.in_brackets(item) for item in value], "]")

    def enclosed(self, opening: str, entries: list[str], closing: str) -> str:
        comma = self.random.choice([", ", ",\n      ", ",\n      # a remark\n      "])
        last = "," if self.seldom() and entries else ""
        return f"{opening}{comma.join(entries)}{last}{closing}"

    def in_brackets(self, value: Any) -> str:
        if isinstance(value, list):
            return self.brackets(value)
        plain = re.fullmatch("[A-Za-z0-9][A-Za-z0-9 ./-]*", value)
        return value if plain and not self.seldom() else quoted(value, self.random.choice("'\""))

    def text(self, text: str, column: int) -> str:
        """A text with what stands before it, to the end of its last line."""
        inside = " " * (column + self.random.randint(1, 5))
        if "\n" in text or self.seldom():
            given = self.random.randint(1, 3)
            sign = f"|{given}" if self.seldom() else "|"
            moved = " " * (column + given) if sign != "|" else inside
            keep = self.random.choice(["", "-", "+"])
            lines = "".join(f"{moved}{line}\n" if line else "\n" for line in text.split("\n"))
            return f" {sign}{keep}\n{lines}"
        ways = [f" {quoted(text, sign)}\n" for sign in "'\""]
        if WORDS.fullmatch(text) and text != "null":
            wrapped = text.replace(" ", f"\n{inside}", 1)
            ways += [f" {text}\n", f"\n{inside}{text}\n", f" {wrapped}\n", f" >-\n{inside}{wrapped}\n"]
            ways += [f' "{wrapped}"\n', f" '{wrapped}'\n"]
        return self.random.choice(ways)


def fits_in_brackets(value: dict[str, Any]) -> bool:
    """Whether a mapping can stand between braces."""
    return all(
        fits_in_brackets(part)
        if isinstance(part, dict)
        else all(isinstance(item, str) and NAME.fullmatch(item) for item in part)
        if isinstance(part, list)
        else "\n" not in part
        for part in value.values()
    )


def quoted(text: str, sign: str) -> str:
    """A text in quotes of one kind."""
    if sign == "'":
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
