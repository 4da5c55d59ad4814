"""A role profile that comes as a document is brought in: known sentences are known, and no line is lost."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from docx.document import Document
from docx.shared import Pt

from macros.documents.fields import fields_of
from macros.imports import command
from macros.imports.command import import_here
from tests.conftest import slow
from tests.support.brought import (
    BOX,
    NUMBERED,
    TRACKED,
    TWICE,
    beginning,
    behind,
    book_of,
    bring,
    elsewhere,
    labelled,
    laid_out,
    paragraph,
    reworded,
    sent,
    told_of,
)
from tests.support.data import change
from tests.support.edited import files_of
from tests.support.project import ROOT
from tests.support.random_handbook import RandomHandbook
from tests.support.sent import letters
from tests.test_nothing_is_lost import sentences

NAVIGATOR, CRISIS = "recovery-navigator", "mental-health-crisis-worker"
SOURCES = ROOT / "tests/oracle/documents"
TO_FILL = "still to be written"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """This handbook, with nothing published."""
    return beginning(tmp_path / "project", ROOT / "data")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A handbook that holds nothing yet."""
    return beginning(tmp_path / "empty")


def put(project: Path, name: str, content: bytes) -> str:
    (project / name).write_bytes(content)
    return name


def record(project: Path, role: str) -> Any:
    return yaml.load((project / f"data/roles/{role}.yml").read_text("utf-8"), Loader=yaml.CBaseLoader)


def fields(project: Path, role: str) -> str:
    """The fields of a role with all that stands in them, in their order."""
    return json.dumps(fields_of(book_of(project).roles[role]))


def data_of(project: Path) -> str:
    """All that stands in the data of a project."""
    return "\n".join(path.read_text("utf-8") for path in (project / "data").rglob("*.yml"))


@pytest.mark.parametrize("role", [NAVIGATOR, slow(CRISIS)])
def test_a_profile_that_the_handbook_made_comes_back_as_it_is(project: Path, role: str) -> None:
    before = files_of(project)
    same = bring(project, put(project, "back.docx", sent(project, role)))
    assert same.code == 0 and "nothing was written" in same.said
    assert "Every line of the document has its place." in same.said
    path = project / f"data/roles/{role}.yml"
    held = record(project, role)
    path.unlink()
    assert bring(project, "back.docx").code == 0
    again = record(project, role)
    held.pop("notes", None)
    assert again == held and list(again) == list(held)
    (project / "back.docx").unlink()
    assert {name for name, content in files_of(project).items() if before.get(name) != content} <= {
        f"data/roles/{role}.yml"
    }


@pytest.mark.parametrize("seed", [*range(4), *(slow(seed) for seed in range(4, 60))])
def test_every_role_of_any_handbook_comes_back_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    project = beginning(tmp_path / "project")
    shutil.rmtree(project / "data")
    RandomHandbook(seed).write(project / "data")
    for role in list(book_of(project).roles):
        put(project, "back.docx", sent(project, role))
        path = project / f"data/roles/{role}.yml"
        before, held = path.read_bytes(), fields(project, role)
        assert import_here(project, "back.docx", None, None, dry=False) == 0
        assert path.read_bytes() == before, capsys.readouterr()
        path.unlink()
        assert import_here(project, "back.docx", None, None, dry=False) == 0
        assert fields(project, role) == held, capsys.readouterr()
        path.write_bytes(before)


def test_what_was_changed_in_word_is_written_and_what_others_share_is_asked(project: Path) -> None:
    put(project, "back.docx", sent(project, NAVIGATOR))
    reworded(
        project / "back.docx",
        ("Delivery of specified support", "Delivery of agreed support work to time."),
        ("Human Resources Partnership Lead", "The Team Lead"),
        ("Build trusting", "Build trusting and kind relationships with the service user."),
        ("Plans own work", "Plans own work and meets agreed goals in good time"),
    )
    before = files_of(project)
    kept = bring(project, "back.docx", "--dry-run")
    assert kept.code == 0 and files_of(project) == before
    assert "+  Line Manager: The Team Lead" in kept.said
    done = bring(project, "back.docx")
    assert done.code == 0
    assert (
        "accountabilities/build-trusting-relationships#text (said by Mental Health Crisis Worker too)"
        in done.said
    )
    assert (
        "document: Build trusting and kind" in done.said and "handbook: Build trusting and coll" in done.said
    )
    role = record(project, NAVIGATOR)
    assert role["organisation"]["Line Manager"] == "The Team Lead"
    assert (
        role["performance_measures"]["support-work-to-time-and-standard"]
        == "Delivery of agreed support work to time."
    )
    changed = {name for name, content in files_of(project).items() if before[name] != content}
    assert changed == {f"data/roles/{NAVIGATOR}.yml"}
    assert bring(project, "back.docx", "--take-mine").code == 0
    book = book_of(project)
    assert book.accountabilities["build-trusting-relationships"].text.startswith("Build trusting and kind")
    assert book.statements["achieving-results.plans-own-work"].text.endswith("in good time")
    assert bring(project, "back.docx").said.count("nothing was written") == 1


def test_what_was_added_or_taken_out_on_either_side_stays_so(project: Path) -> None:
    put(project, "back.docx", sent(project, NAVIGATOR))
    path = f"data/roles/{NAVIGATOR}.yml"
    document = docx.Document(str(project / "back.docx"))
    gone = paragraph(document, "Work within rota")
    gone._p.getparent().remove(gone._p)
    paragraph(document, "Contribute to Recovery College").insert_paragraph_before(
        "Water the plants.", "List Bullet"
    )
    document.save(str(project / "back.docx"))
    change(
        project,
        "data/accountabilities.yml",
        "build-trusting-relationships:",
        "feed-the-cat: {heading: Cats, text: Feed the cat.}\nbuild-trusting-relationships:",
    )
    change(project, path, "accountabilities:\n", "accountabilities:\n  - feed-the-cat\n")
    change(project, path, "  - maintain-hope-and-optimism\n", "")
    done = bring(project, "back.docx")
    assert done.code == 0
    assert "Taken out of this role, as it is not in the document:\n  - Work within rota" in done.said
    duties = record(project, NAVIGATOR)["accountabilities"]
    assert duties[0] == "feed-the-cat"
    assert duties.index("water-the-plants") == duties.index("contribute-to-recovery-college") - 1
    assert not {"work-within-rota", "maintain-hope-and-optimism"} & set(duties)
    assert TO_FILL in done.said and "data/accountabilities.yml" in done.said


def test_a_text_that_both_have_changed_is_shown_twice_and_stays_until_somebody_says(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, "back.docx", sent(project, NAVIGATOR))
    reworded(project / "back.docx", ("Human Resources Partnership Lead", "The Team Lead"))
    change(
        project, f"data/roles/{NAVIGATOR}.yml", "Human Resources Partnership Lead - Second Step", "The Nurse"
    )
    done = bring(project, "back.docx")
    assert "nothing was written" in done.said
    assert "changed in the handbook too since the document was made" in done.said
    monkeypatch.setattr(command.sys.stdin, "isatty", lambda: True, raising=False)
    asked: list[str] = []
    monkeypatch.setattr("builtins.input", lambda question: asked.append(question) or "d")
    assert import_here(project, "back.docx", None, None, dry=False) == 0
    assert len(asked) == 1
    shown = capsys.readouterr().out
    assert "document: The Team Lead" in shown and "handbook: The Nurse" in shown
    assert record(project, NAVIGATOR)["organisation"]["Line Manager"] == "The Team Lead"


def test_what_only_the_handbook_has_changed_stays(project: Path) -> None:
    put(project, "back.docx", sent(project, NAVIGATOR))
    change(
        project, f"data/roles/{NAVIGATOR}.yml", "Human Resources Partnership Lead - Second Step", "The Nurse"
    )
    change(
        project,
        "data/accountabilities.yml",
        "Build trusting and collaborative",
        "Build trusting, kind and collaborative",
    )
    before = files_of(project)
    done = bring(project, "back.docx", "--take-mine")
    assert done.code == 0 and "nothing was written" in done.said
    assert files_of(project) == before


def test_a_title_that_was_changed_in_word_is_not_lost(project: Path) -> None:
    put(project, "back.docx", sent(project, NAVIGATOR))
    reworded(
        project / "back.docx", ("Achieving Results", "Reaching Results"), ("Recovery Navigator", "Navigator")
    )
    done = bring(project, "back.docx", "--take-mine")
    assert done.code == 0
    book = book_of(project)
    assert book.competencies["achieving-results"].title == "Reaching Results"
    assert book.roles[NAVIGATOR].title == "Navigator"


def test_a_profile_of_one_role_can_begin_another(project: Path) -> None:
    change(project, f"data/roles/{NAVIGATOR}.yml", "title: Recovery", "was: [navigator]\ntitle: Recovery")
    put(project, "back.docx", sent(project, NAVIGATOR))
    reworded(project / "back.docx", ("Recovery Navigator", "Senior Navigator"))
    done = bring(project, "back.docx", "--as", "senior-navigator")
    assert done.code == 0
    new, old = record(project, "senior-navigator"), record(project, NAVIGATOR)
    assert new["title"] == "Senior Navigator" and "was" not in new
    assert new["accountabilities"] == old["accountabilities"]
    assert old["title"] == "Recovery Navigator"


def sources(project: Path) -> None:
    """The two documents, as text, in the folder of a project."""
    for role in (NAVIGATOR, CRISIS):
        shutil.copy(SOURCES / f"{role}.txt", project)


def share_in_place(project: Path, role: str) -> float:
    """Which share of the sentences of a document stands in the profile of its role."""
    texts = told_of(project, role)
    asked = [letters(sentence) for sentence in sentences()[f"roles/{role}/"]]
    whole = "\n".join(texts)
    return sum(sentence in whole for sentence in asked) / len(asked)


def test_the_two_source_documents_come_in_nearly_whole(empty: Path) -> None:
    sources(empty)
    first = bring(empty, f"{NAVIGATOR}.txt")
    assert first.code == 0
    assert share_in_place(empty, NAVIGATOR) >= 0.98
    assert TO_FILL in first.said
    second = bring(empty, f"{CRISIS}.txt")
    assert second.code == 0
    assert share_in_place(empty, CRISIS) >= 0.95
    one, other = record(empty, NAVIGATOR), record(empty, CRISIS)
    assert set(one["accountabilities"]) & set(other["accountabilities"])
    assert "Customer Care" in book_of(empty).competencies["customer-care"].title
    assert "Customer Care: its title is not in the document; it was known by its statements" in second.said
    assert one["title"] == "Recovery Navigator" and other["title"] == "Mental Health Crisis Worker"
    for name, said in ((f"{NAVIGATOR}.txt", first.said), (f"{CRISIS}.txt", second.said)):
        held = letters(data_of(empty) + said)
        source = re.sub(r"</?\w[^>]*>|\t", " ", (empty / name).read_text("utf-8"))
        assert not [word for word in source.split() if letters(word) not in held]


def test_a_profile_of_another_employer_comes_in_however_its_parts_are_called(empty: Path) -> None:
    elsewhere(empty / "night.docx")
    done = bring(empty, "night.docx")
    assert done.code == 0
    role = record(empty, "night-porter")
    assert (role["title"], role["address"]) == ("Night Porter", ["1 Quay Street"])
    assert role["organisation"] == {"Reports to": "House Manager", "Hours": "Nights"}
    assert [book_of(empty).paragraphs[key].text for key in role["purpose"]] == [
        "Keeps the house safe at night and the people in it calm."
    ]
    book = book_of(empty)
    duties = [book.accountabilities[key].text for key in role["accountabilities"]]
    assert duties == ["Walks through the house each hour.", "Opens the gate to who lives there."]
    needs = role["person_specification"]
    assert [book.criteria[key].section for key in needs["essential"]] == ["skills", "experience"]
    assert book.criteria[needs["essential"][1]].text == "Has worked in a house like it."
    assert [book.criteria[key].text for key in needs["desirable"]] == ["Speaks a second language."]
    assert all(key.replace("-", "").isalpha() and len(key) > 8 for key in role["accountabilities"])
    assert "Harbour Trust: role profiles" in done.said and "Page 1 of 3" in done.said
    assert "Every line of the document has its place." in done.said


def said_in(project: Path, role: str) -> dict[str, list[str]]:
    """The sentences of a role that are taken from libraries, by the list in which they stand."""
    held, book = record(project, role), book_of(project)
    needs = held.get("person_specification", {})
    return {
        "purpose": [book.paragraphs[key].text for key in held["purpose"]],
        "accountabilities": [book.accountabilities[key].text for key in held["accountabilities"]],
        **{need: [book.criteria[key].text for key in keys] for need, keys in needs.items()},
    }


def test_labels_are_read_from_a_table_and_nothing_is_guessed_under_an_unknown_heading(empty: Path) -> None:
    labelled(empty / "peer.docx")
    done = bring(empty, "peer.docx")
    role, book = record(empty, "peer-worker"), book_of(empty)
    assert (role["title"], role["employer"]) == ("Peer Worker", "harbour-trust")
    assert role["organisation"] == {"Responsible to": "Team Lead"}
    assert said_in(empty, "peer-worker") == {
        "purpose": ["Shares what it is to be ill and well again."],
        "accountabilities": ["Listens to who comes.", "Takes part in meetings."],
        "essential": ["Has been ill", "Has listened to others", "Listens well"],
        "desirable": ["Has led a group"],
    }
    headings = [book.accountabilities[key].heading for key in role["accountabilities"]]
    assert headings == ["With people", "With others"]
    assert [book.criteria[key].section for key in role["person_specification"]["essential"]] == [
        *("experience", "experience", "skills")
    ]
    left = done.said.partition("Not placed:")[2].partition("\n\n")[0]
    assert left.split("\n  - ")[1:] == ["Terms", "The post is for one year.", "Interview", "Interview"]


def test_a_table_that_only_lays_out_the_page_is_read_as_the_page(empty: Path) -> None:
    laid_out(empty / "porter.docx")
    done = bring(empty, "porter.docx")
    role = record(empty, "night-porter")
    assert (role["title"], role["address"]) == ("Night Porter", ["1 Quay Street"])
    assert said_in(empty, "night-porter") == {
        "purpose": ["Keeps the house safe at night."],
        "accountabilities": ["Walks through the house.", "Opens the gate."],
        "essential": ["Can stay awake.", "Can read."],
        "desirable": ["Can cook."],
    }
    assert "Not placed:\n  - Terms\n  - Nights.\n" in done.said


def test_typed_numbers_are_no_words_and_headings_in_capitals_end_what_is_above(empty: Path) -> None:
    put(empty, "porter.txt", NUMBERED.encode())
    done = bring(empty, "porter.txt")
    assert record(empty, "night-porter")["organisation"] == {"Hours": "30 a week"}
    assert said_in(empty, "night-porter") == {
        "purpose": ["Keeps the house safe at night and the people in it calm."],
        "accountabilities": [
            "Walks through the house each hour and looks into each room.",
            "Opens the gate.",
        ],
        "essential": ["Stays awake.", "Reads well."],
        "desirable": ["Speaks a second language."],
    }
    assert "Not placed:\n  - 4. TERMS AND CONDITIONS\n  - Nights, 30 hours a week.\n" in done.said


def test_what_a_document_says_twice_is_one_sentence_and_what_is_nearly_the_same_is_two(empty: Path) -> None:
    put(empty, "porter.txt", TWICE.encode())
    done = bring(empty, "porter.txt")
    assert said_in(empty, "night-porter") == {
        "purpose": ["Keeps the house safe at night."],
        "accountabilities": ["Walks through the house each hour.", "Walks through the garden each hour."],
        "essential": ["Proven experience of work at night.", "Can drive."],
        "desirable": ["Proven experience of work at dawn."],
    }
    again = done.said.partition("a second time in the document:")[2].partition("\n\n")[0]
    assert again.split("\n  - ")[1:] == ["Walks through the house each hour.", "Can drive."]


def test_a_form_that_somebody_has_filled_in_does_not_come_in(project: Path) -> None:
    form = sent(project, NAVIGATOR, "-application.docx")
    before = data_of(project)
    put(project, "form.docx", form)
    refused = bring(project, "form.docx").refused.splitlines()
    assert refused[0].startswith("form.docx: the handbook made this, but it is no role profile; take")
    assert data_of(project) == before


def test_a_sentence_that_is_nearly_one_of_the_handbook_is_set_beside_it(project: Path) -> None:
    def near(document: Document) -> None:
        paragraph(document, "Walks through").insert_paragraph_before(
            "Build trusting and collaborative relationships with every service user.", "List Bullet"
        )

    elsewhere(project / "night.docx", near)
    done = bring(project, "night.docx", "--as", "porter-at-night")
    assert done.code == 0
    assert record(project, "porter-at-night")["accountabilities"][0] == "build-trusting-relationships"
    assert "document: Build trusting and collaborative relationships with every service user." in done.said
    assert "every service user" not in book_of(project).accountabilities["build-trusting-relationships"].text


def quirks(document: Document) -> None:
    """What word processors leave in a document."""
    behind(document, "Opens the gate", TRACKED)
    behind(document, "Opens the gate", BOX)
    duty = paragraph(document, "Walks through")
    duty.runs[0].text = "Walks \u201cquietly\u201d through\u00a0the hou\u00adse each hour."
    document.add_comment(duty.runs, text="Is this true?", author="A")
    table = document.add_table(1, 1)
    inner = table.rows[0].cells[0].add_table(1, 1)
    inner.rows[0].cells[0].text = "A line in a table in a table."
    document.add_paragraph("12").runs[0].font.size = Pt(8)


def test_what_word_processors_do_to_a_text_is_read_as_a_reader_would(empty: Path) -> None:
    elsewhere(empty / "night.docx", quirks)
    done = bring(empty, "night.docx")
    assert done.code == 0
    role, book = record(empty, "night-porter"), book_of(empty)
    duties = {book.accountabilities[key].text for key in role["accountabilities"]}
    assert 'Walks "quietly" through the house each hour.' in duties
    whole = done.said + data_of(empty)
    assert whole.count("Counts the keys each evening.") >= 1 and "lamps" not in whole
    for text in ("Rings the bell at dusk.", "Is this true?", "A line in a table in a table."):
        assert text in whole
    assert "Comments and footnotes, which are not taken in:\n  - Is this true?" in done.said


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("old.doc", OLE, "this is a file of an old word processor (.doc); open it and save it as .docx"),
        ("old.docx", OLE, "this is a file of an old word processor (.doc); open it and save it as .docx"),
        ("locked.docx", LOCKED, "this file is locked by a password; open it and save it without"),
        ("broken.docx", b"PK\x03\x04 and no more", "this file is broken, or no file of a word processor"),
        ("empty.docx", b"", "this file is broken, or no file of a word processor"),
        ("binary.txt", b"\x00\x01\x02\x00", "this file holds no text that can be read; save it as UTF-8"),
        ("scan.pdf", b"%PDF-1.4", "only .docx and .txt can be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(
    project: Path, name: str, content: bytes, says: str
) -> None:
    put(project, name, content)
    before = files_of(project)
    done = bring(project, name)
    line, last = done.refused.splitlines()
    assert done.code == 1 and line.startswith(f"{name}: {says}") and last == "Nothing was changed."
    assert files_of(project) == before


@pytest.mark.parametrize("name", ["nothing.docx", "data", "no folder/nothing.docx"])
def test_a_file_that_is_not_there_is_refused_in_one_line(project: Path, name: str) -> None:
    done = bring(project, name)
    assert done.code == 1 and done.refused.splitlines()[0].startswith(f"{name} is not there; write the name")


def test_a_file_of_any_size_is_read_or_refused_at_once(project: Path) -> None:
    with (project / "large.docx").open("wb") as large:
        large.truncate(70_000_000)
    assert "is larger than a role profile can be" in bring(project, "large.docx").refused
    elsewhere(project / "night.docx")
    with zipfile.ZipFile(project / "night.docx", "a", zipfile.ZIP_STORED) as packed:
        packed.writestr("word/media/picture.png", bytes(50_000_000))
    assert bring(project, "night.docx", "--dry-run").code == 0
    with zipfile.ZipFile(project / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"<a>" + b" " * 80_000_000 + b"</a>")
    assert "this file is too large to be a role profile" in bring(project, "bomb.docx").refused


@pytest.mark.parametrize("wanted", ["Night Porter", "by", "../night"])
def test_an_id_that_cannot_be_is_refused_and_nothing_is_written(project: Path, wanted: str) -> None:
    elsewhere(project / "night.docx")
    before = files_of(project)
    done = bring(project, "night.docx", "--as", wanted)
    assert done.code == 1 and done.refused.splitlines()[-1] == "Nothing was changed."
    assert files_of(project) == before


def test_a_document_without_a_title_says_what_to_type(project: Path) -> None:
    put(project, "words.txt", b"Main duties\nWalks through the house each hour.\n")
    assert "type its id behind --as" in bring(project, "words.txt").refused
    done = bring(project, "words.txt", "--as", "night-porter")
    assert done.code == 0 and TO_FILL in done.said


@pytest.mark.slow
def test_a_profile_that_another_word_processor_has_saved_comes_back_as_it_is(
    project: Path, tmp_path: Path
) -> None:
    from tests.support.office import converted  # noqa: PLC0415, only this test needs it

    for role in (NAVIGATOR, CRISIS):
        put(tmp_path, f"{role}.docx", sent(project, role))
        shutil.copy(converted(tmp_path / f"{role}.docx", "docx", tmp_path), project / "back.docx")
        done = bring(project, "back.docx")
        assert done.code == 0 and "nothing was written" in done.said
        assert "Not placed:" not in done.said
