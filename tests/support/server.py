"""A server on loopback for a built site, with the content security policy that the site promises to keep."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import IO, Any

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types handbook"
)


class Handler(SimpleHTTPRequestHandler):
    """Serves files; answers an unknown address with the site's own 404 page."""

    def __init__(
        self, *args: Any, policy: str, compressed: bool, log: list[str] | None, **kwargs: Any
    ) -> None:
        self.policy = policy
        self.compressed = compressed
        self.log = log
        super().__init__(*args, **kwargs)

    def send_header(self, keyword: str, value: str) -> None:
        if self.compressed and keyword == "Content-Length":  # the end of the connection says it then
            keyword, value = "Content-Encoding", "gzip"
        super().send_header(keyword, value)

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
        outputfile.write(gzip.compress(source.read()) if self.compressed else source.read())

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.copyfile(BytesIO(body), self.wfile)

    def log_request(self, *args: Any) -> None:
        """What any server's log holds of a request, its headers with it."""
        if self.log is not None:
            self.log.append(f"{self.requestline}\n{self.headers}")

    def log_message(self, *args: Any) -> None:
        pass


@contextmanager
def serving(
    site: Path,
    policy: str = POLICY,
    compressed: bool = False,
    log: list[str] | None = None,
    kind: type[Handler] = Handler,
) -> Iterator[str]:
    """The address of a server for `site` while the context lasts; ends with a slash.

    `log` is given what the server is told with each request; `kind` is what answers them.
    """
    handler = partial(kind, directory=str(site), policy=policy, compressed=compressed, log=log)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
