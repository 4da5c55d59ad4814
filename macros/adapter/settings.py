"""What `mkdocs.yml` says of the handbook itself, under `extra`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.utils.meta import get_data

from macros.nearest import Names

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

NO_DOOR = 'mkdocs.yml: extra, doors: there is no page "{page}" in docs/; {cure}'
NOT_YES_OR_NO = (
    "mkdocs.yml: extra, documents: write true, or false where role profiles are not offered as documents"
)
NO_LIST = "mkdocs.yml: extra, doors: a list of pages in docs/ is needed here, such as [i-work-here.md]"
NO_WORD = 'mkdocs.yml: extra, sheet: "{word}" is not known here; {cure}'
NO_TEXT = 'mkdocs.yml: extra, sheet: "{word}" needs a text; write it, in double quotes, or take the line out'
NO_WORDS = "mkdocs.yml: extra, sheet: keys, each with its text, are needed here: {known}"


@dataclass(frozen=True)
class Door:
    """A hand-written page that the home page leads to."""

    address: str
    title: str
    description: str


@dataclass(frozen=True)
class Settings:
    """How this handbook presents itself."""

    doors: tuple[Door, ...]
    sheet: Mapping[str, str]
    """What the sheet for notes is called, and what it is for; the keys stand in `overrides/words.yml`."""
    documents: bool
    """Whether role profiles are offered as documents too."""


def settings_of(config: MkDocsConfig, files: Files, sheet: Mapping[str, str]) -> Settings:
    """The settings of a build; `sheet` are the words to use where `mkdocs.yml` has no others.

    Raises Abort where a setting cannot be understood, with what to write.
    """
    return Settings(tuple(_doors(config, files)), {**sheet, **_sheet(config, sheet)}, _documents(config))


def _documents(config: MkDocsConfig) -> bool:
    said = config.extra.get("documents", True)
    if not isinstance(said, bool):
        raise Abort(NOT_YES_OR_NO)
    return said


def _doors(config: MkDocsConfig, files: Files) -> Iterator[Door]:
    written = {file.src_uri: file for file in files.documentation_pages() if file.src_dir == config.docs_dir}
    pages = config.extra.get("doors") or []
    if not isinstance(pages, list):
        raise Abort(NO_LIST)
    for page in map(str, pages):
        if page not in written:
            raise Abort(NO_DOOR.format(page=page, cure=Names(written).cure(page)))
        _, meta = get_data(written[page].content_string)
        title = str(meta.get("title", page.removesuffix(".md")))
        yield Door(written[page].url, title, str(meta.get("description", "")))


def _sheet(config: MkDocsConfig, known: Mapping[str, str]) -> dict[str, str]:
    said: Any = config.extra.get("sheet") or {}
    if not isinstance(said, dict):
        raise Abort(NO_WORDS.format(known=", ".join(known)))
    for word in said:
        if word not in known:
            raise Abort(NO_WORD.format(word=word, cure=Names(known).cure(str(word))))
        if not isinstance(said[word], str):
            raise Abort(NO_TEXT.format(word=word))
    return said
