"""A headless browser: the machine's Chromium, or one that is installed on first use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from playwright.sync_api import Browser, Error, Playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
"""What a machine may call it; the first has no windows to draw, and takes a sixth less time."""

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]


def found() -> str | None:
    """The machine's own Chromium."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def launch(playwright: Playwright) -> Browser:
    """Start a browser, installing one where there is none."""
    sandbox = [] if hasattr(os, "geteuid") and os.geteuid() else ["--no-sandbox"]
    arguments = ARGUMENTS + sandbox
    if own := found():
        return playwright.chromium.launch(executable_path=own, args=arguments)
    try:
        return playwright.chromium.launch(args=arguments)
    except Error:
        return playwright.chromium.launch(executable_path=install(), args=arguments)


def install() -> str | None:
    """Install a browser: Debian's as root, else Playwright's own; the path of the former."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True)
        return shutil.which("chromium")
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    return None
