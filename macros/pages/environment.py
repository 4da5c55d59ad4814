"""How templates of pages are understood and kept."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.pages.compiled import CompiledTemplates

SETTINGS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
"""How templates are understood."""


class PageEnvironment(Environment):
    """Finds the templates of the project in the folder `root`, compiled as far as they are."""

    def __init__(self, root: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(root / "overrides"),
            bytecode_cache=CompiledTemplates(root, "pages", str(SETTINGS)),
            auto_reload=False,
            cache_size=-1,
            **SETTINGS,
        )
        self.policies["json.dumps_kwargs"] = {"separators": (",", ":")}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What every template knows: no template has globals of its own, which each import would look for."""
        return self.globals
