"""Which modules a page's scripts import, so that a browser fetches them at once, not one after another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from posixpath import dirname, join, normpath

IMPORT = re.compile(r'^import\b[^"]*"(\.[^"]+)"', re.MULTILINE)


def imported(docs: Path, scripts: Iterable[str]) -> list[str]:
    """The modules that `scripts` import, and those that these import, as paths under `docs`."""
    waiting = list(scripts)
    found = dict.fromkeys(waiting)
    for script in waiting:
        names = IMPORT.findall((docs / script).read_text("utf-8"))
        new = [path for name in names if (path := normpath(join(dirname(script), name))) not in found]
        found |= dict.fromkeys(new)
        waiting += dict.fromkeys(new)
    return [path for path in found if path not in scripts]
