"""A copy of the project whose records are made up; browser libraries are linked."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.copied import take_over, write_yaml
from bench.invention import Invention

PARTS = ("docs", "macros", "overrides")


def write(project: Path, target: Path, roles: int) -> None:
    """Write to `target` a copy of `project` with so many roles."""
    for part in PARTS:
        shutil.copytree(project / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project / "mkdocs.yml", target)
    (target / ".browser").symlink_to(project.resolve() / ".browser", target_is_directory=True)
    for name, value in Invention(roles).files():
        write_yaml(target / "data" / name, value)
    take_over(project, target)
