"""One build, one server and one browser for all tests of a worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from macros.checks import checked
from macros.model.handbook import Handbook
from tests.support.browser import launch
from tests.support.pages import BuiltSite
from tests.support.project import ROOT, build, copy_project
from tests.support.server import serving

expect.set_options(timeout=20_000)  # milliseconds; a busy machine is slow, not wrong

VIEWS = [
    pytest.param(("light", 1280), id="light-1280"),
    pytest.param(("dark", 320), id="dark-320"),
    pytest.param(("light", 320), id="light-320", marks=pytest.mark.slow),
    pytest.param(("dark", 1280), id="dark-1280", marks=pytest.mark.slow),
]
"""Colour schemes and widths in which pages are looked at; two that differ in both are tried each time."""


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
def site(shared_folder: Path) -> BuiltSite:
    """The site as it is built from this project, once for all workers."""
    project = shared_folder / "handbook"
    with FileLock(shared_folder / "handbook.lock"):
        if not project.exists():
            build(copy_project(project))
    return BuiltSite(project / "site")


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
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which no script fails and the content policy holds."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
    yield page
    assert not complaints


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in each colour scheme and width."""
    scheme, width = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield context.new_page()
    context.close()
