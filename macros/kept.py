"""What a command keeps for the next one, so that it is not found out anew; it may be deleted at any time."""

from __future__ import annotations

from pathlib import Path


def kept(root: Path) -> Path:
    """The folder for it in the project folder `root`; it need not be there."""
    return root / ".kept"
