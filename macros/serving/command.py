"""The command that serves: until it is ended with Ctrl-C."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal

from macros.serving.server import Server
from macros.serving.session import Session

HOST = "127.0.0.1"
TAKEN = (
    "Nothing can be served at port {port} ({reason}); end what is served there, "
    "or type: python -m macros serve --port {other}"
)
SERVED = "The handbook is at {base}. Leave this window open while you work; Ctrl-C ends it."


def serve(root: Path, port: int, *, open_browser: bool) -> int:
    """Serve the project in the folder `root` to this machine; the exit code is 0 when it was ended."""
    session = Session(root, f"http://{HOST}:{port}/")
    try:
        server = Server(session, HOST, port)
    except OSError as error:
        print(TAKEN.format(port=port, other=port + 1, reason=error.strerror), file=sys.stderr)
        return 1
    signal(SIGTERM, default_int_handler)  # whoever ends it, what it made on the way goes
    print(SERVED.format(base=session.base), flush=True)
    if open_browser:
        webbrowser.open(session.base)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        session.folder.cleanup()
    return 0
