"""While somebody edits, a slip is told where it shows, and goes when it is mended; all else goes on."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from html import unescape
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect

from macros.serving.session import AmissError, Session
from macros.skeleton import HOMES
from tests.support.data import change
from tests.support.project import copy_project, run

DUTY = "new-accountability"
ROLE = "data/roles/recovery-navigator.yml"
PROSE = "docs/i-work-here.md"
PATIENCE = 60_000


@contextmanager
def served(project: Path) -> Iterator[str]:
    """The address of `python -m macros serve` in `project`; what it prints goes to `serve.log` there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "macros", "serve", "--port", f"{port}"]
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


def fetched(address: str) -> str:
    """What stands at an address, or the page that says what to mend."""
    return str(urlopen(address).read().decode())


def wait_for_port(port: int) -> None:
    for _ in range(600):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("nothing is served")


def slips_at(session: Session, name: str) -> list[str]:
    """What is told to be amiss once a page was asked for; other pages are there."""
    assert session.content("values/index.html"), "another page is not served"
    try:
        session.content(name)
    except AmissError as amiss:
        return [str(slip) for slip in amiss.slips]
    session.check()
    return [str(slip) for slip in session.slips]


SLIPS = {
    "a field that is not known": (ROLE, "\ntitle:", "\ntitel:", 'did you mean "title"'),
    "a key that is not there": (ROLE, "accountabilities:\n", "accountabilities:\n  - nobody\n", "nobody"),
    "an unclosed quote": (ROLE, "title: Recovery", 'title: "Recovery', "quotes that open here"),
    "a library": ("data/accountabilities.yml", "heading:", "headin:", 'did you mean "heading"'),
    "an unknown macro": (PROSE, "\n---\n", "\n---\n{{ nothing() }}\n", "'nothing' is undefined"),
    "a macro for what is not there": (PROSE, "\n---\n", '\n---\n{{ role("x") }}\n', 'there is no role "x"'),
    "an open macro": (PROSE, "\n---\n", "\n---\n{{ role(\n", "unexpected"),
    "a link to nothing": (PROSE, "\n---\n", "\n---\n[x](nothing.md)\n", "nothing.md"),
    "an anchor that is not there": (PROSE, "\n---\n", "\n---\n[x](privacy.md#no)\n", "#no"),
    "a template": ("overrides/pages/role.html", "<h1>", "<h1>{{ nobody.name }}", "'nobody' is undefined"),
    "the syntax of a template": ("overrides/pages/role.html", "<h1>", "<h1>{% fi %}", "unknown tag"),
    "words": ("overrides/words.yml", "profile:\n", "profile: [\n", "words.yml"),
    "the settings": ("mkdocs.yml", "nav:\n", "nav: [\n", "mkdocs.yml"),
    "a page that the navigation names": ("mkdocs.yml", "privacy.md", "private.md", "private.md"),
}
SHOWN = {ROLE: "roles/recovery-navigator/index.html", PROSE: "i-work-here/index.html"}
"""By the file in which the slip is the page that shows it."""


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_anywhere_is_told_and_other_pages_go_on(tmp_path: Path, slip: str) -> None:
    project = copy_project(tmp_path / "project")
    file, sound, broken, said = SLIPS[slip]
    name = SHOWN.get(file, "roles/recovery-navigator/index.html")
    with chdir(project):
        session = Session(project, "http://127.0.0.1:8000/")
        assert slips_at(session, name) == []
        change(project, file, sound, broken)
        told = slips_at(session, name)
        assert len(told) in (1, 2) and said in "\n".join(told), told
        assert slips_at(session, name) == told
        change(project, file, broken, sound)
        assert slips_at(session, name) == []
        assert session.content(name)


@pytest.mark.parametrize("content", [b"title: \xe9\n", b"\xff\xfe", b"---\ntitle: x\n---\n\xe9\n"])
@pytest.mark.parametrize("file", [ROLE, PROSE])
def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path, file: str, content: bytes) -> None:
    project = copy_project(tmp_path / "project")
    with chdir(project):
        session = Session(project, "http://127.0.0.1:8000/")
        assert slips_at(session, SHOWN[file]) == []
        sound = (project / file).read_bytes()
        (project / file).write_bytes(content)
        assert any(file in slip or "UTF-8" in slip for slip in slips_at(session, SHOWN[file]))
        (project / file).write_bytes(sound)
        assert slips_at(session, SHOWN[file]) == []


@pytest.mark.parametrize("slip", ["a field that is not known", "words", "the settings", "an unknown macro"])
def test_a_slip_that_was_there_at_the_start_goes_when_it_is_mended(tmp_path: Path, slip: str) -> None:
    project = copy_project(tmp_path / "project")
    file, sound, broken, said = SLIPS[slip]
    change(project, file, sound, broken)
    with served(project) as address:
        page = f"{address}{SHOWN.get(file, '')}".removesuffix("index.html")
        assert said in unescape(fetched(page))
        change(project, file, broken, sound)
        assert "<footer" in fetched(page)
        assert json.loads(fetched(f"{address}__handbook/slips")) == []
    log = (project / "serve.log").read_text("utf-8")
    assert "Traceback" not in log


def test_a_file_with_a_slip_stands_as_it_last_stood_and_open_pages_follow(tmp_path: Path, page: Page) -> None:
    project = copy_project(tmp_path / "project")
    with served(project) as address:
        page.goto(f"{address}roles/recovery-navigator/")
        expect(page.locator("h1")).to_have_text("Recovery Navigator")
        change(project, ROLE, "\ntitle:", "\ntitel:")
        slips = page.locator(".serving__slips")
        expect(slips).to_contain_text('did you mean "title"?', timeout=PATIENCE)
        expect(slips).to_have_attribute("open", "")
        expect(page.locator("h1")).to_have_text("Recovery Navigator")
        page.goto(f"{address}values/")
        expect(slips).to_contain_text("1 thing to mend")
        expect(slips).not_to_have_attribute("open", "")
        change(project, ROLE, "\ntitel: Recovery Navigator", "\ntitle: Recovery Guide")
        expect(slips).to_be_hidden(timeout=PATIENCE)
        page.goto(f"{address}roles/recovery-navigator/")
        expect(page.locator("h1")).to_have_text("Recovery Guide")
        change(project, ROLE, "\ntitle: Recovery Guide", "\ntitle: Recovery Friend")
        expect(page.locator("h1")).to_have_text("Recovery Friend", timeout=PATIENCE)


def test_only_this_machine_is_answered(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    with served(project) as address:
        assert "Staff handbook" in fetched(address)
        with pytest.raises(HTTPError, match="403"):  # a name that somebody else leads to this machine
            urlopen(Request(address, headers={"Host": "handbook.example"}))


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
        expect(page.locator(".serving__slips")).to_contain_text("things to mend")
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
