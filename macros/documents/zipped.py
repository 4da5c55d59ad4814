"""Files that are packed of several: the same bytes each time, without the time at which they were packed."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

NOTHING: Mapping[str, bytes] = MappingProxyType({})
BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time that such a file can tell."""


def packed(content: bytes, instead: Mapping[str, bytes] = NOTHING) -> bytes:
    """A packed file without the times of its parts, and with some parts `instead` of those so called."""
    held = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(held, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            part = ZipInfo(name, BEGINNING)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            made.writestr(part, instead.get(name) or given.read(name))
    return held.getvalue()
