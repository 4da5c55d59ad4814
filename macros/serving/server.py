"""The server of one session, for browsers on this machine alone."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterable
from functools import cached_property
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.livereload import LiveReloadServer

from macros.bundles import served_bundles
from macros.problem import Problem
from macros.serving.session import NOT_FOUND, AmissError, Session
from macros.serving.watching import observer

OWN = "/__handbook/"
"""Where the server's own files stand, beside the handbook."""

QUIET = 0.02
"""So many seconds nothing must change before open pages are shown anew."""

TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8"}

Environ = dict[str, Any]
Start = Callable[..., Any]
Answer = Iterable[bytes]


class Server(LiveReloadServer):
    """Answers from a session; pages that are open show themselves anew when something was saved."""

    def __init__(self, session: Session, host: str, port: int) -> None:
        mount = urlsplit(session.base).path
        super().__init__(lambda: None, host, port, str(session.target), mount)
        self.session = session
        self.hosts = {f"{name}:{port}" for name in (host, "localhost", "127.0.0.1")}
        self.build_delay = QUIET
        self.error_handler = self.not_found
        self.observer = observer(session.root, self.show_anew)

    def show_anew(self) -> None:
        """Let open pages be shown anew."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _serve_request(self, environ: Environ, start_response: Start) -> Answer | None:
        """The answer to a request; None where nothing stands at its address."""
        if environ.get("HTTP_HOST") not in self.hosts:  # another site's name for this machine
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This handbook is served on this machine alone."]
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if path.startswith("/livereload/"):
            answer: Answer | None = super()._serve_request(environ, start_response)
            return answer
        if path.startswith(OWN):
            return self._own(path.removeprefix(OWN), environ, start_response)
        return self._page(path, start_response)

    def _page(self, path: str, start_response: Start) -> Answer | None:
        """A page, or a file beside the pages."""
        if not f"{path}/".startswith(self.mount_path):
            return _elsewhere(self.mount_path, start_response) if path == "/" else None
        name = posixpath.normpath(f"/{path[len(self.mount_path) :]}").lstrip("/")
        whole = posixpath.join(name, "index.html") if path.endswith("/") else name
        try:
            content = self.session.content(whole)
            if content is None and not path.endswith("/"):
                found = self.session.content(posixpath.join(name, "index.html"))
                return None if found is None else _elsewhere(f"{path}/", start_response)
        except AmissError as amiss:
            whole, content = "index.html", self.mending(amiss.slips)
        if content is None:
            return None
        if whole.endswith(".html"):
            content = self._with_script(content)
            self.session.check_meanwhile()
        return _answered(start_response, whole, content)

    def _own(self, name: str, environ: Environ, start_response: Start) -> Answer | None:
        """One of the server's own files, or what is amiss."""
        if name == "slips":
            asked = parse_qs(environ.get("QUERY_STRING", ""))
            told = self._slips(asked.get("at", [""])[0])
            return _answered(start_response, "slips.json", json.dumps(told).encode())
        content = self.files.get(name)
        return None if content is None else _answered(start_response, name, content)

    def _slips(self, at: str) -> list[dict[str, Any]]:
        """What is amiss, once all was looked at; that in the page at an address comes first."""
        self.session.check()
        source = self.session.source(at)
        slips = sorted(self.session.slips, key=lambda slip: slip.place.file != source)
        return [{**vars_of(slip), "here": slip.place.file == source} for slip in slips]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The server's own scripts, styles and templates."""
        root = self.session.root
        panel = self.templates.get_template("panel.html").render().encode()
        style = (root / "docs" / "assets" / "mending.css").read_bytes()
        return {**served_bundles(root), "panel.html": panel, "mending.css": style}

    @cached_property
    def templates(self) -> Environment:
        """What the server shows of its own."""
        loader = FileSystemLoader(self.session.root / "overrides" / "serving")
        return Environment(loader=loader, autoescape=True, undefined=StrictUndefined)

    def mending(self, slips: list[Problem]) -> bytes:
        """What stands in the place of a page that cannot be made."""
        return self.templates.get_template("mending.html").render(problems=slips, own=OWN).encode()

    def _with_script(self, content: bytes) -> bytes:
        """A page with the script that shows it anew."""
        head, end, rest = content.rpartition(b"</body>")
        script = self.templates.get_template("script.html").render(own=OWN, epoch=self._visible_epoch)
        return head + script.encode() + end + rest

    def not_found(self, code: int) -> bytes | None:
        """The page for lost addresses."""
        if code != 404:
            return None
        try:
            return self._with_script(self.session.content(NOT_FOUND) or b"")
        except AmissError as amiss:
            return self.mending(amiss.slips)


def vars_of(slip: Problem) -> dict[str, Any]:
    """A slip as scripts are told of it."""
    place = slip.place
    return {"file": place.file, "line": place.line, "column": place.column, "message": slip.message}


def _elsewhere(path: str, start_response: Start) -> Answer:
    start_response("302 Found", [("Location", quote(path))])
    return []


def _answered(start_response: Start, name: str, content: bytes) -> Answer:
    """An answer of a kind that the name tells; browsers ask again each time."""
    kind = TYPES.get(Path(name).suffix) or guess_type(name)[0] or "application/octet-stream"
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
    start_response("200 OK", headers)
    return [content]
