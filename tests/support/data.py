"""The smallest handbook that has a record of each kind, and checks of copies of it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

from macros.__main__ import main
from tests.support.project import ROOT

SOUND = ROOT / "tests/bad_inputs/handbook"
VALUE = "data/values/kindness.yml"


def copy_sound(target: Path) -> Path:
    """A copy of the smallest handbook in `target`."""
    return shutil.copytree(SOUND, target)


def put(project: Path, name: str, content: str | bytes) -> Path:
    """Write one file of a project, and return its path."""
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def change(project: Path, name: str, before: str, after: str) -> None:
    """Replace `before`, which stands in the file, by `after`."""
    text = (project / name).read_text("utf-8")
    assert before in text
    put(project, name, text.replace(before, after, 1))


def check_here(project: Path) -> tuple[int, list[str]]:
    """The exit code and the lines of a check in this process, which costs less."""
    done = run_here(project, "check")
    return done.returncode, done.stdout.splitlines()


def run_here(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What `python -m macros` would do in the folder `project`, in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with chdir(project), redirect_stdout(out), redirect_stderr(err):
        code = main([*arguments])
    for stream in (out, err):
        stream.seek(0)
    return subprocess.CompletedProcess(arguments, code, out.read(), err.read())


def check(project: Path) -> subprocess.CompletedProcess[str]:
    """What the command `python -m macros check` says in the folder `project`."""
    return command(project, "check")


def command(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What `python -m macros` says in the folder `project`, as a command of its own."""
    return subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
