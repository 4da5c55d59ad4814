"""Templates as an earlier build has compiled them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

from macros.kept import kept


class CompiledTemplates(FileSystemBytecodeCache):
    """What templates were compiled to, kept in a folder of the project `root`.

    `settings` are whatever decides how they are compiled; with other ones they are compiled anew. Where
    nothing can be kept, they are so every time.
    """

    def __init__(self, root: Path, name: str, settings: str) -> None:
        folder = kept(root) / name
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))
        self.settings = f"{jinja2.__version__} {settings}"

    def get_source_checksum(self, source: str) -> str:
        """A name for a source and for how it is compiled."""
        return super().get_source_checksum(self.settings + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Find one template again, if it is there and whole."""
        with suppress(Exception):  # whatever is amiss with it, the template is compiled again
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one template, if that can be."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
