"""Node, which runs the site's scripts without a page: the machine's, or the one set up beside Python."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from subprocess import PIPE, Popen

SCRIPTS = Path(__file__).parents[1] / "scripts"
PLACES = os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)])


def node_path() -> str:
    """Where Node is."""
    return shutil.which("node", path=PLACES) or "node"


def node(file: str, site: Path, *options: str, slowness: float = 1) -> Popen[str]:
    """A file of tests/scripts, running in Node over the built site in the folder `site`.

    It is told how many times as long the machine takes as the one for which its limits of time are meant.
    """
    command = [node_path(), *options, str(SCRIPTS / file)]
    environment = {**os.environ, "SITE": str(site), "SLOWNESS": str(slowness)}
    return Popen(command, stdin=PIPE, stdout=PIPE, env=environment, text=True, encoding="utf-8")
