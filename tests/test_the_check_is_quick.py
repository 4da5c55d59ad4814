"""The check stays quick and small, whatever a file of allowed size holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import pytest

from bench import synthetic
from bench.shape import consortium
from macros.kept import kept
from tests.support.data import VALUE, copy_sound, put
from tests.support.pace import slowness
from tests.support.project import ROOT, copy_project

MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
Made = Callable[[int], tuple[str, str]]
"""For a size the name of a data file and what it holds."""

LARGE = 784_000
MIDDLE = 100_000


@dataclass(frozen=True)
class Cost:
    """What a check took: processor seconds, which other programs do not lengthen, and megabytes."""

    code: int
    seconds: float
    megabytes: float


def cost(project: Path) -> Cost:
    command = [sys.executable, "-c", MEASURED, sys.executable, "-m", "macros", "check"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=True)
    assert "Traceback" not in done.stderr
    code, seconds, megabytes = done.stdout.split()
    return Cost(int(code), float(seconds), float(megabytes))


def entries(size: int, entry: Callable[[int], str]) -> str:
    """Numbered entries of so many bytes in all."""
    each = len(entry(10_000))
    return "".join(entry(10_000 + number) for number in range(size // each))


DUTY = "listen: {heading: People, text: Practise listening every day.}\n"
ROLE = """\
title: Listener
team: first-team
employer: a-partner
purpose: [be-there]
person_specification: {essential: [patience]}
competencies: {attention: {2: entry}}
accountabilities:
"""


def duties(size: int) -> tuple[str, str]:
    text = "Looks after number {n} with care and patience."
    return "data/accountabilities.yml", DUTY + entries(
        size - len(DUTY), lambda n: f"duty-{n}:\n  heading: People\n  text: {text.format(n=n)}\n"
    )


def one_text(size: int) -> tuple[str, str]:
    start = "title: Kindness\norder: 1\nshows_in: {statements: [attention.listens]}\ntext: "
    return VALUE, start + "being kind " * ((size - len(start)) // 11) + "\n"


def unknown_fields(size: int) -> tuple[str, str]:
    return VALUE, entries(size, lambda n: f"fieldd-{n}: x\n")


def dead_links(size: int) -> tuple[str, str]:
    return "data/roles/listener.yml", ROLE + entries(size, lambda n: f"  - dutty-{n}\n")


def wrong_types(size: int) -> tuple[str, str]:
    return "data/purpose-and-context.yml", entries(size, lambda n: f"be-{n}: [x]\n")


def brackets(size: int) -> tuple[str, str]:
    return VALUE, "title: " + "[" * size


def hyphens(size: int) -> tuple[str, str]:
    return VALUE, "- " * (size // 2) + "x\n"


def list_of_letters(size: int) -> tuple[str, str]:
    return VALUE, "title:\n" + "- a\n" * (size // 4)


def sentences(size: int) -> tuple[str, str]:
    return "data/roles/listener.yml", ROLE + entries(size, lambda n: f"  - Looks after {n}, and cares.\n")


def same_key(size: int) -> tuple[str, str]:
    return VALUE, "title: a\n" * (size // 9)


def control_characters(size: int) -> tuple[str, str]:
    return VALUE, "\x07\n" * (size // 2)


def laughs(size: int) -> tuple[str, str]:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, size // 60)]
    return VALUE, "\n".join(rows) + "\n"


def one_word(size: int) -> tuple[str, str]:
    return VALUE, "title: " + "a" * size + "\n"


def quotes(size: int) -> tuple[str, str]:
    return VALUE, 'title: "' + "\\u202e" * (size // 6) + '"\n'


SOUND = (duties, one_text)
FILES = [
    *(duties, one_text, unknown_fields, dead_links, wrong_types, brackets, hyphens),
    *(list_of_letters, sentences, same_key, control_characters, laughs, one_word, quotes),
]


def fits(project: Path, code: int, seconds: float, megabytes: float) -> bool:
    """Whether a check stays within its limits; a busy machine only adds, so that a further try waits."""
    for attempt in range(12):
        time.sleep(attempt)
        took = cost(project)
        assert took.code == code
        if took.seconds < seconds * slowness() and took.megabytes < megabytes:
            return True
    return False


SLOW = (pytest.mark.slow, pytest.mark.alone)


def marked(made: Made) -> object:
    """Most of them are tried where time matters less."""
    quick = made in (duties, dead_links, laughs)
    return pytest.param(made, id=made.__name__, marks=() if quick else SLOW)


@pytest.mark.parametrize("made", [marked(made) for made in FILES])
def test_a_file_of_784_kb_takes_less_than_5_seconds_and_300_mb(tmp_path: Path, made: Made) -> None:
    project = copy_sound(tmp_path / "handbook")
    put(project, *made(LARGE))
    assert fits(project, 0 if made in SOUND else 1, 5, 300)


@pytest.mark.parametrize("made", [marked(made) for made in FILES])
def test_a_file_of_100_kb_takes_less_than_1_second(tmp_path: Path, made: Made) -> None:
    project = copy_sound(tmp_path / "handbook")
    put(project, *made(MIDDLE))
    assert fits(project, 0 if made in SOUND else 1, 1, 300)


def test_this_handbook_takes_less_than_1_second(tmp_path: Path) -> None:
    assert fits(copy_project(tmp_path / "project"), 0, 1, 300)


@pytest.mark.slow
@pytest.mark.alone
def test_2000_roles_take_less_than_5_seconds_and_3_the_next_time_and_200_mb(tmp_path: Path) -> None:
    project = tmp_path / "large"
    synthetic.write(ROOT, project, consortium(2000))
    first, next_time, paces = [], [], [slowness()]
    for _ in range(6):
        shutil.rmtree(kept(project), ignore_errors=True)
        first.append(cost(project))
        next_time.append(cost(project))
        paces.append(slowness())
    beside = [*zip(first, next_time, map(fmean, pairwise(paces)), strict=True)]  # the pace of each turn
    assert min(one.seconds / pace for one, _, pace in beside) < 5
    assert min(one.seconds / pace for _, one, pace in beside) < 3
    assert max(one.megabytes for one in (*first, *next_time)) < 200
