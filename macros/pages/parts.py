"""The parts that pages have by name."""

from __future__ import annotations

import re
from pathlib import Path

NAMED = re.compile(r'\sid="([^"{]+)"')


def named_parts(root: Path) -> frozenset[str]:
    """The names of all parts in the page templates of the project in the folder `root`, shown or not."""
    templates = (root / "overrides" / "pages").rglob("*.html")
    return frozenset(name for path in templates for name in NAMED.findall(path.read_text("utf-8")))
