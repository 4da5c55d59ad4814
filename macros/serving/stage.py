"""MkDocs without its build: the settings, files, navigation and templates with which it makes a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as MkDocsPage

from macros.adapter.build import let_be
from macros.adapter.record_page import RecordPage, address_of, generated
from macros.adapter.settings import settings_of
from macros.pages.catalogue import standing
from macros.serving.slips import warnings_of_mkdocs

if TYPE_CHECKING:
    from macros.adapter.site import Site

EARLIER = " was="
"""By this a heading tells its earlier ids."""


class Stage:
    """What a site stands on; pages are made in the folder `target`, for a server at the address `base`."""

    def __init__(self, root: Path, target: Path, base: str, site: Site) -> None:
        self.site = site
        self.rendered: set[str] = set()
        self.warned: dict[str, list[str]] = {}
        """What MkDocs warns of, by the address of the page."""
        self.unread: dict[str, BaseException] = {}
        """Why hand-written pages cannot be read, by their addresses."""
        config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(target))
        config.plugins.on_startup(command="serve", dirty=False)
        config.site_url = base
        let_be(site, config)
        self.config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        self.files = get_files(config)
        self.environment = config.theme.get_env()
        self.files.add_files_from_theme(self.environment, config)
        self.files = config.plugins.on_files(self.files, config=config)
        set_exclusions(self.files, config)
        self.navigation = get_navigation(self.files, config)
        self._take(site)
        self.read_written()

    def follow(self, site: Site) -> bool:
        """Put a site in the place of another of which only data and what pages say are others.

        False where that cannot be: the navigation would be another.
        """
        before, made = self.site.pages, site.pages
        if standing() & before.keys() != standing() & made.keys():
            return False
        known, site.files, site.titles_in_nav = self.site.files, {}, self.site.titles_in_nav
        site.earlier = self.site.earlier
        site.settings = settings_of(self.config, self.files, site.words.shared["sheet"])
        site.settle(self.config)
        site.files |= {address: file for address, file in known.items() if not _is_made(file)}
        for address, page in made.items():
            if address not in site.files:
                site.files[address] = known.get(address) or generated(page, site.frame, self.config)
        if list(before) != list(made):
            others = [file for file in self.files if not _is_made(file)]
            self.files = Files([*others, *filter(_is_made, site.files.values())])
        self._take(site)
        return True

    def _take(self, site: Site) -> None:
        """Let every page be one of this site, none of them rendered yet."""
        self.site = site
        let_be(site, self.config)
        site.rendered = self.page
        self.rendered, self.warned = set(), {}
        for address, page in site.pages.items():
            shown = site.files[address].page
            if isinstance(shown, RecordPage):
                shown.made, shown.frame, shown.meta = page, site.frame, {"retired": page.retired}
        site.take(self.navigation)
        site.furnish(self.environment)
        self.documents = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)

    def read_written(self) -> None:
        """Read what hand-written pages are called, and what they say of earlier addresses."""
        self.unread.clear()
        for address, file in self.site.files.items():
            if not isinstance(file.page, RecordPage):
                page = file.page or MkDocsPage(None, file, self.config)
                self.site.earlier.pop(address, None)
                try:
                    page.read_source(self.config)
                    if "title" not in page.meta or "was" in page.meta or EARLIER in (page.markdown or ""):
                        self.page(file)
                except (Exception, SystemExit) as error:
                    self.unread[address] = error
                    page.markdown, page.meta = page.markdown or "", page.meta or {}

    def page(self, file: File) -> MkDocsPage:
        """A page with what it says."""
        address, page = address_of(file), file.page or MkDocsPage(None, file, self.config)
        if address not in self.rendered:
            if isinstance(page, RecordPage):
                file.edit_uri = f"../{page.made.source}"
                page._set_edit_url(*(self.config.get(name) for name in EDIT_URL))
            with warnings_of_mkdocs() as told:
                _populate_page(page, self.config, self.files)
            self.warned[address] = told
            self.rendered.add(address)
        return page

    def html(self, address: str) -> bytes:
        """The whole of a page in its frame."""
        file = self.site.files[address]
        page = self.page(file)
        if not isinstance(page, RecordPage):
            self._prove_anchors(page)
        _build_page(page, self.config, self.documents, self.navigation, self.environment)
        return Path(file.abs_dest_path).read_bytes()

    def _prove_anchors(self, page: MkDocsPage) -> None:
        """Warn of links to places that other pages do not have; templates make none such."""
        for file in page.links_to_anchors or ():
            self.page(file)
        with warnings_of_mkdocs() as told:
            page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)
        self.warned[address_of(page.file)] += told

    def template(self, name: str) -> bytes:
        """What a template of the frame gives that is no page: that for lost addresses, the list of pages."""
        _build_theme_template(name, self.environment, self.files, self.config, self.navigation)
        return (Path(self.config.site_dir) / name).read_bytes()


def _is_made(file: File) -> bool:
    """Whether the records make a page."""
    return isinstance(file.page, RecordPage)


EDIT_URL = ("repo_url", "edit_uri", "edit_uri_template")
"""The settings that say where a page's source can be edited."""
