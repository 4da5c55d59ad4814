"""The search says what the handbook does not hold, never guesses, and brings help before anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from tests.conftest import Once
from tests.support.pages import BuiltSite
from tests.support.search import SearchBox, SearchScripts, entries_of, said, scripts_of
from tests.test_another_organisation import settle

HELP, ELSEWHERE, EDITORS = "Help", "Not in this handbook", "For editors"
NO_RESULTS = {"Browse", "Did you mean", HELP}
WRITTEN = {"pages", "guide"}


@pytest.fixture(scope="module")
def search(site: BuiltSite) -> Iterator[SearchScripts]:
    with scripts_of(site.root) as scripts:
        yield scripts


@pytest.mark.parametrize(
    "query",
    [
        *(
            "can't do this anymore",
            "I cant do this any more",
            "i really can't do this",
            "cannot cope",
            "im not coping",
        ),
        *(
            "I feel overwhelmed",
            "feeling so overwhelmed",
            "having a breakdown",
            "had a panic attack",
            "depressed",
        ),
        *(
            "I'm feeling very low",
            "felt really low",
            "help",
            "Help!",
            "please help",
            "suicdal",
            "self harm",
            "selfharm",
        ),
        *("panik attack", "i dont want to live", "I don't want to be here any more", "want to end my life"),
        *(
            "client wants to die",
            "my patient says she will hurt herself",
            "someone is suicidal",
            "he cut himself",
        ),
        *(
            "dont wanna live",
            "wish i were dead",
            "i cnat cope",
            "i can´t cope",
            "i can‘t cope",
            "i want 2 die",
        ),
        *("kill my self", "hurt her self", "can't take anymore", "can't do it", "want to dye"),
        *("no longer want to be here", "i wish i wasnt here", "point of living", "im a burden"),
        *("can't deal with this", "at my wit's end", "in a very dark place", "feel like giving up", "so sad"),
        *(
            "my mental health is really bad",
            "who can I talk to",
            "he hit me",
            "I was attacked",
            "in distress",
        ),
        *("exhausted", "crying", "who can help me", "SOS", "was attacked"),
    ],
)
def test_distress_brings_the_help_lines_first(search: SearchScripts, book: Handbook, query: str) -> None:
    answer = search.answer(query)
    first = said(answer["groups"][0]["shown"][0])
    assert first.startswith(f"{HELP}\n{book.help.title}")
    assert all(line.contact in first for line in book.help.lines)
    assert answer["said"].startswith(book.help.title)
    assert not answer["corrected"]


@pytest.mark.parametrize(
    "query",
    [
        *(
            "client wants to die",
            "service user suicidal",
            "my patient says she will hurt herself",
            "she took an overdose",
        ),
        *("someone wants to end their life", "they want to kill themselves", "young person self-harming"),
        *("client in distress", "distressed client"),
    ],
)
def test_who_asks_for_a_clients_sake_finds_the_duties_beside_the_lines(
    search: SearchScripts, book: Handbook, query: str
) -> None:
    assert book.help.for_others
    beside = [f"{name}/" for name in book.help.for_others.see]
    assert search.addresses(query)[: len(beside) + 1] == ["help/", *beside]
    assert re.search("(?i)safeguarding.*risk", " ".join(search.shown(query)), re.DOTALL)


def test_who_asks_for_their_own_sake_finds_no_duties(search: SearchScripts) -> None:
    assert search.addresses("I want to die") == ["help/"]


@pytest.mark.parametrize(
    "query",
    [
        *("help with comparing roles", "how can i help service users", "crisis", "support", "anxieties"),
        *("risk", "homeless people", "homeless clients", "who can help me apply"),
        "who can help me with my supervision sheet",
    ],
)
def test_what_only_sounds_like_distress_is_searched_for(search: SearchScripts, query: str) -> None:
    assert search.kinds(query)[0] not in NO_RESULTS


@pytest.mark.parametrize(
    "query",
    [
        *("lovely", "along", "dressed", "shoot", "stout", "picking", "overdue", "overdone", "disparate"),
        *("diet", "dice", "dread", "rapid", "attached", "lovely team", "attack", "want to give up smoking"),
    ],
)
def test_a_whole_word_is_no_slip_for_one_of_distress(search: SearchScripts, query: str) -> None:
    answer = search.answer(query)
    assert answer["offers"] or search.kinds(query)[0] != HELP


@pytest.mark.parametrize(
    ("query", "second"),
    [
        *(("emergency leave", "leave"), ("need urgent help with login", "passwords")),
        *(("someone to talk to about pay", "pay"), ("can't go on the training", "training")),
    ],
)
def test_help_comes_first_and_hides_no_answer(search: SearchScripts, query: str, second: str) -> None:
    assert search.kinds(query)[:2] == [HELP, ELSEWHERE]
    assert second in search.shown(query)[1]


def test_no_word_and_no_sentence_of_the_handbook_is_taken_for_distress(
    search: SearchScripts, site: BuiltSite, book: Handbook
) -> None:
    texts = {entry.text for entry in entries_of(site.root) if entry.kind not in WRITTEN}
    words = {word.lower() for text in texts for word in re.findall(r"[^\W\d]{3,}", text)}
    alone = {word.lower() for word in book.help.sought_alone}
    queries = sorted((words - alone) | set(filter(None, texts)))
    assert len(queries) > 1000
    assert not [query for query in queries if search.kinds(query)[0] == HELP]


def test_every_sentence_typed_out_is_found_first_and_never_sent_elsewhere(
    search: SearchScripts, site: BuiltSite
) -> None:
    kinds = {"statements", "accountabilities", "person-specification"}
    typed = {entry.text: entry.location for entry in entries_of(site.root) if entry.kind in kinds}
    found = {text: search.groups(text)[0]["shown"] for text in typed}
    lost = [text for text, items in found.items() if typed[text] not in {item["location"] for item in items}]
    assert not [text for text in lost if len(text.split()) > 3]


@pytest.mark.parametrize(
    ("query", "thing"),
    [
        *(
            (query, "pay")
            for query in ("salary", "what band is this", "band 5", "how much will I earn", "salery")
        ),
        *(
            (query, "leave")
            for query in ("annual leave", "leave", "holidays", "annual leave policy", "maternaty leave")
        ),
        *((query, "sick") for query in ("sick pay", "sickness absence", "off sick")),
        *((query, "DBS") for query in ("dbs", "D.B.S. check", "criminal record", "do I need a police check")),
        *((query, "pensions") for query in ("pension", "pensions", "pention", "pensio")),
        *((query, "complaints") for query in ("complaint", "how do I complain", "make a complaint")),
        *((query, "whistleblowing") for query in ("whistleblowing", "whistle blower", "raise a grievance")),
        *((query, "bullying") for query in ("bullying", "being bullied", "harassment")),
        *((query, "visas") for query in ("visa", "visa sponsorship", "do you sponsor visas")),
        *(
            (query, "policies")
            for query in ("medication policy", "where are the policies", "lone working policy")
        ),
        *(
            (query, "training dates")
            for query in ("training dates", "mandatory training", "fire safety training")
        ),
        *((query, "probation") for query in ("probation", "notice period", "redundancy", "contract")),
        *((query, "references") for query in ("references", "reference")),
        *((query, "reasonable adjustments") for query in ("dyslexia", "wheelchair")),
    ],
)
def test_what_the_handbook_does_not_hold_is_said_with_whom_to_ask_and_no_guess(
    search: SearchScripts, query: str, thing: str
) -> None:
    answer = search.answer(query)
    (group,) = answer["groups"]
    text = said(group["shown"][0])
    assert text.startswith(ELSEWHERE)
    assert re.search(
        f"This handbook holds role profiles and competencies. For [^.]*{thing}[^.]*, ask the employer.", text
    )
    assert "Second Step" in text
    assert answer["said"] == ELSEWHERE


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pay of the recovery navigator", "roles/recovery-navigator/"),
        ("how much does a crisis worker earn", "roles/mental-health-crisis-worker/"),
        ("complaint about my line manager", "roles/mental-health-crisis-worker/#organisation"),
    ],
)
def test_who_is_named_beside_what_stands_elsewhere_is_shown_after_it(
    search: SearchScripts, query: str, found: str
) -> None:
    assert search.kinds(query)[0] == ELSEWHERE
    assert search.addresses(query)[1:] == [found]


@pytest.mark.parametrize(
    ("query", "meant"),
    [("salery", "salary"), ("maternaty leave", "maternity leave"), ("pention of mine", "pension of mine")],
)
def test_what_was_put_right_to_find_what_stands_elsewhere_is_said(
    search: SearchScripts, query: str, meant: str
) -> None:
    assert search.kinds(query) == [ELSEWHERE]
    assert search.answer(query)["corrected"] == meant


@pytest.mark.parametrize(
    "query",
    [
        *("play therapy", "brand", "grace", "waves", "victim", "leading a team", "multi-disciplinary team"),
        *("homework", "firms", "rail", "disclosure of abuse", "telephone skills", "phone calls"),
        *("software skills", "interviewing service users"),
    ],
)
def test_a_whole_word_is_no_slip_for_what_stands_elsewhere(search: SearchScripts, query: str) -> None:
    assert ELSEWHERE not in search.kinds(query)


@pytest.mark.parametrize("query", ["how do I apply", "interview dates"])
def test_where_the_data_names_somebody_else_to_ask_the_answer_does_too(
    search: SearchScripts, query: str
) -> None:
    assert "ask the person named in the advert" in search.shown(query)[0]


def test_another_organisation_says_what_it_does_not_hold_in_its_own_words(once: Once) -> None:
    with scripts_of(once("other-organisation", settle).root) as scripts:
        (pay,) = scripts.shown("salary")
        (keys,) = scripts.shown("where are the keys")
        assert pay.endswith("This handbook holds role profiles and competencies. For pay, ask the employer.")
        assert keys.endswith("For keys to the lighthouse, ask the head of branch.")
        assert HELP not in scripts.kinds("I want to die")


@pytest.mark.parametrize(
    "query",
    [
        "xylophone",
        "medication",
        "lone working",
        "swimming pool",
        "client died",
        "whistle",
        "catering",
        "first aid",
        "covid",
        "how do i",
        *("client missing", "missing person", "housing", "website", "index", "not worth it", "crisis house"),
    ],
)
def test_where_nothing_is_meant_nothing_is_found_and_nothing_guessed(
    search: SearchScripts, query: str
) -> None:
    assert search.answer(query)["said"] == "Nothing found"
    assert set(search.kinds(query)) <= {"Browse", HELP}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("safegaurding", "safeguarding"), ("safgaurding", "safeguarding"), ("think famly", "think family")),
        *(("crizis", "crisis"), ("suprevison", "supervision"), ("linemanager", "line manager")),
        *(("custmer care", "customer care"), ("polisy", "policy"), ("compair jobs", "compare jobs")),
    ],
)
def test_a_correction_needs_a_near_word_and_says_so(search: SearchScripts, typed: str, meant: str) -> None:
    answer = search.answer(typed)
    assert answer["corrected"] == meant
    assert not answer["offers"]
    assert not search.answer(meant)["corrected"]


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        *(("medication", "education"), ("catering", "caring"), ("lone", "line"), ("office", "official")),
        *(("police", "policy"), ("mentoring", "mental"), ("parking", "marking")),
        *(("common", "communication"), ("complete", "competencies"), ("contain", "continuous")),
        *(
            ("version", "vision"),
            ("prevent", "present"),
            ("smoke", "spoke"),
            ("ADHD", "add"),
            ("adhd", "add"),
        ),
        *(("helpless", "help"), ("workplace", "place"), ("inappropriate", "appropriate")),
    ],
)
def test_another_word_is_no_slip(search: SearchScripts, typed: str, other: str) -> None:
    answer = search.answer(typed)
    marked = {part.lower() for item in items(answer) for part, is_marked in item["text"] if is_marked}
    assert not answer["corrected"]
    assert other not in marked


def items(
    answer: dict[str, list[dict[str, list[dict[str, list[tuple[str, bool]]]]]]],
) -> Iterator[dict[str, list[tuple[str, bool]]]]:
    """Whatever an answer shows."""
    for group in answer["groups"]:
        yield from (*group["shown"], *group["more"])


def test_a_correction_is_shown_and_read_out(page: Page, server: str) -> None:
    page.goto(server)
    box = SearchBox(page)
    box.type("safegaurding")
    expect(box.status).to_have_text(re.compile(r"^Showing results for safeguarding\. \d+ pages found$"))
    expect(box.status.locator("strong")).to_have_text("safeguarding")
    box.type("safeguarding")
    expect(box.status).not_to_contain_text("Showing")


@pytest.mark.parametrize(
    ("query", "address"),
    [
        *(
            (query, "compare/")
            for query in ("compare", "compare jobs", "navigator vs crisis worker", "comparison of roles")
        ),
        ("difference between navigator and crisis worker", "compare/"),
        *(
            (query, "reflect/")
            for query in ("supervision sheet", "form for supervision", "my notes", "print my competencies")
        ),
        *(
            (query, "privacy/")
            for query in ("gdpr", "cookies", "who can see my notes", "data protection", "is it private")
        ),
        *((query, "data/") for query in ("download spreadsheet", "csv", "export to excel")),
        *((query, "changes/") for query in ("what changed", "updates", "news", "what is new")),
        *((query, "framework/") for query in ("next level", "list of competencies", "print the framework")),
        *(
            (query, "i-am-applying/")
            for query in ("differance between essential and desirable", "entry and desired")
        ),
        *((query, "i-manage-or-recruit/") for query in ("print a role profile", "print this page", "pdf")),
        *((query, "guide/") for query in ("edit this", "typo", "contact the editors")),
        *(
            ("new starter", "i-work-here/"),
            ("is this confidential", "privacy/"),
            ("1:1 template", "reflect/"),
        ),
        *(("difference between levels", "framework/"), ("jd", "roles/")),
        *(("job description", "roles/"), ("person spec", "person-specification/"), ("about us", "about/")),
    ],
)
def test_questions_about_the_handbook_reach_its_pages(
    search: SearchScripts, query: str, address: str
) -> None:
    assert search.addresses(query)[0] == address


@pytest.mark.parametrize(
    "query",
    [
        *("difference between navigator and crisis worker", "compare crisis worker and recovery navigator"),
        *("recovery navigator or crisis worker", "navigator crisis worker"),
    ],
)
def test_a_question_about_two_roles_shows_both(search: SearchScripts, query: str) -> None:
    first, *others = search.addresses(query)
    assert first == "compare/"
    assert {"roles/recovery-navigator/", "roles/mental-health-crisis-worker/"} <= set(others[:3])


@pytest.mark.parametrize("query", ["crisis worker", "recovery crisis"])
def test_one_role_is_not_taken_for_two(search: SearchScripts, query: str) -> None:
    assert search.addresses(query)[0] != "compare/"


@pytest.mark.parametrize(
    "query", ["help line", "glossary", "change", "address", "note", "level", "words", "see"]
)
def test_the_editors_guide_never_stands_before_a_readers_page(search: SearchScripts, query: str) -> None:
    kinds = search.kinds(query)
    first = kinds.index(EDITORS) if EDITORS in kinds else len(kinds)
    assert set(kinds[first:]) <= {EDITORS}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("do I need a car", r"driving licence.*\(Desirable for all roles\)"),
        ("is a degree essential", r"qualification.*\(Desirable for all roles\)"),
        ("is numeracy required", r"GCSE.*\(Essential for all roles\)"),
        ("acts to reduce stigma", r"stigma.*\(Exceptional for all roles\)"),
        ("promotes the benefits of change level 5", r"In doubt: Level 5 reads like a lower level"),
        ("who is my line manager", r"In doubt: Rows of the organisation"),
    ],
)
def test_a_result_says_for_whom_it_holds_and_what_is_doubtful(
    search: SearchScripts, query: str, said: str
) -> None:
    assert re.search(said, search.shown(query)[0])


def test_what_holds_for_some_roles_names_them(grown: BuiltSite) -> None:
    with scripts_of(grown.root) as scripts:
        (first, *_) = scripts.shown("knows plants")
        assert first.endswith("Knows plants (Desirable for Gardener)")


def test_a_criterion_shows_its_own_words_and_not_its_section_as_a_title(search: SearchScripts) -> None:
    (item,) = search.groups("do I need a car")[0]["shown"]
    assert "Other" not in "".join(part for part, _ in item["title"])
    assert item["kind"] == "Criterion"
