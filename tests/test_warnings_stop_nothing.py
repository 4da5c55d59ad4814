"""What deserves a look is named apart, with its place, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.data import VALUE, change, check_here, copy_sound, put

DUTY = "data/accountabilities.yml"
PARTNER = "data/partners/a-partner.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_sound(tmp_path / "handbook")


def warnings(project: Path) -> list[str]:
    code, (first, _, *lines, count) = check_here(project)
    assert (code, first) == (0, "No problems.")
    assert count == ("1 warning." if len(lines) == 1 else f"{len(lines)} warnings.")
    return lines


def add_duty(project: Path, key: str, text: str) -> None:
    with (project / DUTY).open("a", encoding="utf-8") as file:
        file.write(f"{key}: {{heading: People, text: {text}}}\n")
    change(project, "data/roles/listener.yml", "accountabilities: [", f"accountabilities: [{key}, ")


def test_a_sound_handbook_has_none(project: Path) -> None:
    assert check_here(project) == (0, ["No problems."])


WORDINGS = [
    "Practise listening every day.",
    "Practise listening on every day",
    "PRACTISE the listening: every day!",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_the_same_duty_worded_twice(project: Path, text: str) -> None:
    add_duty(project, "attend", f'"{text}"')
    assert warnings(project) == [
        f'{DUTY}:2:33: "attend" says nearly the same as "listen"; is one of them enough?'
    ]


@pytest.mark.parametrize("text", ["Practise speaking every week", "Practise", "Listen when somebody speaks"])
def test_another_duty_is_another(project: Path, text: str) -> None:
    add_duty(project, "attend", text)
    assert check_here(project) == (0, ["No problems."])


def test_the_same_criterion_worded_twice(project: Path) -> None:
    with (project / "data/person-specification.yml").open("a") as file:
        file.write("calm: {section: skills, text: Has patience}\n")
    change(project, "data/roles/listener.yml", "[patience]", "[patience, calm]")
    assert [line.split(": ")[0] for line in warnings(project)] == ["data/person-specification.yml:2:31"]


def test_a_review_that_is_overdue(project: Path) -> None:
    with (project / PARTNER).open("a") as file:
        file.write("reviewed: 2019-01-01\nreview_by: 2020-01-31\n")
    assert warnings(project) == [f"{PARTNER}:4:12: the review was due by 2020-01-31; read it through"]


def test_a_review_to_come(project: Path) -> None:
    with (project / PARTNER).open("a") as file:
        file.write("review_by: 9999-12-31\n")
    assert check_here(project) == (0, ["No problems."])


@pytest.mark.parametrize(
    ("file", "content", "line"),
    [
        (DUTY, "speak: {heading: People, text: Speak.}\n", 2),
        ("data/person-specification.yml", "humour: {section: skills, text: Laughs}\n", 2),
        ("data/purpose-and-context.yml", "be-here: Be here.\n", 2),
        ("data/teams/next-team.yml", "title: Next Team\n", 1),
        ("data/competencies/order.yml", "title: Order\norder: 2\nlevels: {2: {tidies: Tidies}}\n", 1),
    ],
)
def test_a_record_that_nothing_links_to(project: Path, file: str, content: str, line: int) -> None:
    before = (project / file).read_text() if (project / file).exists() else ""
    put(project, file, before + content)
    key = content.split(":", maxsplit=1)[0] if line == 2 else Path(file).stem
    assert warnings(project) == [f'{file}:{line}:1: no role uses "{key}"; is it still needed?']


def test_a_team_beside_another_is_linked_to(project: Path) -> None:
    put(project, "data/teams/next-team.yml", "title: Next Team\n")
    with (project / "data/teams/first-team.yml").open("a") as file:
        file.write("structure: {hub: A, spokes: {count: 1, name: B}, beside: next-team, said_in: together}\n")
    assert check_here(project) == (0, ["No problems."])


def test_words_of_the_search_that_no_text_says(project: Path) -> None:
    put(project, "data/search.yml", "everyday: {greeting: [Waves]}\n")
    assert warnings(project) == [
        'data/search.yml:1:23: no text says "Waves", so these words find nothing; name others'
    ]


def test_a_word_of_every_day_that_would_bring_the_help_lines(project: Path) -> None:
    with (project / "data/help.yml").open("a") as file:
        file.write("sought_with: [Listening, listening to nobody, die]\nsought_alone: [day]\n")
    assert warnings(project) == [
        'data/help.yml:5:15: texts say "Listening", so everyday searches would bring the help lines; '
        "write it with the words around it, or under sought_alone"
    ]


def test_what_stands_elsewhere_and_is_in_the_handbook(project: Path) -> None:
    put(project, "data/search.yml", "elsewhere: [{thing: ears, words: [ears, listening]}]\n")
    assert warnings(project) == [
        'data/search.yml:1:41: the handbook has "listening", which would be hidden; take it out here'
    ]


def test_notes_may_quote_a_placeholder(project: Path) -> None:
    note = '{about: text, title: Gap, where: Page 1, printed: "TO ADD", doubt: What, decided: Wait}'
    with (project / VALUE).open("a") as file:
        file.write(f"notes: {{gap: {note}}}\n")
    assert check_here(project) == (0, ["No problems."])


def test_a_term_that_no_text_uses(project: Path) -> None:
    with (project / "data/glossary.yml").open("a") as file:
        file.write("ear: {term: ear, text: What hears.}\n")
    assert warnings(project) == ['data/glossary.yml:2:13: no text uses the term "ear"; is it still needed?']


def test_problems_come_before_warnings(project: Path) -> None:
    put(project, "data/search.yml", "everyday: {greeting: [Waves]}\n")
    change(project, VALUE, "order: 1", "order: first")
    assert check_here(project)[1][-1] == "1 problem."
