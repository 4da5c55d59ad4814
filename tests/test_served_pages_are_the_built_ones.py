"""What an editor sees is what readers will get: a served page is byte for byte the built one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.serving.session import Session
from tests.support.project import copy_project
from tests.support.random_edits import Editor

BUILT_AFTER = 5
"""After so many edits the whole is built to compare with: an edit takes less time than that."""

BASE = "http://127.0.0.1:8000/"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project, in which this process works."""
    made = copy_project(tmp_path / "project")
    monkeypatch.chdir(made)
    monkeypatch.setenv("SITE_URL", BASE)
    return made


def built(project: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each file of the site, built from scratch."""
    site = project / ".site"
    build(load_config(config_file=str(project / "mkdocs.yml"), site_dir=str(site)))
    for folder, _, files in os.walk(site):
        for file in files:
            path = Path(folder, file)
            yield path.relative_to(site).as_posix(), path.read_bytes()


def differences(session: Session, project: Path) -> list[str]:
    """The files that are not served as they are built."""
    return [name for name, content in built(project) if session.content(name) != content]


def test_every_file_is_served_as_it_is_built(project: Path) -> None:
    session = Session(project, BASE)
    assert not differences(session, project)


@pytest.mark.parametrize(("seed", "edits"), [(1, 5)])
def test_after_a_few_edits_too(project: Path, seed: int, edits: int) -> None:
    follow(project, seed, edits)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 18))
def test_after_many_edits_too(project: Path, seed: int) -> None:
    follow(project, seed, edits=25)


def follow(project: Path, seed: int, edits: int) -> None:
    session, editor = Session(project, BASE), Editor(project, seed)
    session.content("index.html")
    done = []
    for number in range(1, edits + 1):
        done.append(editor.edit())
        session.content("index.html")  # each is followed, and what comes of several is compared
        if number % BUILT_AFTER == 0:
            assert not differences(session, project), done
