"""An advert as the file that a button on a page fetches: as plain text, as HTML, and what is not in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.documents.advert import MOST, Advert, shorter
from macros.documents.look import FOLDER


class AdvertFiles:
    """Makes the files of adverts, by the templates of the project in the folder `root`."""

    def __init__(self, root: Path, words: dict[str, str]) -> None:
        kept = FileSystemLoader(root / FOLDER)
        settings: dict[str, Any] = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
        self.text = Environment(loader=kept, autoescape=False, **settings).get_template("advert.txt")
        self.html = Environment(loader=kept, autoescape=True, **settings).get_template("advert.html")
        self.words = words

    def file(self, whole: Advert) -> bytes:
        """The file of an advert, which is cut where it is too long."""
        for tried in shorter(whole, self.words):
            if len(text := self.text.render(advert=tried, words=self.words).strip()) <= MOST:
                break
        html = self.html.render(advert=tried, words=self.words).strip()
        told = {"text": text[:MOST], "html": html, "left_out": list(tried.left_out)}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
