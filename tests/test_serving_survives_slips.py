"""While somebody edits, a slip shows as one clear page, which goes away when it is mended."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect

from macros.skeleton import HOMES
from tests.support.data import change
from tests.support.project import copy_project, run

DUTY = "new-accountability"
ROLE = "data/roles/recovery-navigator.yml"
PATIENCE = 60_000


@contextmanager
def served(project: Path) -> Iterator[str]:
    """The address of `mkdocs serve` in `project`; what it prints goes to `serve.log` there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    with (project / "serve.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
        try:
            wait_for_port(port)
            yield f"http://127.0.0.1:{port}/"
            assert server.poll() is None, "the server has ended"
        finally:
            server.terminate()
            server.wait()


def wait_for_port(port: int) -> None:
    for _ in range(600):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("nothing is served")


def test_a_slip_shows_on_every_page_until_it_is_mended(tmp_path: Path, page: Page) -> None:
    project = copy_project(tmp_path / "project")
    change(project, ROLE, "\ntitle:", "\ntitel:")
    with served(project) as address:
        for path in ("", "roles/recovery-navigator/", "values/", "i-work-here/"):
            page.goto(address + path)
            expect(page.get_by_role("heading")).to_have_text("The data needs mending")
            expect(page.locator("li")).to_have_count(1)
            expect(page.locator("li")).to_contain_text('did you mean "title"?')
        page.goto(f"{address}roles/recovery-navigator/")
        change(project, ROLE, "\ntitel:", "\ntitle:")
        expect(page.locator("h1")).to_have_text("Recovery Navigator", timeout=PATIENCE)
        change(project, ROLE, "\ntitle:", "\ntitel:")
        expect(page.locator("h1")).to_have_text("The data needs mending", timeout=PATIENCE)
        change(project, ROLE, "\ntitel: Recovery Navigator", "\ntitle: Recovery Guide")
        expect(page.locator("h1")).to_have_text("Recovery Guide", timeout=PATIENCE)
    log = (project / "serve.log").read_text("utf-8")
    slip = re.compile(rf"^{re.escape(ROLE)}:\d+:1: unknown field .*$", re.MULTILINE)
    told = [len(slip.findall(build)) for build in log.split("Building documentation...")]
    assert max(told) == 1 and sum(told) >= 2  # a save may be seen twice while it is written
    assert "Traceback" not in log


def test_what_is_still_to_be_written_is_served_and_marked(tmp_path: Path, page: Page) -> None:
    project = copy_project(tmp_path / "project")
    kinds = [kind for kind in HOMES if kind != "term"]
    words = [word for kind in kinds for word in (kind, f"new-{kind}")]
    assert run(project, "macros", "new", *words).returncode == 0
    role = project / "data/roles/new-role.yml"
    role.write_text(
        role.read_text("utf-8").replace("accountabilities:\n  - TO ADD", f"accountabilities: [{DUTY}]"),
        "utf-8",
    )
    with served(project) as address:
        page.goto(f"{address}roles/new-role/")
        expect(page.locator("h1")).to_have_text("New Role")
        expect(page.locator(".unfinished")).to_contain_text("still to be written")
        expect(page.locator(".about-text")).to_have_attribute("open", "")
        expect(page.locator(".unwritten")).to_have_text("TO ADD")
        page.goto(f"{address}accountabilities/{DUTY}/")
        expect(page.locator("blockquote mark")).to_have_text("TO ADD")
        page.goto(f"{address}roles/recovery-navigator/")
        expect(page.locator(".unfinished, .unwritten")).to_have_count(0)
    for command in ("check", "build"):
        done = run(project, "macros", command)
        lines = [line for line in done.stdout.splitlines() if line.startswith("data/")]
        assert done.returncode == 1
        assert lines and all("this is still to be written (TO ADD); write it" in line for line in lines), (
            lines
        )
