"""Whatever an editor does, no address is lost in silence, and the lines that a message gives cure it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.addresses.leads import Leads
from macros.addresses.of_data import OfData
from macros.checks import checked
from macros.model.ledger import written
from macros.releases.release import record_release
from tests.support.data import change, check_here, copy_sound, put, run_here
from tests.support.project import build, copy_project, run, unpublish

COMPETENCY = "data/competencies/attention.yml"
LEDGER = "data/addresses.txt"
PROFILE = "data/roles/listener.yml"
RETIRED = "data/retired.yml"
HEARS = "hears: {text: Hears what is not said, grows_from: listens}"
GIVEN = """\
/
/about/#fairness
/competencies/attention/
/competencies/attention/#from-2-to-3
/competencies/attention/#hears
/competencies/attention/#level-3
/glossary/#listening
/roles/listener/
/sources/#notes.a-doubt
/teams/first-team/#context.together
"""
PASTED = "  If it is said no longer, write in data/retired.yml:"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The smallest handbook, released with its addresses."""
    project = copy_sound(tmp_path / "handbook")
    put(project, LEDGER, GIVEN)
    return released(project)


def released(project: Path) -> Path:
    """Record a release of the words alone."""
    with record_release(checked(project).history, None):
        return project


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (COMPETENCY, HEARS, "sees: Sees"),
        ("data/teams/first-team.yml", "together:", "apart:"),
        ("data/consortium.yml", "fairness:", "justice:"),
        ("data/notes.yml", "a-doubt:", "another-doubt:"),
        ("data/glossary.yml", "listening:", "hearing:"),
    ],
)
def test_the_lines_of_a_message_cure_a_loss_as_they_stand(
    project: Path, file: str, before: str, after: str
) -> None:
    change(project, file, before, after)
    code, lines = check_here(project)
    assert code == 1 and lines[-1] == "1 problem."
    start = lines.index(PASTED) + 1
    entry = lines[start : next(at for at, line in enumerate(lines) if line.startswith("  Or put it back"))]
    put(project, RETIRED, "\n".join([*entry, ""]))
    assert check_here(project) == (0, ["No problems."])


def test_a_level_that_goes_is_no_lost_address(project: Path) -> None:
    put(project, RETIRED, "/competencies/attention/#hears: {day: 2026-12-01}\n")
    change(project, COMPETENCY, f"  3:\n    {HEARS}\n", "")
    change(project, PROFILE, "{2: entry, 3: desired}", "{2: desired}")
    change(project, "data/framework.yml", ", 3: Level 3", "")
    assert check_here(project) == (0, ["No problems."])


def test_a_ledger_or_a_release_that_is_missing_is_named(project: Path) -> None:
    (project / LEDGER).unlink()
    assert check_here(project)[1][0].startswith(f"{LEDGER}:1:1: this file is missing")
    put(project, LEDGER, GIVEN)
    (project / "data/releases/1.json").unlink()
    assert check_here(project)[1][0].startswith(f"{LEDGER}:1:1: these addresses were released")


def test_of_a_ledger_blanks_do_no_harm_but_half_a_line_is_named(project: Path) -> None:
    put(project, LEDGER, GIVEN.replace("/roles/listener/\n", "/roles/listener/ \r\n   \n"))
    assert check_here(project) == (0, ["No problems."])
    put(project, LEDGER, f"{GIVEN}/roles/list")
    (message, _) = check_here(project)[1]
    assert message.startswith(f"{LEDGER}:11:1: this is no address")


@pytest.mark.parametrize(
    ("was", "says"),
    [
        ("[Sees]", '"Sees" cannot be an earlier key; write small letters a-z'),
        ("[sees, sees]", '"/competencies/attention/#sees" stands under was twice; take one of them out'),
        ("[listens]", '"/competencies/attention/#listens" is the name of something that stands'),
    ],
)
def test_an_earlier_key_that_cannot_be_is_refused(project: Path, was: str, says: str) -> None:
    change(project, COMPETENCY, "grows_from", f"was: {was}, grows_from")
    code, lines = check_here(project)
    assert code == 1 and lines[0].partition(": ")[2].startswith(says)


def test_no_record_is_called_as_the_parts_of_lists_are(project: Path) -> None:
    put(project, "data/roles/by.yml", (project / PROFILE).read_bytes().replace(b"Listener", b"Other"))
    assert check_here(project)[1][0].endswith('already uses the name "by"; choose another')


GONE = "/roles/gone/: {{day: 2026-12-01, instead: [{instead}]}}\n/roles/later/: {{day: 2026-12-01{also}}}\n"


def test_what_stands_in_the_place_of_something_may_be_renamed_and_retired_later(project: Path) -> None:
    change(project, PROFILE, "title:", "was: [hearer]\ntitle:")
    put(project, RETIRED, GONE.format(instead="/roles/later/", also=", instead: [/roles/hearer/]"))
    assert check_here(project) == (0, ["No problems."])
    book = checked(project).handbook
    leads = Leads(book, OfData(book))
    (now,) = leads.instead(book.retired["/roles/gone/"])
    assert now.address and written(now.address) == "/roles/listener/"


@pytest.mark.parametrize(
    ("instead", "says"),
    [
        ("/roles/nobody/", "/roles/nobody/ is nothing that stands"),
        ("'/competencies/attention/#nothing'", "/competencies/attention/#nothing is nothing that stands"),
        ("/roles/gone/", "this cannot stand in its own place"),
        ("listener", '"listener" is no address; write one from the root of the site'),
        ("/roles/listener", '"/roles/listener" is no address; write one from the root of the site'),
    ],
)
def test_what_cannot_stand_in_a_place_is_refused(project: Path, instead: str, says: str) -> None:
    put(project, RETIRED, GONE.format(instead=instead, also=""))
    code, (message, count) = check_here(project)
    assert (code, count) == (1, "1 problem.")
    assert message.startswith(f"{RETIRED}:1:43: {says}")


def test_lists_move_with_a_competency_that_is_renamed(project: Path) -> None:
    assert run_here(project, "rename", "competency", "attention", "care", "--yes").returncode == 0
    released(project)
    changes = checked(project).history.releases[-1].changes
    assert {change.sort for change in changes} == {"moved"}
    assert "values/kindness#statements.care.listens" in {change.id for change in changes}


def test_a_release_that_cannot_be_written_says_so(project: Path) -> None:
    change(project, COMPETENCY, "Listens to people", "Listens to everyone")
    (project / "data/releases/2.json").mkdir()
    done = run_here(project, "release")
    assert done.returncode == 1 and "could not be written" in done.stderr
    assert not list((project / "data/releases").glob(".2*"))


@pytest.mark.parametrize("folder", [".", "..", "data", "data/new/site", "data/roles/listener.yml"])
def test_publishing_takes_the_place_of_nothing_but_a_site(project: Path, folder: str) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    done = run_here(project, "publish", folder)
    assert done.returncode == 1 and "name a folder" in done.stderr
    kept = {path: path.read_bytes() for path in project.rglob("*") if path.is_file() and path in before}
    assert kept == before


def test_what_pages_by_hand_say_of_earlier_addresses_is_tried(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    change(project, "docs/guide.md", "---\n", "---\nwas: [/about/, /old/, /gone/, /roles/nav/]\n")
    change(project, "docs/i-work-here.md", "---\n", "---\nwas: [old]\n")
    change(project, "data/roles/recovery-navigator.yml", "title:", "was: [nav]\ntitle:")
    change(project, "mkdocs.yml", "- privacy.md", "- guide.md")
    (project / "docs/privacy.md").unlink()
    entries = ("/gone/: {day: 2026-12-01}", "/guide/: {day: 2026-12-01}", "/teams/: {day: 2026-12-01}")
    put(project, RETIRED, "\n".join([*entries, "/x/: {day: 2026-12-01, instead: [/nowhere/]}", ""]))
    done = run(project, "macros", "build")
    told = [line for line in done.stdout.splitlines() if line.startswith(("docs/", "data/"))]
    assert done.returncode == 1 and told == [
        'docs/privacy.md: "/privacy/" was given to people and leads nowhere now. '
        "Write at the head of the page that stands in its place:",
        'docs/guide.md: "/about/" is there still; take it out of was',
        'docs/guide.md: "/gone/" is said to be retired; '
        "take it out of was, or that entry out of data/retired.yml",
        'docs/guide.md: "/roles/nav/" leads to /roles/recovery-navigator/ by an earlier name already; '
        "take it out of was, here or there",
        'docs/i-work-here.md: "/old/" leads to /guide/ by an earlier name already; '
        "take it out of was, here or there",
        f"{RETIRED}:2:1: this stands again, so it is not retired; take this entry out",
        f"{RETIRED}:3:1: this stands again, so it is not retired; take this entry out",
        f"{RETIRED}:4:34: /nowhere/ is nothing that stands; "
        "write the address of something that does, or take it out",
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "old", ["../old", "'/old/#x'", "old.md", "/%2e%2e/old/", "'https://handbook.example/old/'"]
)
def test_an_earlier_address_of_a_page_is_one_of_a_page(tmp_path: Path, old: str) -> None:
    project = copy_project(tmp_path / "project")
    change(project, "docs/guide.md", "---\n", f"---\nwas: [{old}]\n")
    done = run(project, "macros", "build")
    assert done.returncode and "docs/guide.md: was: " in (told := done.stdout + done.stderr)
    assert "is no address of a page on this site" in told


@pytest.mark.slow
def test_a_level_that_goes_leads_to_its_competency(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    change(project, "data/framework.yml", "  1: Level 1\n", "  0: Level 0\n  1: Level 1\n")
    ledger = project / LEDGER
    ledger.write_text(f"{ledger.read_text('utf-8')}/competencies/customer-care/#level-9\n", "utf-8")
    page = (build(project) / "competencies/customer-care/index.html").read_text("utf-8")
    assert 'id="level-9"' in page


@pytest.mark.slow
def test_the_same_words_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = (copy_project(tmp_path / name) for name in ("here", "elsewhere/there"))
    for path in (*(there / "data").rglob("*.yml"), there / LEDGER, *(there / "docs").glob("*.md")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    put(there, "data/roles/.DS_Store", b"\0")
    sites = [build(here)]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    sites.append(build(there))
    one, other = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in sites
    )
    assert one.keys() == other.keys()
    assert not [name for name, content in one.items() if other[name] != content]


@pytest.mark.slow
def test_the_first_release_begins_the_ledger(tmp_path: Path) -> None:
    project = unpublish(copy_project(tmp_path / "project"))
    done = run(project, "macros", "release", "--note", "The first")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "/roles/recovery-navigator/#purpose\n" in (project / LEDGER).read_text("utf-8")
    assert "is not in" not in run(project, "macros", "build").stderr
