"""Building the finished site aside, and putting it in place only when it is whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path


def build(root: Path) -> int:
    """Build the project in the folder `root` into its `site/`; a failed build leaves the old one.

    Returns the exit code of MkDocs, which is not 0 when anything is amiss (strict mode).
    """
    made, old, site = root / ".site-made", root / ".site-old", root / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(made)]
    result = subprocess.run(command, cwd=root, check=False).returncode
    if result == 0:
        shutil.rmtree(old, ignore_errors=True)
        if site.exists():
            site.rename(old)
        made.rename(site)
    for folder in (made, old):
        shutil.rmtree(folder, ignore_errors=True)
    return result
