"""One build, one server and one browser for all tests of a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Literal

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from macros.checks import checked
from macros.model.handbook import Handbook
from tests.support.browser import launch
from tests.support.grown import grow
from tests.support.pages import BuiltSite
from tests.support.poison import poison
from tests.support.project import ROOT, build, copy_project
from tests.support.server import serving

expect.set_options(timeout=20_000)  # milliseconds; a busy machine is slow, not wrong

Scheme = Literal["light", "dark"]
Once = Callable[..., BuiltSite]

slow = partial(pytest.param, marks=pytest.mark.slow)
"""A parameter that only the slow lane tries."""

VIEWS = [
    pytest.param(("dark", 320), id="dark-320"),
    slow(("light", 1280), id="light-1280"),
    slow(("light", 320), id="light-320"),
    slow(("dark", 1280), id="dark-1280"),
]
"""Colour schemes and widths in which pages are looked at; the hardest is tried each time."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests have measured, such as heights and numbers of steps."""
    for report in terminalreporter.getreports(""):
        for name, measured in report.user_properties if report.when == "teardown" else ():
            terminalreporter.write_line(f"{name}: {measured}")


@pytest.fixture(scope="session")
def book() -> Handbook:
    handbook = checked(ROOT).handbook
    assert handbook is not None
    return handbook


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def once(shared_folder: Path) -> Once:
    """Builds a site of a name from a changed copy of this project, once for all workers.

    Documents are made where it is about these.
    """

    def once(name: str, change: Callable[[Path], object], documents: bool = False) -> BuiltSite:
        project = shared_folder / name
        with FileLock(shared_folder / f"{name}.lock"):
            if not project.exists():
                change(copy_project(project, documents=documents))
                build(project)
        return BuiltSite(project / "site")

    return once


@pytest.fixture(scope="session")
def site(once: Once) -> BuiltSite:
    """The site as it is built from this project."""
    return once("handbook", lambda _: None, documents=True)


@pytest.fixture(scope="session")
def grown(once: Once) -> BuiltSite:
    """The site with one more of everything."""
    return once("grown", grow)


@pytest.fixture(scope="session")
def poisoned(once: Once) -> BuiltSite:
    """The site whose every text is followed by hostile text."""
    return once("poisoned", poison, documents=True)


@pytest.fixture(scope="session")
def server(site: BuiltSite) -> Iterator[str]:
    with serving(site.root) as address:
        yield address


@pytest.fixture(scope="session")
def browser(shared_folder: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        with FileLock(shared_folder / "browser.lock"):
            browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=size(1280))
    yield context
    context.close()


@pytest.fixture(scope="session")
def heard() -> list[str]:
    """What pages complained of: scripts that failed, and the content policy."""
    return []


@pytest.fixture(scope="session")
def kept(browser: Browser, heard: list[str]) -> Callable[[Scheme, int], Page]:
    """By colour scheme and width a page that tests use in turn: a new one costs more than most tests."""

    @cache
    def kept(scheme: Scheme, width: int) -> Page:
        page = browser.new_context(viewport=size(width), color_scheme=scheme).new_page()
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("console", lambda said: heard.append(said.text) if "Content Security" in said.text else None)
        return page

    def as_new(scheme: Scheme, width: int) -> Page:
        page = kept(scheme, width)
        page.unroute_all()
        page.evaluate("location.protocol === 'http:' && (localStorage.clear(), sessionStorage.clear())")
        page.goto("about:blank")
        page.emulate_media(media="null")
        page.set_viewport_size(size(width))
        page.mouse.move(0, 0)
        return page

    return as_new


def size(width: int) -> ViewportSize:
    return {"width": width, "height": 900}


@pytest.fixture
def page(kept: Callable[[Scheme, int], Page], heard: list[str]) -> Iterator[Page]:
    """A page on which no script fails and the content policy holds."""
    page = kept("light", 1280)
    heard.clear()
    yield page
    assert not heard


@pytest.fixture(scope="session")
def plain_page(browser: Browser) -> Page:
    """A page without scripts."""
    return browser.new_context(java_script_enabled=False).new_page()


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest, kept: Callable[[Scheme, int], Page]) -> Page:
    """A page in each colour scheme and width."""
    return kept(*request.param)
