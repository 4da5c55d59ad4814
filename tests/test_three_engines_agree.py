"""The frame of a page keeps its promises in Chromium, in Firefox and in WebKit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.engines import Chromium, Engine, firefox, webkit
from tests.support.pages import BuiltSite
from tests.support.server import serving
from tests.test_everyone_can_use_it import KINDS

pytestmark = pytest.mark.slow

ROLE = "roles/recovery-navigator/"
COMPETENCY = "competencies/achieving-results/"

STARTED_BY = {"firefox": firefox, "webkit": webkit}
NEEDS = {
    "chromium": {},
    "firefox": {"firefox-esr": "firefox-esr"},
    "webkit": {"WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"},
}
"""By engine the programs that it needs, and the packages they come in."""

FIRST_VISIT = """(() => {
  const one = document.activeElement;
  window.stops ??= [];
  return one !== document.body && !stops.includes(one) && stops.push(one);
})()"""

OPEN = "document.querySelectorAll('dialog[open], .menu[open], .palette[open]').length"

SPACED = """(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }
  `);
  document.adoptedStyleSheets = [sheet];
})()"""
"""Text spacing that WCAG 1.4.12 allows readers."""

IN_VIEW = """((one) => {
  const head = document.querySelector(".top");
  const box = one.getBoundingClientRect();
  const below = box.top >= head.getBoundingClientRect().bottom - 1 && box.top < innerHeight;
  return below || one.matches(".skip") || head.contains(one) || box.height > innerHeight / 2;
})(%s)"""
PLACE = """((one) => {
  const [box, head] = [one, document.querySelector(".top")].map((part) => part?.getBoundingClientRect());
  return `${one?.outerHTML.slice(0, 80)} from ${box?.top} to ${box?.bottom}, head to ${head.bottom}`;
})(%s)"""

DRAWN = """(() => {
  window.drawn ??= requestAnimationFrame(() => requestAnimationFrame(() => { drawn = true }));
  return drawn === true;
})()"""
"""Whether the page was drawn since this was first asked."""

SHOWN = """(() => {
  const dialog = document.querySelector("#__search");
  const offers = (one) => one.checkVisibility() || (one.focus(), one === document.activeElement);
  const reached = [dialog, ...dialog.querySelectorAll("*")].filter(offers);
  return reached.length + find("Type to search");
})()"""
"""How much of the search can be seen, focused or found in the page."""

NAMED_ALEX = """(() => {
  document.querySelector("#sheet-whose").value = "Alex";
  document.querySelector("[data-form=open]").requestSubmit();
})()"""
FILES = """(() => {
  window.files = [];
  const handOver = URL.createObjectURL;
  URL.createObjectURL = (file) => (files.push(file), handOver.call(URL, file));
  HTMLAnchorElement.prototype.click = () => {};
})()"""
"""Takes the files that a page hands over to be kept: what a browser shows of them makes its window wider."""

CHOSEN = "[...document.querySelectorAll('.palette :checked')].map((one) => one.value).join()"

HEARD = """window.heard = [];
const hear = (...said) => heard.push(said.join(" "));
console.error = console.warn = hear;
addEventListener("error", ({ message, target }) => hear(message ?? `${target.src ?? target.href}?`), true);
addEventListener("unhandledrejection", ({ reason }) => hear(reason));
addEventListener("securitypolicyviolation", (event) => hear(event.effectiveDirective, event.blockedURI));
"""


@pytest.fixture(scope="module", params=list(NEEDS))
def started(request: pytest.FixtureRequest) -> Iterator[Engine]:
    missing = [package for program, package in NEEDS[request.param].items() if not shutil.which(program)]
    if missing:
        pytest.skip(f"{request.param} was not asked: this machine lacks {', '.join(missing)}")
    if start := STARTED_BY.get(request.param):
        with start() as engine:
            yield engine
    else:
        yield Chromium(request.getfixturevalue("browser").new_page())


@pytest.fixture
def narrow(started: Engine) -> Engine:
    """An engine with the narrowest window that it has."""
    started.resize(started.narrow)
    return started


@pytest.fixture(params=["wide", "narrow"])
def engine(request: pytest.FixtureRequest, started: Engine) -> Engine:
    """An engine with a wide window, and with a narrow one."""
    started.resize(1280 if request.param == "wide" else started.narrow)
    return started


@pytest.fixture(scope="module")
def without_scripts(site: BuiltSite) -> Iterator[str]:
    with serving(site.root, "script-src 'none'") as address:
        yield address


@pytest.fixture(scope="module")
def listening(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site, whose pages first of all write down what they complain of."""
    root = Path(shutil.copytree(site.root, tmp_path_factory.mktemp("listening") / "site"))
    (root / "heard.js").write_text(HEARD, "utf-8")
    for page in root.rglob("*.html"):
        html = page.read_text("utf-8").replace("<head>", '<head><script src="/heard.js"></script>', 1)
        page.write_text(html, "utf-8")
    with serving(root) as address:
        yield address


def stops(engine: Engine, chord: str = "Tab") -> Iterator[None]:
    """Goes to each focus stop in turn, until the last."""
    engine.press(chord)
    while engine.evaluate(FIRST_VISIT):
        yield
        engine.press(chord)


def tab_to(engine: Engine, selector: str) -> None:
    """Press Tab until something of a selector has the focus."""
    for _ in stops(engine):
        if engine.evaluate(f"document.activeElement.matches({selector!r})"):
            return
    pytest.fail(f"no stop is {selector}")


def expect_in_view(engine: Engine, one: str) -> None:
    """Wait until an element stands below the head of the page, and in the window."""
    engine.until(IN_VIEW % one, PLACE % one)


def search(engine: Engine, words: str) -> None:
    """Type into the open search, and wait for its answer."""
    engine.until("document.activeElement.matches('[role=combobox]')")
    engine.type(words)
    engine.until(f"document.querySelector('#__search').dataset.answers === {words!r}")


def test_the_menu_works_by_keyboard_without_scripts(narrow: Engine, without_scripts: str) -> None:
    narrow.goto(without_scripts + ROLE)
    assert narrow.evaluate("document.documentElement.className") == "no-js"
    tab_to(narrow, ".menu > summary")
    narrow.press("Enter")
    narrow.until("document.querySelector('.menu').open")
    tab_to(narrow, ".menu a[href$='glossary/']")
    assert narrow.evaluate("document.activeElement.checkVisibility()")
    narrow.press("Enter")
    narrow.until("location.pathname === '/glossary/' && document.readyState === 'complete'")
    tab_to(narrow, ".menu > summary")
    narrow.press("Enter")
    narrow.until("document.querySelector('.menu').open")
    narrow.press("Enter")
    narrow.until("!document.querySelector('.menu').open")


@pytest.mark.parametrize("words", ["", "stigma"])
@pytest.mark.parametrize(("held", "chord"), [("article a", "Control+k"), (".search-open", "Enter")])
def test_escape_in_the_search_gives_the_focus_back(
    engine: Engine, server: str, held: str, chord: str, words: str
) -> None:
    engine.goto(server + ROLE)
    tab_to(engine, held)
    engine.evaluate("(() => { window.before = document.activeElement })()")
    engine.press(chord)
    engine.until(OPEN)
    if words:
        search(engine, words)
    engine.press("Escape")
    engine.until("document.activeElement === before")
    assert not engine.evaluate(OPEN)


@pytest.mark.parametrize("address", ["", COMPETENCY])
def test_tabbing_through_a_page_opens_nothing(engine: Engine, server: str, address: str) -> None:
    engine.goto(server + address)
    assert [engine.evaluate(OPEN) for _ in stops(engine)].count(0) == engine.evaluate("stops.length") > 20


def test_the_palette_says_which_colours_are_chosen(engine: Engine, server: str) -> None:
    engine.goto(server)
    assert engine.evaluate(CHOSEN) == "auto"
    tab_to(engine, ".palette > summary")
    engine.press("Enter")
    tab_to(engine, ".palette input")
    for scheme in ("light", "dark"):
        engine.press("ArrowDown")
        engine.until(f"{CHOSEN} === {scheme!r} && document.activeElement.checked")
        engine.reload()
        assert engine.evaluate(f"[{CHOSEN}, document.documentElement.dataset.scheme]") == [scheme, scheme]
        tab_to(engine, ".palette > summary")
        engine.press("Enter")
        tab_to(engine, ".palette input")
    engine.evaluate("localStorage.clear()")


def test_a_closed_search_offers_nothing(engine: Engine, server: str) -> None:
    engine.goto(server + ROLE)
    assert not engine.evaluate(SHOWN)
    engine.press("Control+k")
    engine.until(OPEN)
    assert engine.evaluate(SHOWN)
    engine.press("Escape")
    engine.until(f"!{OPEN}")
    engine.until(f"!({SHOWN})")  # it may still be on its way out


@pytest.mark.parametrize("chord", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("spaced", [False, True], ids=["as set", "spaced"])
@pytest.mark.parametrize("address", [ROLE, COMPETENCY])
def test_the_head_of_a_page_covers_no_focus_stop(
    engine: Engine, server: str, address: str, spaced: bool, chord: str
) -> None:
    engine.goto(server + address)
    if spaced:
        engine.evaluate(SPACED)
    if chord == "Shift+Tab":
        engine.click(".foot__end > p")
    for _ in stops(engine, chord):
        expect_in_view(engine, "document.activeElement")
    assert engine.evaluate("stops.length") > 20


@pytest.mark.parametrize("spaced", [False, True], ids=["as set", "spaced"])
@pytest.mark.parametrize("address", [ROLE, COMPETENCY])
def test_the_head_of_a_page_covers_no_target_of_a_link(
    engine: Engine, server: str, address: str, spaced: bool
) -> None:
    engine.goto(server + address)
    if spaced:
        engine.evaluate(SPACED)
    engine.until(DRAWN)
    named = "[...document.querySelectorAll('article [id]:not(template)')]"
    targets = engine.evaluate(f"{named}.map((one) => one.id)")
    assert len(targets) > 10
    for target in targets:
        engine.evaluate(f"(() => {{ location.hash = {target!r} }})()")
        engine.until(f"document.querySelector(':target').id === {target!r}")
        expect_in_view(engine, "document.querySelector(':target')")


@pytest.mark.parametrize(
    "place", [f"{ROLE}#achieving-results.plans-own-work", f"{COMPETENCY}#plans-own-work"]
)
def test_the_head_of_a_page_covers_nothing_that_a_link_from_elsewhere_leads_to(
    engine: Engine, server: str, place: str
) -> None:
    engine.goto(server)
    engine.goto(server + place)
    engine.until(DRAWN)
    expect_in_view(engine, "document.querySelector(':target')")


@pytest.mark.parametrize("spaced", [False, True], ids=["as set", "spaced"])
def test_above_a_sentence_that_a_link_leads_to_stands_where_it_is(
    engine: Engine, server: str, spaced: bool
) -> None:
    engine.goto(f"{server}{ROLE}#person-specification.people-with-multiple-needs")
    engine.until("document.querySelector('.landing')")
    said = "[...document.querySelectorAll('.landing li')].map((one) => one.textContent).join(' / ')"
    assert engine.evaluate(said) == "Recovery Navigator / Person specification / Essential / Experience"
    engine.until(
        "[...document.querySelectorAll('[role=status]')].some((one) => /this stands/.test(one.textContent))"
    )
    if spaced:
        engine.evaluate(SPACED)
        engine.until(DRAWN)
    expect_in_view(engine, "document.querySelector('.landing')")


def test_a_search_by_keyboard_lands_on_the_statement_with_the_words_marked(
    engine: Engine, server: str
) -> None:
    engine.goto(server)
    engine.press("Control+k")
    search(engine, "anxieties")
    engine.press("ArrowDown")
    engine.until("document.activeElement.getAttribute('aria-activedescendant')")
    engine.press("Enter")
    engine.until("document.querySelector(':target mark')?.textContent === 'anxieties'")
    expect_in_view(engine, "document.querySelector(':target')")
    assert not engine.evaluate("location.hash.includes('&')")


def test_the_old_address_of_a_search_is_rewritten_and_answered(engine: Engine, server: str) -> None:
    engine.goto(f"{server}?q=stigma")
    assert engine.evaluate("location.search + location.hash") == "#q=stigma"
    engine.until("document.querySelectorAll('#__search[open] a[role=option]').length")


def test_a_sheet_opens_under_a_name_and_becomes_a_file_for_word(started: Engine, listening: str) -> None:
    started.goto(f"{listening}reflect/?role=recovery-navigator")
    started.until("document.querySelectorAll('.sheet-part').length")
    started.evaluate(NAMED_ALEX)
    started.until("document.querySelector('.sheet h2')?.textContent.startsWith('Alex, ')")
    started.evaluate(FILES)
    started.evaluate("document.querySelector('[data-action=word]').click()")
    started.until("files.length")
    assert started.evaluate("files[0].size") > 5_000
    assert started.evaluate("files[0].type").endswith("wordprocessingml.document")
    assert not started.evaluate("heard")
    started.evaluate("localStorage.clear()")


def test_older_words_of_the_finder_are_rewritten_answered_and_kept(engine: Engine, server: str) -> None:
    engine.goto(f"{server}find/?words=stigma&level=4")
    engine.until("document.querySelectorAll('.found > li').length")
    assert engine.evaluate("location.search + location.hash") == "?level=4#words=stigma"
    engine.evaluate("(() => { location.hash = 'found' })()")
    engine.until("location.hash === '#words=stigma'")
    assert engine.evaluate("document.querySelector('#words').value") == "stigma"
    engine.reload()
    engine.until("document.querySelector('#words').value === 'stigma'")
    engine.until("document.querySelectorAll('.found > li').length")


@pytest.mark.parametrize("spaced", [False, True], ids=["as set", "spaced"])
def test_a_comparison_opens_filled_and_folded_and_fits(engine: Engine, server: str, spaced: bool) -> None:
    engine.goto(f"{server}compare/")
    engine.until("document.querySelector('.summary')?.textContent.includes('Both roles share 17')")
    assert engine.evaluate("document.querySelectorAll('.comparison details[open]').length") == 0
    if spaced:
        engine.evaluate(SPACED)
    tab_to(engine, ".folds")
    engine.press("Enter")
    engine.until("document.querySelectorAll('.comparison details:not([open])').length === 0")
    engine.until("document.querySelectorAll('.comparison tr.below li').length > 50")
    assert engine.evaluate("document.documentElement.scrollWidth <= innerWidth")
    engine.press("Enter")
    engine.until("document.querySelectorAll('.comparison details[open]').length === 0")


def test_no_page_complains_and_the_content_policy_holds(started: Engine, listening: str) -> None:
    for address in KINDS:
        started.goto(listening + address)
        assert not started.evaluate("heard"), address
    started.press("Control+k")
    search(started, "stigma")
    assert not started.evaluate("heard")
    started.evaluate(
        "(() => { document.body.append(Object.assign(new Image(), { src: '//elsewhere.invalid/' })) })()"
    )
    started.until("heard.some((one) => one.startsWith('img-src'))")
    started.evaluate("(() => { try { document.body.innerHTML = '<p>' } catch {} })()")
    started.until("heard.some((one) => one.startsWith('require-trusted-types-for'))")
