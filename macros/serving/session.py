"""The handbook as it is served: what has changed is read, and a page made when it is asked for."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock, Thread

from macros.adapter.around import Around
from macros.adapter.beside import PACKED, SITEMAP, packed
from macros.adapter.site import Site
from macros.checks import examined
from macros.loader.records import Loaded, load
from macros.loader.remembered import Remembered
from macros.loader.unwritten import only_unwritten
from macros.problem import Problem, in_order
from macros.serving.seen import Seen
from macros.serving.slips import slip_of, warnings_of_mkdocs
from macros.serving.stage import Stage

NOT_FOUND = "404.html"


class AmissError(Exception):
    """A page cannot be made; the slips say why."""

    def __init__(self, slips: Iterable[Problem]) -> None:
        super().__init__()
        self.slips = list(slips)


@dataclass
class State:
    """The handbook as its files were read at one time."""

    loaded: Loaded
    around: Around
    files: dict[str, bytes]
    """What the files of `data/` held."""
    stepped_back: bool = False
    """Whether files that hold slips stand as they last stood without."""
    checked: bool = False
    slips: list[Problem] = field(default_factory=list)
    """What is amiss in the files as they are."""


class Session:
    """Serves the project in the folder `root` at the address `base`."""

    def __init__(self, root: Path, base: str) -> None:
        self.root, self.base = root, base
        self.lock = RLock()
        self.remembered = Remembered()
        self.folder = TemporaryDirectory(prefix="handbook-")
        self.target = Path(self.folder.name)
        self.seen: Seen | None = None
        self.stage: Stage | None = None
        self.state: State | None = None
        self.sound: dict[str, bytes] = {}
        """What each data file held when the whole was last checked and nothing was amiss."""
        self.trouble: list[Problem] = []
        """What keeps the handbook from being read as it is."""

    def content(self, name: str) -> bytes | None:
        """What stands at an address, the file of a page being its index.html; None where nothing does.

        Raises AmissError where there is a slip, with which it cannot be made.
        """
        with self.lock:
            self.refresh()
            try:
                return self._content(name)
            except AmissError:
                raise
            except Exception as error:
                return self._without_slips(name, error)
            except SystemExit as error:  # mkdocs-macros ends so
                return self._without_slips(name, error)

    def _without_slips(self, name: str, error: BaseException) -> bytes | None:
        """The same from the files without slips, where these are to blame and there was something before."""
        self.check()
        assert self.state
        if self.state.slips and not self.state.stepped_back and self._step_back(self.state):
            try:
                return self._content(name)
            except (Exception, SystemExit) as again:
                error = again
        source = self.source(name.removesuffix("index.html"))
        raise AmissError([*self.state.slips, slip_of(error, self.root, source)]) from error

    def _content(self, name: str) -> bytes | None:
        stage = self.stage
        if stage is None:
            raise AmissError(self.trouble)
        address = name.removesuffix("index.html")
        if name.endswith("index.html") and address in stage.site.files:
            return stage.html(address)
        if name in (NOT_FOUND, SITEMAP):
            return stage.template(name)
        if name == PACKED:
            return packed(stage.template(SITEMAP))
        file = stage.files.get_file_from_path(name)
        if file and not file.is_documentation_page():
            return file.content_bytes
        return stage.site.beside.content(name)

    def source(self, address: str) -> str:
        """The file that a page is made from."""
        if not self.stage or address not in self.stage.site.files:
            return ""
        made = self.stage.site.pages.get(address)
        return made.source if made else f"docs/{self.stage.site.files[address].src_uri}"

    def refresh(self) -> None:
        """Read what has changed."""
        seen = Seen.of(self.root)
        if seen == self.seen:
            return
        before, self.seen = self.seen, seen
        known = self.state is not None and before is not None and seen.same_files(before)
        with warnings_of_mkdocs() as told:
            try:
                self._read(seen, before if known else None)
                self.trouble = [slip_of(RuntimeError(text), self.root) for text in told]
            except AmissError as amiss:
                self.trouble = amiss.slips
            except (Exception, SystemExit) as error:
                every = (error, *map(RuntimeError, told))
                self.trouble = [slip_of(one, self.root) for one in every]
                self.seen = None

    def _read(self, seen: Seen, before: Seen | None) -> None:
        around = self.state.around if before and self.state else Around.of(self.root)
        state = State(load(self.root, self.remembered), around, self.remembered.files)
        if problems := state.loaded.problems:
            state.checked = True
            state.slips = examined(self.root, state.loaded).problems
            if not only_unwritten(problems) or state.loaded.handbook.unread:
                if not self._step_back(state):
                    self.state = state
                    raise AmissError(state.slips)
                return
        self._show(state)
        if before and self.stage and seen.pages != before.pages:
            self.stage.read_written()

    def _show(self, state: State) -> None:
        """Let the pages be those of another state."""
        first = self.stage is None
        again = self.state is not None and state.around is self.state.around
        site = Site(state.around, state.loaded.handbook, state.loaded.history, needs_documents=False)
        if self.stage is None or not again or not self.stage.follow(site):
            self.stage = Stage(self.root, self.target, self.base, site)
        self.state = state
        if first:  # what was read will stay: to look through it again and again costs more than all else
            gc.collect()
            gc.freeze()

    def _step_back(self, state: State) -> bool:
        """Let files with slips stand as they last stood without; False where that does not help."""
        files = {slip.place.file for slip in state.slips}
        edited = {name: self.sound.get(name) for name in files if name.startswith("data/")}
        loaded = load(self.root, self.remembered, edited)
        if examined(self.root, loaded).problems:
            return False
        self._show(State(loaded, state.around, state.files, True, True, state.slips))
        return True

    def check(self) -> None:
        """See whether all holds that was read."""
        state = self.state
        if state is None or state.checked:
            return
        slips = examined(self.root, state.loaded).problems
        with self.lock:
            state.slips, state.checked = slips, True
            if not slips and state is self.state:
                self.sound = state.files

    def check_meanwhile(self) -> Thread:
        """Begin to see whether all holds, while the page is shown."""
        thread = Thread(target=self.check, daemon=True)
        thread.start()
        return thread

    @property
    def slips(self) -> list[Problem]:
        """All that is known to be amiss."""
        return in_order([*(self.state.slips if self.state else ()), *self.trouble, *self._in_pages()])

    def _in_pages(self) -> Iterator[Problem]:
        """What is amiss in hand-written pages, as far as they were shown."""
        if self.stage:
            warned = {at: map(RuntimeError, told) for at, told in self.stage.warned.items()}
            unread = {at: [error] for at, error in self.stage.unread.items()}
            for address, errors in (*warned.items(), *unread.items()):
                yield from (slip_of(error, self.root, self.source(address)) for error in errors)
