"""A handbook that has lived: releases in which texts were reworded, moved, parted, retired and added."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from macros.checks import checked
from macros.releases.release import record_release
from tests.support.data import change, put, run_here
from tests.support.project import read_yaml, write_yaml

RESULTS, CHANGE = (f"data/competencies/{name}.yml" for name in ("achieving-results", "working-with-change"))
PARTNERSHIP = "data/competencies/partnership-and-teamwork.yml"
CRISIS = "data/roles/mental-health-crisis-worker.yml"
NAVIGATOR = "data/roles/recovery-navigator.yml"
DUTIES = "data/accountabilities.yml"

WORKS_HARD = "Works hard and stays focussed on priorities, increases effort without guidance"
SENSE = "Involves others in change to create a sense of ownership."
CONSTANT = "Understands that the working environment is one of constant change."


def live(project: Path) -> None:
    """Two more releases, and changes that are not released yet."""
    second(project)
    release(project, "2026-12-14", "Planning asks more, and somebody answers the door.")
    third(project)
    release(project, "2027-02-01", "Texts found better places.")
    later(project)


def release(project: Path, day: str, note: str) -> None:
    """Record a release on its day."""
    seconds = datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
    loaded = checked(project)
    assert not loaded.problems, loaded.problems
    with patch.dict(os.environ, SOURCE_DATE_EPOCH=str(int(seconds))), record_release(loaded.history, note):
        pass


def second(project: Path) -> None:
    """A statement asks more, a duty is new, a role expects a level no more, a page is rewritten in part."""
    change(project, RESULTS, "meets agreed goals within the time available", "meets every goal in good time")
    put(project, "data/changes.yml", "competencies/achieving-results#plans-own-work: asks-more\n")
    duty = {"heading": "Ways of working", "text": "Answer the door, day & night."}
    write_yaml(project / DUTIES, {**read_yaml(project / DUTIES), "answer-the-door": duty})
    change(project, NAVIGATOR, "accountabilities:\n", "accountabilities:\n  - answer-the-door\n")
    fewer = "partnership-and-teamwork: {3: exceptional"
    change(project, CRISIS, fewer.replace("{3", "{2: desired, 3"), fewer)
    change(project, PARTNERSHIP, "Helps team decision making by", "Helps the team to decide by")
    change(project, "docs/privacy.md", "You can read this handbook", "You may read this handbook")


def third(project: Path) -> None:
    """A statement moves to another competency, one is parted, one retired; a duty has another name."""
    change(project, RESULTS, f"    works-hard-on-priorities: {WORKS_HARD}\n", "")
    moved = f"works-hard:\n      text: {WORKS_HARD}\n      was: [achieving-results.works-hard-on-priorities]"
    change(project, CHANGE, "    implements-policy", f"    {moved}\n    implements-policy")
    shares = "shares-ownership: Creates a sense of ownership."
    change(project, CHANGE, SENSE, f"Involves others in change.\n    {shares}")
    make(project, "retire", "statement", "working-with-change.understands-constant-change")
    make(project, "rename", "accountability", "answer-the-door", "open-the-door")
    change(project, DUTIES, "Answer the door", "Open the door")
    change(project, NAVIGATOR, "  - contribute-to-project-work\n", "")


def later(project: Path) -> None:
    """What is not released yet: the context of a team, and another role."""
    team = "data/teams/crisis-team.yml"
    change(project, team, "The post is part of the Crisis Team", "This post belongs to the Crisis Team")
    role = {**read_yaml(project / NAVIGATOR), "title": "Night Worker"}
    role.pop("notes", None)
    write_yaml(project / "data/roles/night-worker.yml", role)


def make(project: Path, *command: str) -> None:
    """Run a command that changes data, without being asked."""
    done = run_here(project, *command, "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
