"""Data of other roles and frameworks, to lay over that of a project."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.support.project import ROOT, unpublish

MODELS = ROOT / "tests/models"


def lay(project: Path, *names: str) -> Path:
    """Lay models over the data of a project, and return the project."""
    unpublish(project)
    for name in names:
        shutil.copytree(MODELS / name / "data", project / "data", dirs_exist_ok=True)
    return project
