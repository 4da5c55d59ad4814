"""What the site's scripts promise by themselves is asked of them in Node: each test in tests/scripts."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.support.node import SCRIPTS, node
from tests.support.pace import slowness
from tests.support.pages import BuiltSite

TESTS = [
    pytest.param(path.name, name, id=f"{path.name}: {name}")
    for path in sorted(SCRIPTS.glob("*.test.mjs"))
    for name in re.findall(r'^test\("(.+?)", ', path.read_text("utf-8"), re.MULTILINE)
]


@cache
def told(file: str, site: Path) -> str:
    """What Node says of all tests in a file."""
    with node(file, site, "--test-reporter=tap", slowness=slowness()) as process:
        return process.communicate()[0]


@pytest.mark.parametrize(("file", "name"), TESTS)
def test_each_script_does_what_it_promises(site: BuiltSite, file: str, name: str) -> None:
    outcome = told(file, site.root)
    assert re.search(rf"^ok \d+ - {re.escape(name)}$", outcome, re.MULTILINE), outcome
