"""A release says of each text what became of it; no text that was released is lost without a word."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.checks import checked
from macros.pages.catalogue import pages
from macros.releases.history import Change, History
from macros.releases.release import record_release
from macros.releases.shown import page_texts
from macros.views.views import Views
from tests.conftest import Once
from tests.support.data import change, check_here, copy_sound, put, run_here
from tests.support.pages import BuiltSite
from tests.support.project import ROOT, copy_project, run

COMPETENCY = "data/competencies/attention.yml"
ROLE = "data/roles/listener.yml"
DUTIES = "data/accountabilities.yml"
STATEMENT = "competencies/attention#listens"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The smallest handbook, released once."""
    project = copy_sound(tmp_path / "handbook")
    release(project, "The first.")
    return project


def release(project: Path, note: str | None = None) -> str:
    """Record a release, after which nothing is left to be released, and return what was said."""
    with record_release(history(project), note) as said:
        put(project, "data/addresses.txt", "/\n")
    after = history(project)
    assert not after.pending and after.released == after.today
    return "\n".join(said)


def history(project: Path) -> History:
    loaded = checked(project)
    assert not loaded.problems
    return loaded.history


def stored(project: Path, number: int) -> Any:
    return json.loads((project / f"data/releases/{number}.json").read_text("utf-8"))


def changes(project: Path) -> dict[str, Change]:
    """The changes of the last release, by id and, where several texts became one, by the earlier id too."""
    return {f"{one.id} {one.was or ''}".strip(): one for one in history(project).releases[-1].changes}


def test_the_first_release_holds_every_text(project: Path) -> None:
    first = stored(project, 1)
    assert (first["number"], first["note"]) == (1, "The first.")
    assert {one["sort"] for one in first["changes"]} == {"new"}
    told = {one["id"]: one["after"] for one in first["changes"]}
    assert told["roles/listener#title"] == "Listener"
    assert told["roles/listener#accountabilities.listen"] == ""
    assert told["roles/listener#competencies.attention.3"] == "desired"
    assert told["roles/listener#team"] == "first-team"
    assert (told[STATEMENT], told[f"{STATEMENT}.level"]) == ("Listens to people", "2")
    assert told["accountabilities/listen#text"] == "Practise listening every day."
    assert told["teams/first-team#context.together"] == "The team works together."
    assert told["about/#pillars.fairness"] == "Fairness"
    assert told["notes/notes.a-doubt#doubt"] == "That"
    assert told["glossary/listening#text"] == "Hearing what somebody says."
    assert not [name for name in told if "order" in name or name.startswith("search")]


def test_nothing_new_is_no_release(project: Path) -> None:
    assert "Nothing has changed" in release(project)
    assert [path.name for path in (project / "data/releases").iterdir()] == ["1.json"]


def test_a_reworded_sentence_is_told_before_and_after(project: Path) -> None:
    change(project, COMPETENCY, "Listens to people", "Listens to everyone")
    said = release(project)
    assert "data/releases/2.json now holds release 2" in said and "1 change: 1 reworded." in said
    assert f"{STATEMENT}: TO ADD  # now: Listens to everyone" in said
    assert stored(project, 2)["changes"] == [
        {"id": STATEMENT, "sort": "reworded", "before": "Listens to people", "after": "Listens to everyone"}
    ]


@pytest.mark.parametrize("name", [STATEMENT, "/competencies/attention/#listens"])
def test_what_the_editor_says_of_a_change_is_taken_in(project: Path, name: str) -> None:
    change(project, COMPETENCY, "Listens to people", "Listens to everyone")
    put(project, "data/changes.yml", f"{name}: asks-more\n")
    assert history(project).pending[0].means == "asks-more"
    assert "TO ADD" not in release(project)
    assert changes(project)[STATEMENT].means == "asks-more"
    assert not (project / "data/changes.yml").exists()


def test_what_is_said_of_no_change_is_refused(project: Path) -> None:
    change(project, COMPETENCY, "Listens to people", "Listens to everyone")
    put(project, "data/changes.yml", f"# so far\n{STATEMENT}s: wording\n")
    assert check_here(project)[1] == [
        f"data/changes.yml:2:1: nothing that is still to be released has the id or the address "
        f'"{STATEMENT}s"; did you mean "{STATEMENT}"?',
        "1 problem.",
    ]
    assert run_here(project, "release").returncode == 1
    assert not (project / "data/releases/2.json").exists()


def test_a_renamed_statement_has_moved_and_may_be_reworded_too(project: Path) -> None:
    change(
        project,
        COMPETENCY,
        "listens: Listens to people",
        "attends: {text: Attends to people, was: [listens]}",
    )
    change(project, COMPETENCY, "grows_from: listens", "grows_from: attends")
    change(project, "data/values/kindness.yml", "attention.listens", "attention.attends")
    put(project, "data/search.yml", "")
    release(project)
    moved = changes(project)
    one = moved[f"competencies/attention#attends {STATEMENT}"]
    assert (one.sort, one.before, one.after) == ("moved", "Listens to people", "Attends to people")
    shown = moved["values/kindness#statements.attention.attends values/kindness#statements.attention.listens"]
    grown = moved["competencies/attention#hears.grows-from"]
    assert (shown.sort, grown.sort, grown.before, grown.after) == ("moved", "moved", "listens", "attends")
    assert {one.sort for one in moved.values()} == {"moved"}


def test_a_renamed_record_takes_its_texts_and_its_mentions_with_it(project: Path) -> None:
    hearer, team = "data/roles/hearer.yml", "data/teams/team-one.yml"
    (project / ROLE).rename(project / hearer)
    (project / "data/teams/first-team.yml").rename(project / team)
    change(project, hearer, "title: Listener", "title: Hearer\nwas: [listener]")
    change(project, hearer, "accountabilities: [listen]", "accountabilities: [listen-daily]")
    change(project, hearer, "team: first-team", "team: team-one")
    change(project, team, "title:", "was: [first-team]\ntitle:")
    change(project, DUTIES, "listen: {", "listen-daily: {was: [listen], ")
    release(project)
    moved = changes(project)
    title = moved["roles/hearer#title roles/listener#title"]
    assert (title.sort, title.before, title.after) == ("moved", "Listener", "Hearer")
    assert "roles/hearer#accountabilities.listen-daily roles/listener#accountabilities.listen" in moved
    assert "teams/team-one#context.together teams/first-team#context.together" in moved
    assert {one.sort for one in moved.values()} == {"moved"}


def test_statements_become_one_and_one_becomes_two(project: Path) -> None:
    change(project, COMPETENCY, "listens: Listens to people", "listens: Listens\n    waits: Waits")
    release(project)
    change(
        project,
        COMPETENCY,
        "listens: Listens\n    waits: Waits",
        "attends: {text: Attends, was: [listens, waits]}",
    )
    change(project, COMPETENCY, "grows_from: listens", "grows_from: attends")
    change(project, "data/values/kindness.yml", "attention.listens", "attention.attends")
    put(project, "data/search.yml", "")
    release(project)
    one = "competencies/attention#attends"
    merged = changes(project)
    assert {merged[f"{one} {STATEMENT}"].before, merged[f"{one} competencies/attention#waits"].before} == {
        "Listens",
        "Waits",
    }
    change(
        project, COMPETENCY, "attends: {text: Attends, ", "cares: Cares\n    attends: {text: Attends well, "
    )
    release(project)
    assert {name: one.sort for name, one in changes(project).items()} == {
        "competencies/attention#attends": "reworded",
        "competencies/attention#cares": "new",
        "competencies/attention#cares.level": "new",
    }


def test_a_statement_may_move_to_another_competency(project: Path) -> None:
    put(project, "data/competencies/care.yml", "title: Care\norder: 2\nlevels: {3: {cares: Cares}}\n")
    release(project)
    change(project, COMPETENCY, "  3:\n    hears: {text: Hears what is not said, grows_from: listens}\n", "")
    change(project, ROLE, "attention: {2: entry, 3: desired}", "care: {3: desired}")
    moved = "hears: {text: Hears what is not said, was: [attention.hears]}"
    change(project, "data/competencies/care.yml", "cares: Cares", f"cares: Cares, {moved}")
    release(project)
    one = changes(project)["competencies/care#hears competencies/attention#hears"]
    assert (one.sort, one.before) == ("moved", "Hears what is not said")


LOSSES = {
    "statement": (
        COMPETENCY,
        "    hears: {text: Hears what is not said, grows_from: listens}",
        "    sees: Sees",
    ),
    "context": ("data/teams/first-team.yml", "together:", "apart:"),
    "pillar": ("data/consortium.yml", "fairness:", "justice:"),
    "note": ("data/notes.yml", "a-doubt:", "another-doubt:"),
    "term": ("data/glossary.yml", "listening:", "hearing:"),
    "partner": (ROLE, "employer: a-partner\n", ""),
}
PLACES = {
    "statement": (f"{COMPETENCY}:7:5", "attention.hears", "Hears what is not said"),
    "context": ("data/teams/first-team.yml:3:3", "first-team.together", "The team works together"),
    "pillar": ("data/consortium.yml:9:3", "fairness", "Fairness"),
    "note": ("data/retired.yml:1:1", "notes.a-doubt", "A doubt"),
    "term": ("data/retired.yml:1:1", "listening", "listening"),
    "partner": ("data/retired.yml:1:1", "a-partner", "A Partner"),
}

LAST_WORDS = {
    "statement": ("/competencies/attention/#hears:", "  words: Hears what is not said"),
    "context": ("/teams/first-team/#context.together:", "  words: The team works together."),
    "pillar": ("/about/#fairness:", "  words: Fairness"),
    "note": ("/sources/#notes.a-doubt:", "  title: A doubt"),
    "term": ("/glossary/#listening:", "  title: listening", "  words: Hearing what somebody says."),
    "partner": ("/partners/a-partner/:", "  title: A Partner"),
}


@pytest.mark.parametrize("kind", LOSSES)
def test_what_is_lost_is_named_with_the_ways_out(project: Path, kind: str) -> None:
    change(project, *LOSSES[kind])
    if kind == "partner":
        (project / "data/partners/a-partner.yml").unlink()
    place, name, words = PLACES[kind]
    key = name.rpartition(".")[2]
    assert check_here(project)[1] == [
        f'{place}: the {kind} "{key}" was released and is gone, which said: {words}',
        "  If it has another name, write with what it is today:",
        *(["    its-name:", "      text: Its words"] if kind in ("statement", "context") else []),
        f"{'  ' if kind in ('statement', 'context') else ''}    was: [{key}]",
        "  If it is said no longer, write in data/retired.yml:",
        *LAST_WORDS[kind],
        f"  day: {date.today()}",
        f"  Or put it back and type: python -m macros retire {kind} {name}",
        "1 problem.",
    ]
    assert run_here(project, "release").returncode == 1


def test_a_lost_note_is_named_where_it_stood(project: Path) -> None:
    note = "{title: A note, where: Page 1, printed: This, doubt: That, decided: This}"
    change(project, DUTIES, "day.}", f"day., notes: {{hm: {note}}}}}")
    release(project)
    change(project, DUTIES, "hm:", "ah:")
    assert check_here(project)[1][0].startswith(f'{DUTIES}:1:71: the note "hm" was released and is gone')


def test_both_ways_out_of_a_loss_are_ways_out(project: Path) -> None:
    sound = (project / COMPETENCY).read_text("utf-8")
    change(project, COMPETENCY, "hears: {", "sees: {was: [hears], ")
    assert check_here(project)[0] == 0
    put(
        project,
        COMPETENCY,
        sound.replace("hears: {text: Hears what is not said, grows_from: listens}", "sees: Sees"),
    )
    put(project, "data/retired.yml", "/competencies/attention/#hears: {day: 2026-12-01}\n")
    release(project)
    assert changes(project)["competencies/attention#hears"].sort == "retired"


def test_what_is_no_longer_listed_or_said_beside_is_no_loss(project: Path) -> None:
    change(project, ROLE, "employer: a-partner\n", "")
    change(project, ROLE, "person_specification: {essential: [patience]}\n", "")
    release(project)
    assert {one.sort for one in changes(project).values()} == {"retired"}
    assert "roles/listener#essential.patience" in changes(project)


def test_two_releases_on_one_day_are_two(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    for words in ("Listens", "Listens well"):
        text = (project / COMPETENCY).read_text("utf-8")
        put(project, COMPETENCY, text.replace(text.split("listens: ")[1].split("\n")[0], words, 1))
        release(project)
    assert [stored(project, number)["day"] for number in (2, 3)] == ["2027-01-01"] * 2


def test_a_release_is_read_line_by_line_and_no_larger_than_what_changed(project: Path) -> None:
    change(project, COMPETENCY, "Listens to people", "Listens to everyone")
    change(project, DUTIES, "every day", "each day")
    release(project)
    data = (project / "data/releases/2.json").read_bytes()
    assert b"\r" not in data and data.endswith(b"]}\n")
    lines = data.decode().splitlines()[1:-1]
    names = [json.loads(line.rstrip(","))["id"] for line in lines]
    assert names == sorted(names) and len(names) == 2
    assert len(data) < 400


def test_where_a_release_cannot_be_written_all_stays_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project, COMPETENCY, "Listens to people", "Listens to everyone")
    put(project, "data/changes.yml", f"{STATEMENT}: wording\n")

    def full(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="no space"):
            release(project)
    assert (project / "data/changes.yml").read_text("utf-8") == f"{STATEMENT}: wording\n"
    assert [path.name for path in (project / "data/releases").iterdir()] == ["1.json"]


def test_where_what_follows_a_release_fails_there_is_none(project: Path) -> None:
    change(project, COMPETENCY, "Listens to people", "Listens to everyone")
    put(project, "data/changes.yml", f"{STATEMENT}: wording\n")
    with pytest.raises(RuntimeError), record_release(history(project), None):
        raise RuntimeError("the site cannot be built")
    assert (project / "data/changes.yml").exists() and not (project / "data/releases/2.json").exists()


def test_a_version_is_that_of_the_words(project: Path) -> None:
    version = history(project).version()
    text = (project / DUTIES).read_bytes()
    put(project, DUTIES, b"\xef\xbb\xbf# a remark\r\n" + text.replace(b"\n", b"\r\n"))
    change(
        project,
        "data/partners/a-partner.yml",
        "title: A Partner\ntype: voluntary",
        "type: voluntary\ntitle: A Partner",
    )
    put(project, "data/.hidden", "x")
    assert history(project).version() == version
    change(project, DUTIES, "every day", "each day")
    assert history(project).version() != version


def test_a_changed_section_of_a_page_is_told_but_not_its_words(project: Path) -> None:
    put(project, "docs/here.md", "# Here\n\nWords.\n\n## More {#much-more}\n\n```\n# no heading\n```\n")
    release(project)
    assert [one.id for one in history(project).releases[-1].changes if one.id != "pages/here#"] == [
        "pages/here#here",
        "pages/here#much-more",
    ]
    change(project, "docs/here.md", "# no heading", "# none")
    release(project)
    only = changes(project).popitem()[1]
    assert only.id == "pages/here#much-more" and str(only.after).startswith("sha256:")
    put(project, "docs/here.md", (project / "docs/here.md").read_bytes().replace(b"\n", b"\r\n"))
    assert not history(project).pending


def test_a_release_that_is_missing_is_named(project: Path) -> None:
    for words in ("each day", "day by day"):
        text = (project / DUTIES).read_text("utf-8")
        put(project, DUTIES, text.replace("every day" if "every" in text else "each day", words))
        release(project)
    (project / "data/releases/2.json").unlink()
    assert check_here(project)[1][0] == (
        "data/releases/3.json:1:1: release 2 is missing, on which this one builds; "
        "put data/releases/2.json back"
    )


KINDER = "working-with-change.promotes-benefits-of-change"


def reworded(project: Path) -> None:
    """Release a reworded statement, then reword a duty that is not released."""
    release(project)  # what is to be released with the next release of this project
    change(project, "data/competencies/working-with-change.yml", "Promotes the", "Praises the")
    release(project, "Kinder words.")
    change(project, "data/accountabilities.yml", "Build trusting", "Keep trusting")


@pytest.mark.slow
def test_the_command_records_a_release_and_its_addresses(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    release(project)
    change(project, "data/competencies/working-with-change.yml", "Promotes the", "Praises the")
    (project / "data/addresses.txt").write_text("/help/\n", "utf-8")
    done = run(project, "macros", "release", "--note", "Kinder words.")
    assert done.returncode == 0 and "1 change: 1 reworded." in done.stdout, done.stdout + done.stderr
    assert history(project).releases[-1].note == "Kinder words."
    assert "/roles/recovery-navigator/" in (project / "data/addresses.txt").read_text("utf-8").splitlines()
    again = run(project, "macros", "release")
    assert again.returncode == 0 and "Nothing has changed" in again.stdout


@pytest.fixture(scope="session")
def later(once: Once) -> BuiltSite:
    return once("later", reworded)


def test_the_data_say_since_when_words_stand(later: BuiltSite, site: BuiltSite) -> None:
    def read(name: str) -> Any:
        return json.loads((later.root / f"data/{name}.json").read_text("utf-8"))

    last, first = history(later.root.parent).releases[-1], {"release": 1, "day": "2026-11-30"}
    latest = {"release": last.number, "day": last.day.isoformat()}
    competency, other = read("competencies/working-with-change"), read("competencies/customer-care")
    assert competency["as_of"] == latest and "unreleased" not in competency
    said = {one["id"]: one["as_of"] for level in competency["levels"] for one in level["statements"]}
    assert [key for key, as_of in said.items() if as_of == latest] == [KINDER]
    assert other["as_of"] == said["working-with-change.implements-policy-changes"] == first
    role, whole = read("roles/recovery-navigator"), read("handbook")
    assert role["as_of"] == whole["as_of"] == latest and role["unreleased"] and whole["unreleased"]
    duties = {one["id"]: one for one in role["accountabilities"]}
    assert [key for key, one in duties.items() if "unreleased" in one] == ["build-trusting-relationships"]
    assert {one["as_of"]["release"] for one in duties.values()} == {1}
    assert json.loads((site.root / "data/handbook.json").read_text("utf-8"))["version"] != role["version"]


def test_the_tables_say_since_when_words_stand(later: BuiltSite) -> None:
    text = (later.root / "data/statements.csv").read_text("utf-8-sig")
    rows = {row["statement_id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    last = history(later.root.parent).releases[-1]
    assert [key for key, row in rows.items() if row["release"] == str(last.number)] == [KINDER]
    assert rows[KINDER]["as_of"] == last.day.isoformat()
    assert rows["customer-care.understands-explicit-needs"]["as_of"] == "2026-11-30"


LONG = 40
OTHERWISE = ("#printed", "#address")
"""What notes quote, and what pages show with a comma behind each line."""
BESIDE = ".related, section:has(> #near), section:has(> #values), section:has(> #named), script, template"
"""What pages show of other pages, beside what they are there for."""


def test_a_page_knows_exactly_the_texts_whose_words_it_shows(site: BuiltSite) -> None:
    loaded = checked(ROOT)
    told, views = loaded.history.today, Views(loaded.handbook)
    sentences = (name for name, text in told.items() if len(text) >= LONG and " " in text)
    words = {name: " ".join(told[name].split()) for name in sentences if not name.endswith(OTHERWISE)}
    held = "\n".join(words.values())
    alone = {name: text for name, text in words.items() if held.count(text) == 1}
    for page in pages(loaded.handbook, views.indexes.all):
        known = page_texts(views, page)
        if page.record:
            article = LexborHTMLParser(site[page.address].html).css_first("article")
            for node in article.css(BESIDE):
                node.decompose()
            shown = " ".join(article.text().split())
            found = {name for name, text in alone.items() if text in shown}
            assert found == known & alone.keys(), page.address
