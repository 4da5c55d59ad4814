"""Node, which runs the site's scripts without a page: the machine's, or the one set up beside Python."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NODE = shutil.which("node", path=os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)]))
