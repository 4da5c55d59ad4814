"""Three engines behind one small face: Chromium, Firefox and WebKit, each driven by the way it offers."""

from __future__ import annotations

import json
import os
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Error, Page
from selenium.common import WebDriverException
from selenium.webdriver import Keys, WebKitGTK
from selenium.webdriver.common.utils import free_port, is_connectable
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.websocket_connection import WebSocketConnection
from selenium.webdriver.webkitgtk.service import Service

PATIENCE = 20
"""Seconds; a busy machine is slow, not wrong."""

NAMES = {
    "Tab": Keys.TAB,
    "Shift": Keys.SHIFT,
    "Control": Keys.CONTROL,
    "Enter": Keys.RETURN,
    "Escape": Keys.ESCAPE,
    "ArrowDown": Keys.ARROW_DOWN,
}
"""Keys that type no letter."""

MIDDLE = """(() => {
  const one = document.querySelector(%s);
  one.scrollIntoView({ block: "center", behavior: "instant" });
  const box = one.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
})()"""

BARE = """document.body.append(Object.assign(document.createElement("button"), {
  textContent: "Bare", onclick: () => open("about:blank", "", "toolbar=no,menubar=no,location=no,status=no"),
}))"""
"""A button to a window without tools, which may be narrower than one with them."""


class Engine(ABC):
    """A browser with one page before it."""

    narrow = 320
    """The least width of its windows in pixels, or that of the narrowest screens."""

    @abstractmethod
    def goto(self, address: str) -> None:
        """Load a page."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page again."""

    @abstractmethod
    def resize(self, width: int) -> None:
        """Give the page a width in pixels."""

    @abstractmethod
    def evaluate(self, expression: str) -> Any:
        """The value of an expression in the page, even where the page's own scripts are blocked."""

    @abstractmethod
    def press(self, chord: str) -> None:
        """Press keys at once, such as "Tab" or "Control+k"."""

    @abstractmethod
    def point(self, x: int, y: int) -> None:
        """Click a point of the window."""

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def click(self, selector: str) -> None:
        """Click the first element of a selector."""
        self.point(*self.evaluate(MIDDLE % json.dumps(selector)))

    def until(self, expression: str, facts: str = "location.href") -> None:
        """Wait until an expression holds, be it on the next page; where it never does, tell `facts`."""
        end = time.monotonic() + PATIENCE
        while not self.holds(expression):
            assert time.monotonic() < end, f"{self.evaluate(facts)}, where this never holds: {expression}"
            time.sleep(0.02)

    def holds(self, expression: str) -> bool:
        """Whether an expression can be asked for, and holds."""
        with suppress(Error, WebDriverException):
            return bool(self.evaluate(f"Boolean({expression})"))  # an element would get lost on the way
        return False


@dataclass(frozen=True)
class Chromium(Engine):
    """Chromium, by Playwright."""

    page: Page

    def goto(self, address: str) -> None:
        self.page.goto(address)

    def reload(self) -> None:
        self.page.reload()

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def press(self, chord: str) -> None:
        self.page.keyboard.press("Space" if chord == " " else chord)

    def point(self, x: int, y: int) -> None:
        self.page.mouse.click(x, y)


class Standard(Engine):
    """What WebDriver and WebDriver BiDi say in the same words."""

    @abstractmethod
    def act(self, source: dict[str, Any]) -> None:
        """Let a source of input act."""

    def press(self, chord: str) -> None:
        keys = [NAMES.get(key, key) for key in chord.split("+")]
        down = [{"type": "keyDown", "value": key} for key in keys]
        up = [{"type": "keyUp", "value": key} for key in reversed(keys)]
        self.act({"type": "key", "id": "keyboard", "actions": down + up})

    def point(self, x: int, y: int) -> None:
        move = {"type": "pointerMove", "x": x, "y": y}
        click = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self.act({"type": "pointer", "id": "mouse", "actions": [move, *click]})


class Firefox(Standard):
    """Firefox, by WebDriver BiDi, which it speaks itself."""

    def __init__(self, connection: WebSocketConnection) -> None:
        self.connection = connection
        self.ask("session.new", capabilities={})
        self.width = 1280
        self.open()  # the first one has no focus

    def ask(self, method: str, **parameters: Any) -> Any:
        """What it answers to a command."""
        reply = self.connection.send_cmd(method, parameters)
        if reply["type"] == "error" or reply["result"].get("type") == "exception":
            raise WebDriverException(str(reply))
        return reply["result"]

    def goto(self, address: str) -> None:
        if not self.evaluate("document.hasFocus()"):  # it never comes back to a window that it has left
            self.ask("browsingContext.close", **self.context)
            self.open()
        self.ask("browsingContext.navigate", **self.context, url=address, wait="complete")

    def reload(self) -> None:
        self.ask("browsingContext.reload", **self.context, wait="complete")

    def resize(self, width: int) -> None:
        self.width = width
        self.ask("browsingContext.setViewport", **self.context, viewport={"width": width, "height": 900})

    def open(self) -> None:
        """Open a window for its pages."""
        self.context = self.ask("browsingContext.create", type="window")
        self.resize(self.width)

    def evaluate(self, expression: str) -> Any:
        wrapped = f"JSON.stringify([{expression}])"
        done = self.ask("script.evaluate", expression=wrapped, target=self.context, awaitPromise=False)
        return json.loads(done["result"]["value"])[0]

    def act(self, source: dict[str, Any]) -> None:
        self.ask("input.performActions", **self.context, actions=[source])


class WebKit(Standard):
    """WebKit, by the WebDriver of its GTK port."""

    narrow = 334

    def __init__(self, driver: WebKitGTK) -> None:
        self.driver = driver
        self.evaluate(BARE)
        self.click("button")
        [bare] = {*driver.window_handles} - {driver.current_window_handle}
        driver.switch_to.window(bare)

    def goto(self, address: str) -> None:
        self.driver.get(address)
        self.loaded()

    def reload(self) -> None:
        self.driver.refresh()
        self.loaded()

    def loaded(self) -> None:
        """Wait for all scripts: the driver waits for the text alone."""
        self.until("document.readyState === 'complete'")

    def resize(self, width: int) -> None:
        end = time.monotonic() + PATIENCE
        while self.evaluate("innerWidth") != width:  # a busy window can miss being asked
            assert time.monotonic() < end, f"the window stays {self.evaluate('innerWidth')} wide"
            self.driver.set_window_rect(0, 0, width, 900)
            time.sleep(0.1)

    def evaluate(self, expression: str) -> Any:
        return self.driver.execute_script(f"return {expression}")

    def act(self, source: dict[str, Any]) -> None:
        self.driver.execute(Command.W3C_ACTIONS, {"actions": [source]})


@contextmanager
def ended(process: Popen[str]) -> Iterator[Popen[str]]:
    """A process that is ended with the context."""
    with process:
        try:
            yield process
        finally:
            process.terminate()


@contextmanager
def firefox() -> Iterator[Engine]:
    """A Firefox with a profile of its own."""
    port = free_port()
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", str(port)]
        with ended(Popen(["firefox-esr", *command], stdout=DEVNULL, stderr=DEVNULL, text=True)):
            while not is_connectable(port):
                time.sleep(0.05)
            with closing(WebSocketConnection(f"ws://127.0.0.1:{port}/session", 60, 0.001)) as connection:
                yield Firefox(connection)


@contextmanager
def webkit() -> Iterator[Engine]:
    """A WebKit on a screen that nobody sees."""
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with ended(Popen(screen, stdout=PIPE, stderr=DEVNULL, text=True)) as shown:
        assert shown.stdout
        display = f":{shown.stdout.readline().strip()}"
        with WebKitGTK(service=Service(env={**os.environ, "DISPLAY": display})) as driver:
            yield WebKit(driver)
