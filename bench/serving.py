"""What an editor waits for: from the start to the first page, and from a save to the page that shows it."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from http.client import HTTPException
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from bench import hugo
from bench.measure import Served
from macros.loader.records import load
from macros.releases.change import Change, Release
from macros.releases.files import FOLDER, written

SAVES = 9
REST = 1.5
"""So many seconds pass between saves, as an editor looks at the page."""

HOST = "127.0.0.1"
ROLE = "roles/recovery-navigator"
PATIENCE = 120
TITLE = re.compile(r"^title: .*$", re.MULTILINE)


def release(project: Path) -> None:
    """Let all that a handbook says be released, as that of a handbook in use is."""
    said = load(project).history.today
    changes = tuple(Change(name, "new", after=text) for name, text in sorted(said.items()))
    first = Release(1, date(2026, 1, 31), None, changes)
    (project / FOLDER / "1.json").write_text(written(first), "utf-8")


def ours(project: Path) -> Served:
    """What the handbook in the folder `project` takes, its parsed files kept from an earlier start."""
    command = [sys.executable, "-m", "macros", "serve", "--port", "{port}"]
    with serving(project, command) as ask:
        ask(f"{ROLE}/")
    return _measured(project, command, project / f"data/{ROLE}.yml")


def theirs(project: Path) -> Served:
    """What Hugo takes for the same page in the folder `project`."""
    command = [hugo.COMMAND[0], "server", "--bind", HOST, "--port", "{port}", "--disableLiveReload"]
    return _measured(project, command, project / f"content/{ROLE}.md")


def _measured(project: Path, command: Sequence[str], file: Path) -> Served:
    begun = time.perf_counter()
    with serving(project, command) as ask:
        ask(f"{ROLE}/")
        start = time.perf_counter() - begun
        text = file.read_text("utf-8")
        saves = [
            _saved(file, TITLE.sub(f"title: Saved {n}", text, 1), f"Saved {n}", ask) for n in range(SAVES)
        ]
        file.write_text(text, "utf-8")
    return Served(start, median(saves))


def _saved(file: Path, text: str, said: str, ask: Callable[[str], str]) -> float:
    """How long it takes from a save until the page says so."""
    time.sleep(REST)
    begun = time.perf_counter()
    file.write_text(text, "utf-8")
    while said not in ask(f"{ROLE}/"):
        pass
    return time.perf_counter() - begun


@contextmanager
def serving(project: Path, command: Sequence[str]) -> Iterator[Callable[[str], str]]:
    """A server in the folder `project`; what it gives asks it for an address, as soon as it answers."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""}
    line = [part.format(port=port) for part in command]
    with (project / "serve.log").open("wb") as log:
        server = subprocess.Popen(line, cwd=project, env=environment, stdout=log, stderr=log)

    def ask(address: str) -> str:
        for _ in range(PATIENCE * 100):
            try:
                return str(urlopen(f"http://{HOST}:{port}/{address}").read().decode())
            except (OSError, HTTPException):  # not there yet, or being written
                time.sleep(0.01)
        raise TimeoutError(address)

    try:
        yield ask
    finally:
        server.terminate()
        server.wait()
