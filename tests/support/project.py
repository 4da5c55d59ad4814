"""Copies of the project to change, and builds of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
PARTS = ("data", "docs", "macros", "overrides", "mkdocs.yml")


DOCUMENTS = ("/downloads/", "/data/framework.xlsx")
"""How the addresses of documents begin."""


def copy_project(target: Path, *, documents: bool = False) -> Path:
    """The parts of the project that a build needs, copied to `target`; the browser libraries linked.

    Role profiles are not offered as documents there, which takes as long as all else, unless it is about
    `documents`.
    """
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / part)
    (target / ".browser").symlink_to(ROOT / ".browser", target_is_directory=True)
    (target / "package.json").write_text('{"type": "module"}', "utf-8")  # to older Node scripts are none else
    return target if documents else without_documents(target)


def without_documents(project: Path) -> Path:
    """Let a copy offer no documents, and never have offered any."""
    settings, ledger = project / "mkdocs.yml", project / "data/addresses.txt"
    settings.write_text(settings.read_text("utf-8").replace("documents: true", "documents: false"), "utf-8")
    if ledger.exists():
        lines = ledger.read_text("utf-8").splitlines(keepends=True)
        ledger.write_text("".join(line for line in lines if not line.startswith(DOCUMENTS)), "utf-8")
    return project


def unpublish(project: Path) -> Path:
    """Let a copy be a handbook that has published nothing, for other data are to stand in it."""
    shutil.rmtree(project / "data/releases", ignore_errors=True)
    (project / "data/addresses.txt").unlink(missing_ok=True)
    return project


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """`python -m <command>` in the project at `root`, with what it printed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def build(root: Path) -> Path:
    """The site built from the project at `root`; fails with what the build printed."""
    done = run(root, "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


class _Lines(yaml.SafeDumper):
    """Writes a text of several lines as people do, as a block."""

    def represent_str(self, data: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", data, style="|" if "\n" in data else None)


_Lines.add_representer(str, _Lines.represent_str)


def write_yaml(path: Path, value: Any) -> None:
    """Write one data file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_yaml(value), "utf-8")


def as_yaml(value: Any) -> str:
    """`value` as it stands in a data file."""
    return yaml.dump(value, Dumper=_Lines, allow_unicode=True, sort_keys=False, width=10**6)


def read_yaml(path: Path) -> Any:
    """Read one data file, every scalar as text."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
