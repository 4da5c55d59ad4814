"""The handbook's rules: records, the checks on them, and the pages made from them.

Only `macros.adapter` knows MkDocs; everything else is plain Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Register the handbook's macros; mkdocs-macros calls this by name."""
    from macros.adapter.prose import register  # noqa: PLC0415, only MkDocs gets here

    register(env)
