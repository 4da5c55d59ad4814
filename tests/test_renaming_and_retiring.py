"""Whoever renames or retires something has it done wholly, everywhere, and without another byte changed."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from macros.addresses.thing import Thing
from macros.addresses.things import things
from macros.checks import checked
from macros.editing.draft import Draft
from macros.editing.refused import RefusedError
from macros.editing.rename import rename
from macros.editing.retire import Circumstances, retire
from macros.editing.things import NAMINGS
from macros.editing.writing import write
from macros.model.handbook import Handbook
from tests.conftest import slow
from tests.support.data import change, check_here, put, run_here
from tests.support.edited import files_of, folded, only_renamed, unwrapped, wide, without_former
from tests.support.project import ROOT, copy_project, read_yaml
from tests.support.random_handbook import RandomHandbook
from tests.support.random_layout import RandomLayout

NEW = "zz-another-name"
RETIRED = "data/retired.yml"
MARK = b"\xef\xbb\xbf"
"""What some programs write before a text in UTF-8."""
QUICK, ALL = 1, 150
SEEDS = [seed if seed < QUICK else slow(seed) for seed in range(ALL)]

NAMES = {
    "role": ("helper", "listener"),
    "competency": ("attention", "care"),
    "value": ("kindness",),
    "team": ("first-team", "other-team"),
    "partner": ("a-partner", "other-partner"),
    "accountability": ("listen", "speak"),
    "criterion": ("patience",),
    "paragraph": ("be-there", "stay"),
    "term": ("listening", "silence"),
    "note": ("a-doubt", "notes.of-all", "roles.listener.own-doubt", "about.consortium.rests-on"),
    "statement": tuple(
        f"attention.{key}" for key in ("listens", "looks", "hears", "waits", "nods", "everyone")
    ),
    "measure": ("listener.on-time",),
    "context": ("first-team.together", "first-team.apart"),
    "pillar": ("fairness", "openness"),
}
EACH = [
    (kind, name) if place < 1 else slow(kind, name)
    for kind, names in NAMES.items()
    for place, name in enumerate(names)
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return wide(tmp_path / "handbook")


def clean(project: Path) -> bool:
    code, lines = check_here(project)
    assert code == 0, lines
    return True


def nothing_changed(project: Path, before: dict[str, bytes], *arguments: str) -> str:
    """What the command says that is refused and leaves every file as it was."""
    done = run_here(project, *arguments)
    assert done.returncode == 1, done.stdout
    assert files_of(project) == before
    assert "Nothing was changed." in done.stderr
    return done.stderr


def test_every_kind_is_tried() -> None:
    assert set(NAMES) == set(NAMINGS)


@pytest.mark.parametrize(("kind", "old"), EACH)
def test_a_rename_changes_every_mention_and_nothing_else(project: Path, kind: str, old: str) -> None:
    before = files_of(project)
    done = run_here(project, "rename", kind, old, NEW)
    assert done.returncode == 0, done.stderr
    assert clean(project)
    key, after = old.rpartition(".")[2], files_of(project)
    assert {name.replace(NEW, key) for name in after} == before.keys()
    for name, data in after.items():
        assert only_renamed(before[name.replace(NEW, key)], data, key, NEW), data.decode()
    assert any(f"was: [{key}]" in data.decode() for data in after.values())


def test_a_rename_reaches_pages_settings_and_examples(project: Path) -> None:
    for kind, old in (("role", "helper"), ("team", "other-team"), ("accountability", "speak")):
        run_here(project, "rename", kind, old, f"{old}-now")
    run_here(project, "rename", "statement", "attention.looks", "looks-now")
    run_here(project, "rename", "note", "roles.listener.own-doubt", "own-doubt-now")
    page = (project / "docs/page.md").read_text("utf-8")
    assert "{{ role(\"helper-now\") }}, {{ competency('care') }}" in page
    assert '{{accountability("speak-now")}}' in page
    assert 'statement("attention.looks-now") }} {{ note("roles.listener.own-doubt-now", "late")' in page
    assert '{% raw %}{{ role("helper") }}{% endraw %}' in page
    assert "team: 'other-team-now'\naccountabilities: [speak-now, listen]" in page
    assert "roles/helper-now.md" in (project / "mkdocs.yml").read_text("utf-8")


def test_a_page_written_by_hand_goes_with_its_record(project: Path) -> None:
    put(project, "docs/roles/helper.md", "# Helper\n\n[There](../roles/helper.md#purpose)\n")
    assert run_here(project, "rename", "role", "helper", NEW).returncode == 0
    assert f"[There](../roles/{NEW}.md#purpose)" in files_of(project)[f"docs/roles/{NEW}.md"].decode()


def test_earlier_names_stay_and_a_name_that_is_taken_up_again_is_none(project: Path) -> None:
    for old, new in (("listen", "hear"), ("hear", "attend"), ("attend", "listen")):
        run_here(project, "rename", "accountability", old, new)
    library = (project / "data/accountabilities.yml").read_text("utf-8")
    assert "listen: {heading: People, text: Practise listening every day., was: [attend, hear]}\n" in library
    put(project, "data/teams/other-team.yml", "was:\r\n  - team-z\r\ntitle: Other Team\r\n")
    for old, new in (("other-team", "team-b"), ("team-b", "team-c")):
        run_here(project, "rename", "team", old, new)
    was = files_of(project)["data/teams/team-c.yml"].decode()
    assert was == "was:\r\n  - team-b\r\n  - other-team\r\n  - team-z\r\ntitle: Other Team\r\n"
    assert clean(project)


MOVED = """\
title: Care
order: 2
levels:
    2:
        minds: Minds.
        # Said by all.
        heeds-people:
          was: [attention.listens, attention.heeds]
          text: Listens to people
          includes:
            waits:
              text: Waits for an answer.
              was: [attention.waits]
            nods:
              text: |
                Nods

                now and then.
              was: [attention.nods]

    3:
        minds-more: Minds more.
"""


def test_a_statement_moves_with_its_points_its_remarks_and_its_earlier_names(project: Path) -> None:
    listens = "      text: Listens"
    change(project, "data/competencies/attention.yml", listens, f"      was: [heeds]\n{listens}")
    done = run_here(project, "rename", "statement", "attention.listens", "care.heeds-people")
    assert done.returncode == 0, done.stderr
    assert (project / "data/competencies/care.yml").read_text("utf-8") == MOVED
    left = (project / "data/competencies/attention.yml").read_text("utf-8")
    assert "  2:\n    looks: Looks\n      up.\n  3:\n    hears: {text: Hears what is not said}\n" in left
    assert "statements: [care.heeds-people]" in (project / "data/consortium.yml").read_text("utf-8")
    assert clean(project)


REFUSED = {
    "unknown": ("role listner x", 'there is no role "listner"; did you mean "listener"?'),
    "taken": (
        "role listener helper",
        '"helper" is another role (data/roles/helper.yml, line 1); choose another',
    ),
    "same": ("role listener listener", '"listener" is its name already'),
    "no-key": ("role listener The_Listener", '"The_Listener" cannot be an id'),
    "earlier": ("role helper hearer", '"hearer" was the name of "listener" once'),
    "retired": ("role helper gone", '"gone" was retired, and its address says so (data/retired.yml, line 1)'),
    "own-page": (
        "competency care levels",
        'a page of the site already uses the name "levels"; choose another',
    ),
    "written": ("role helper by-hand", "docs/roles/by-hand.md stands at that address already"),
    "point": ("statement attention.waits looks", '"looks" is another statement'),
    "no-level": ("statement attention.hears lone.hears", '"lone" has no level 3'),
    "no-competency": ("statement attention.listens nowhere.listens", 'there is no competency "nowhere"'),
    "point-moves": ("statement attention.waits care.waits", '"attention.waits" stands under a statement'),
    "noted": ("statement attention.looks care.looks", "this note is about the statement; move it to"),
    "stays": ("measure listener.on-time helper.on-time", "a measure stays where it is"),
    "no-kind": ("rule listener x", '"rule" is not a kind; write one of these: role, competency'),
    "form": ("role listener a.b", '"a.b" is not how a role is named; write it like listener'),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_name_that_cannot_be_is_refused_with_its_cure(project: Path, case: str) -> None:
    arguments, said = REFUSED[case]
    change(project, "data/roles/listener.yml", "title:", "was: [hearer]\ntitle:")
    put(project, RETIRED, "/roles/gone/: {day: 2026-01-31}\n")
    put(project, "docs/roles/by-hand.md", "# By hand\n")
    put(project, "data/competencies/lone.yml", "title: Lone\norder: 3\nlevels: {2: {is: Is.}}\n")
    assert clean(project)
    assert said in nothing_changed(project, files_of(project), "rename", *arguments.split())


def kept(project: Path) -> Any:
    return read_yaml(project / RETIRED)


RETIRES = {
    "role": (
        "helper",
        "--instead listener",
        {"title": "Helper", "words": "Be there for people.\n\nStay a while.\n"},
    ),
    "competency": (
        "care",
        "--instead attention",
        {"title": "Care", "parts": {"minds": "Minds.", "minds-more": "Minds more."}},
    ),
    "value": ("kindness", "--instead /roles/", {"title": "Kindness", "words": "being kind"}),
    "team": ("other-team", "--instead first-team", {"title": "Other Team"}),
    "partner": ("a-partner", "--instead other-partner", {"title": "A Partner"}),
    "accountability": ("speak", "--instead listen", {"words": "Say what there is to say."}),
    "paragraph": ("be-there", "", {"words": "Be there for people."}),
    "term": ("silence", "--instead listening", {"title": "silence", "words": "Saying nothing."}),
    "note": ("a-doubt", "", {"title": "A doubt", "words": "That"}),
    "statement": ("attention.looks", "--instead attention.listens", {"words": "Looks up."}),
    "measure": ("listener.on-time", "", {"words": "Comes in time.\n\nGoes in time.\n"}),
    "context": ("first-team.apart", "", {"words": "Sometimes apart."}),
    "pillar": ("openness", "", {"title": "Openness"}),
}
"""For each kind what goes, what the command says beside, and what is kept of it."""


def test_retiring_is_tried_with_every_kind() -> None:
    assert {*RETIRES, "criterion"} == set(NAMINGS)  # of the criterion see below


@pytest.mark.parametrize("kind", RETIRES)
def test_what_is_retired_goes_from_every_list_and_keeps_its_last_words(project: Path, kind: str) -> None:
    name, more, words = RETIRES[kind]
    put(project, "docs/page.md", "# A page\n")  # of a sentence nothing can be left out
    before, source = files_of(project), the(checked(project).handbook, kind, name)
    done = run_here(project, "retire", kind, name, "--because", 'It was: "too" much', *more.split())
    assert done.returncode == 0, done.stderr
    assert clean(project)
    entry = kept(project)[source.own]
    assert {field: entry[field] for field in words} == words
    assert entry["because"] == 'It was: "too" much'
    assert not [one for one in things(checked(project).handbook) if one.address == source.address]
    key = name.rpartition(".")[2]
    for file, data in files_of(project).items():
        changed = before.get(file, b"") != data
        assert not changed or file == RETIRED or key.encode() in before[file], file


def the(book: Handbook, kind: str, name: str) -> Thing:
    full = {name, f"notes.{name}"}
    return next(one for one in things(book) if one.kind == kind and one.id in full)


def test_a_criterion_goes_with_its_list_and_the_remark_above_it_but_not_with_the_head_of_the_file(
    project: Path,
) -> None:
    change(project, "docs/page.md", '{{ criterion("patience") }}, ', "")
    put(
        project,
        "data/person-specification.yml",
        (
            "\ufeff# What is asked.\r\n\r\n"
            "# Rare.\r\npatience:\r\n  section: skills\r\n  text: Has patience.\r\n"
            "# Common.\r\ncare: {section: skills, text: Cares.}"
        ),
    )
    assert run_here(project, "retire", "criterion", "patience").returncode == 0
    after = files_of(project)
    assert after["data/person-specification.yml"] == (
        MARK + b"# What is asked.\r\n\r\n# Common.\r\ncare: {section: skills, text: Cares.}"
    )
    assert b"\nperformance_measures:" in after["data/roles/listener.yml"]
    assert b"person_specification" not in after["data/roles/listener.yml"]
    assert (
        b"shows_in: {statements: [attention.listens], accountabilities: [listen, speak]}\n"
        in (after["data/values/kindness.yml"])
    )
    assert (
        b"fairness: {title: Fairness, shows_in: {statements: [attention.listens]}}"
        in after["data/consortium.yml"]
    )
    assert clean(project)


def test_what_stands_under_what_is_retired_keeps_its_own_address(project: Path) -> None:
    assert (
        run_here(
            project, "retire", "statement", "attention.listens", "--instead", "attention.looks"
        ).returncode
        == 0
    )
    assert list(kept(project)) == [f"/competencies/attention/#{key}" for key in ("listens", "waits", "nods")]
    assert "grows_from: looks" in (project / "data/competencies/attention.yml").read_text("utf-8")
    assert "[attention.looks]" in (project / "data/values/kindness.yml").read_text("utf-8")
    change(project, "docs/page.md", '{{ note("roles.listener.own-doubt", "late") }}', "")
    assert run_here(project, "retire", "role", "listener").returncode == 0
    assert kept(project)["/roles/listener/"]["parts"] == {
        "performance-measures.on-time": "Comes in time.\n\nGoes in time.\n"
    }
    assert kept(project)["/sources/#roles.listener.own-doubt"]["words"] == "That?"


def test_the_earlier_addresses_of_what_is_retired_lead_to_its_last_words_too(project: Path) -> None:
    put(project, "docs/page.md", "# A page\n")
    put(project, "mkdocs.yml", "site_name: Small\n")
    for kind, old, new in (
        ("statement", "attention.listens", "care.listens"),
        ("statement", "care.minds", "cares"),
        ("competency", "care", "kind-care"),
        ("role", "listener", "hearer"),
        ("note", "roles.hearer.own-doubt", "doubt"),
    ):
        run_here(project, "rename", kind, old, new)
    assert run_here(project, "retire", "role", "hearer").returncode == 0
    assert run_here(project, "retire", "competency", "kind-care").returncode == 0
    entries = kept(project)
    assert {*entries} == {
        *("/roles/hearer/", "/roles/listener/", "/competencies/kind-care/", "/competencies/care/"),
        *(
            f"/sources/#roles.{role}.{key}"
            for role in ("hearer", "listener")
            for key in ("doubt", "own-doubt")
        ),
        *(f"/competencies/attention/#{key}" for key in ("listens", "waits", "nods")),
    }
    anchors = {"listens", "waits", "nods", "cares", "minds", "minds-more"}
    assert entries["/competencies/care/"]["parts"].keys() == anchors
    assert clean(project)


def test_an_address_that_has_gone_already_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769817600")
    for address in ("/guide/#old-heading", "/old-page/"):
        done = run_here(project, "retire", "address", address, "--because", "Gone.", "--instead", "/page/")
        assert done.returncode == 0, done.stderr
    assert (
        (project / RETIRED)
        .read_text("utf-8")
        .endswith("""
/guide/#old-heading:
  day: 2026-01-31
  because: Gone.
  instead: [/page/]
/old-page/:
  day: 2026-01-31
  because: Gone.
  instead: [/page/]
""")
    )
    assert clean(project)


IN_THE_WAY = {
    "sentence": ("role helper", 'docs/page.md:3:10: this names "helper"; change this sentence first'),
    "navigation": ("role helper", 'mkdocs.yml:3:15: this names "roles/helper.md"'),
    "structure": (
        "context first-team.together",
        'data/teams/first-team.yml:9:12: "said_in" cannot do without "together"',
    ),
    "level": ("statement attention.hears", 'data/roles/listener.yml:13:25: "Attention" defines no level 3'),
    "unknown": ("term silense", 'there is no term "silense"; did you mean "silence"?'),
    "itself": ("role listener --instead listener", '"listener" goes itself'),
    "nowhere": ("role listener --instead /nowhere/", 'nothing stands at "/nowhere/"'),
    "still-there": (
        "address /roles/listener/",
        "is there still; take it out first, or write: retire role listener",
    ),
    "page": ("address /page/", "docs/page.md is there still; take it out first"),
    "no-address": ("address roles/listener", '"roles/listener" is no address; write one from the root'),
    "twice": ("address /once/", '"/once/" is retired already (data/retired.yml, line 1)'),
}


@pytest.mark.parametrize("case", IN_THE_WAY)
def test_what_is_in_the_way_is_named_and_nothing_changed(project: Path, case: str) -> None:
    put(project, RETIRED, "/once/: {day: 2026-01-31}")
    arguments, said = IN_THE_WAY[case]
    assert said in nothing_changed(project, files_of(project), "retire", *arguments.split())


def test_a_file_that_may_not_be_changed_stops_all(project: Path) -> None:
    before = files_of(project)
    (project / "data/roles/listener.yml").chmod(0o444)
    said = nothing_changed(project, before, "rename", "accountability", "listen", NEW)
    assert "data/roles/listener.yml may not be changed; allow writing to it, then try again" in said


@pytest.mark.parametrize("fails", range(1, 4))
def test_a_disk_that_fails_leaves_every_file_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, fails: int
) -> None:
    before, replace, left = files_of(project), Path.replace, [fails]

    def failing(path: Path, target: Path) -> Path:
        left[0] -= 1
        if not left[0]:
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", failing)  # three files come, and one of them from another name
    assert "No space left on device" in nothing_changed(project, before, "rename", "role", "listener", NEW)


def test_what_others_saved_meanwhile_is_not_lost(project: Path) -> None:
    draft = Draft(project)
    rename(draft, checked(project).handbook, "role", "listener", NEW)
    changes = draft.changes()
    put(project, "data/roles/listener.yml", "title: Somebody\n")
    before = files_of(project)
    with pytest.raises(RefusedError, match="changed meanwhile"):
        write(project, changes)
    assert files_of(project) == before


def test_an_older_problem_elsewhere_stops_nothing_but_a_file_that_cannot_be_read_is_left_alone(
    project: Path,
) -> None:
    put(project, "data/values/broken.yml", 'title: "Broken\nshows_in: {accountabilities: [listen]}\n')
    assert run_here(project, "rename", "accountability", "listen", NEW).returncode == 0
    assert b"[listen]" in files_of(project)["data/values/broken.yml"]


class Terminal:
    """Somebody who types an answer."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.answer


@pytest.mark.parametrize(
    ("answer", "more", "written"),
    [("n\n", [], False), ("", [], False), ("y\n", [], True), ("n\n", ["--yes"], True)],
)
def test_on_a_terminal_the_difference_is_shown_and_the_editor_asked(
    project: Path, monkeypatch: pytest.MonkeyPatch, answer: str, more: list[str], written: bool
) -> None:
    before = files_of(project)
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    done = run_here(project, "rename", "partner", "a-partner", NEW, *more)
    assert f"-employer: 'a-partner'\n+employer: '{NEW}'\n" in done.stdout
    assert ("Write this?" in done.stdout) == (not more)
    assert (done.returncode == 0) == written == (files_of(project) != before)


@pytest.mark.slow
def test_a_terminal_asks_as_a_terminal_does(project: Path) -> None:
    before = files_of(project)
    for answer, written in ((b"n\n", False), (b"y\n", True)):
        mine, theirs = pty.openpty()
        command = [sys.executable, "-m", "macros", "rename", "partner", "a-partner", NEW]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        os.write(mine, answer)
        done = subprocess.run(
            command, cwd=project, env=environment, stdin=theirs, capture_output=True, check=False
        )
        assert (done.returncode == 0) == written == (files_of(project) != before), done.stderr
        assert b"Write this?" in done.stdout


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("role", "recovery-navigator"),
        slow("competency", "working-with-change"),
        slow("accountability", "manage-risk"),
        slow("statement", "working-with-change.implements-policy-changes"),
        slow("note", "notes.two-exceptional-levels"),
        slow("team", "crisis-team"),
    ],
)
def test_the_handbook_itself_stands_a_rename(tmp_path: Path, kind: str, name: str) -> None:
    project = copy_project(tmp_path / "project")
    assert run_here(project, "rename", kind, name, NEW).returncode == 0
    assert clean(project)


def everything_said(book: Handbook, new: str = NEW, old: str = NEW) -> dict[str, str]:
    """What a handbook says by its records, without earlier names, and under the old name for the new."""
    each = ((record.full_id, repr(said(record.model_dump(mode="json")))) for record in book.records())
    return {name.replace(new, old): words.replace(new, old) for name, words in each}


def said(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: said(part) for key, part in value.items() if key != "was"}
    return [said(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize("seed", SEEDS)
def test_in_any_layout_a_rename_keeps_every_other_byte_there_and_back(tmp_path: Path, seed: int) -> None:
    book = laid(tmp_path, seed)
    before, words = files_of(tmp_path), everything_said(book)
    for thing in some_of(book, seed):
        renamed(tmp_path, book, thing, thing.id, NEW)
        again, after = checked(tmp_path), files_of(tmp_path)
        assert not again.problems
        assert everything_said(again.handbook, NEW, thing.key) == words
        for name, data in after.items():
            first = before[name.replace(NEW, thing.key)]
            assert only_renamed(bare(first), bare(data), thing.key, NEW), (thing, data)
            assert data.startswith(MARK) == first.startswith(MARK)
        renamed(tmp_path, again.handbook, thing, thing.full(NEW), thing.key)
        for name, data in files_of(tmp_path).items():
            back, first = bare(data).decode(), bare(before[name]).decode()
            assert (
                back == first or first in without_former(back, NEW) or folded(first) in unwrapped(back, NEW)
            )
        restore(tmp_path, before)


def laid(project: Path, seed: int) -> Handbook:
    """A handbook made by chance, in a layout made by chance."""
    RandomHandbook(seed).write(project / "data")
    RandomLayout(seed).lay(project / "data")
    loaded = checked(project)
    assert not loaded.problems
    return loaded.handbook


def some_of(book: Handbook, seed: int) -> list[Thing]:
    """One thing of each kind."""
    kinds = {kind: [one for one in things(book) if one.kind == kind] for kind in NAMINGS}
    chance = Random(seed)
    return [chance.choice(every) for every in kinds.values() if every]


def renamed(project: Path, book: Handbook, thing: Thing, old: str, new: str) -> None:
    draft = Draft(project)
    rename(draft, book, thing.kind, old, new)
    write(project, draft.changes())


def restore(project: Path, before: dict[str, bytes]) -> None:
    for name in files_of(project).keys() - before.keys():
        (project / name).unlink()
    for name, data in before.items():
        put(project, name, data)


def bare(data: bytes) -> bytes:
    """A file without the mark before its text."""
    return data.removeprefix(MARK)


@pytest.mark.parametrize("seed", SEEDS)
def test_in_any_layout_what_is_retired_leaves_a_sound_handbook_and_its_exact_words(
    tmp_path: Path, seed: int
) -> None:
    book = laid(tmp_path, seed)
    before = files_of(tmp_path)
    for thing in some_of(book, seed):
        draft = Draft(tmp_path)
        try:
            retire(draft, book, thing.kind, thing.id, Circumstances())
        except RefusedError as refused:
            assert "cannot do without" in str(refused)
            continue
        if draft.new_problems([]):
            continue  # something would show nowhere, or a competency would be empty
        write(tmp_path, draft.changes())
        again = checked(tmp_path).handbook
        entry = again.retired[thing.own]
        text = getattr(thing.subject, "text", thing.subject)
        if isinstance(text, str):
            assert entry.words == text
        left = everything_said(again)
        for name, words in everything_said(book).items():
            assert name in left or name == getattr(thing.subject, "full_id", ""), name
            assert left.get(name, words) == words or thing.key in words
        for name, data in files_of(tmp_path).items():
            assert name == RETIRED or within(data, before[name]), name
        restore(tmp_path, before)


def within(after: bytes, before: bytes) -> bool:
    """Whether a file is what it was with some stretches left out."""
    rest = iter(before)
    return all(byte in rest for byte in after)
