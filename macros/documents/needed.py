"""Whether what makes documents is installed; without it the handbook can still be read and served."""

from __future__ import annotations

from importlib.util import find_spec

MODULES = {
    "docx": "python-docx",
    "typst": "typst",
    "fontTools": "fonttools",
    "segno": "segno",
    "openpyxl": "openpyxl",
    "tqdm": "tqdm",
}
"""By the name under which each is imported what it is called where it is installed from."""


def not_installed() -> list[str]:
    """What is missing, as it is called where it is installed from."""
    return [package for module, package in MODULES.items() if find_spec(module) is None]
