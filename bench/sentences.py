"""Plain English sentences out of word lists, as long as those of real role profiles."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Container
from itertools import product

from macros.model.keys import LONGEST_KEY


def phrases(text: str) -> list[str]:
    """The phrases of `text`, which stand between semicolons."""
    return [" ".join(phrase.split()) for phrase in text.split(";")]


VERBS = phrases("""
    plan; review; record; arrange; support; describe; explain; notice; gather; share; follow; prepare; lead;
    question; improve; complete; test; measure; protect; respect; answer; balance; adapt; check; discuss;
    explore; order; welcome; agree; present; promote; shape; simplify; organise; deliver; encourage; coach;
    advise; monitor
""")

THINGS = phrases("""
    support plans; the weekly rota; referrals from other services; risk assessments; handover notes; the views
    of carers; feedback from service users; meetings with partners; training for new colleagues; the budget of
    a project; changes in the law; records of each visit; crisis plans; visits at home; the first conversation
    with a new service user; safeguarding concerns; group sessions; the waiting list; information in plain
    language; complaints and compliments; links with local groups; benefit claims; housing applications; the
    goals of the team; volunteers; reports for commissioners; supervision sessions; peer support; medication
    reviews; exercises in positive risk taking; discharge plans; the yearly survey; appointments with other
    professionals; difficult decisions; working hours that suit the service; the results of an audit; access
    to the building; cover for absent colleagues; lessons from incidents; good practice from other places
""")

WAYS = phrases("""
    with service users and their families; together with the whole team; before each review; in line with
    current policy; within the time agreed; with care for people's cultural needs; without guidance; across
    several organisations; by telephone, in writing and in person; even under pressure; with an eye to what
    has worked before; at the pace of the person concerned; in a calm and friendly manner; with the help of
    specialists where needed; openly and honestly; at short notice; from the first contact on; on behalf of
    the service; with partners in health and social care; in words that everyone understands; several times a
    year; for a small group of people; with attention to detail; on the basis of evidence; whatever the
    setting; as part of everyday work; in the community; with a recovery focus; in all parts of the city;
    after talking to those affected
""")

ENDS = phrases("""
    so that nobody has to tell their story twice; so that support begins when it is needed; and says early
    when help is wanted; so that people keep hold of their own lives; and keeps others informed of progress;
    so that risks are known and shared; and learns from what went wrong; so that the team can rely on it; and
    gives credit to those who did the work; so that differences are valued; and knows who to turn to out of
    hours; so that time and money are well spent; and puts the wishes of the person first; so that good work
    is seen and repeated; and passes on what others need to know; so that a crisis can be avoided; and stays
    hopeful when progress is slow; so that the move to other services is smooth; and treats confidential
    matters with care; so that everybody knows what happens next
""")

FIELDS = phrases("""
    Recovery; Crisis; Housing; Employment; Peer Support; Community; Young People's; Older People's; Carers';
    Wellbeing; Outreach; Liaison; Referral; Advocacy; Benefits; Assessment; Inclusion; Perinatal; Night;
    Training
""")

JOBS = phrases("""
    Navigator; Worker; Practitioner; Co-ordinator; Manager; Administrator; Facilitator; Adviser; Therapist;
    Officer; Link Worker; Team Leader; Mentor; Analyst
""")

PROJECTS = (
    phrases(
        "Ash; Birch; Black; Brook; Clif; Elm; Fern; Green; Hazel; Heath; Kings; Long; Mill; Oak; Red; Stone"
    ),
    phrases(
        "bank; bourne; bridge; bury; combe; croft; dale; field; ford; gate; ham; hill; land; ley; mead; moor"
    ),
)
"""The halves of names: real duties differ by such rare words."""

GRADES = ["", "Senior", "Lead", "Trainee", "Specialist", "Assistant", "Principal", "Deputy"]
PLACES = ["", "North", "South", "Central"]
SKILLS = ["Working with", "Understanding", "Being responsible for"]


def third_person(verb: str) -> str:
    """What he, she or they as one does: "plan" to "plans"."""
    if verb.endswith(("ch", "sh", "s")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search("[^aeiou]y$", verb) else f"{verb}s"


def slug(text: str) -> str:
    """`text` as a key."""
    return "-".join(re.findall("[a-z0-9]+", text.lower().replace("'", "")))


class Sentences:
    """Makes the same sentences and names on every run."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.made = 0

    def statement(self) -> str:
        """What somebody at a level does."""
        return f"{self._clause(third_person)} {self.random.choice(ENDS)}."

    def duty(self) -> str:
        """What a role is to do."""
        project = "".join(map(self.random.choice, PROJECTS))
        return f"{self._clause()} for the {project} project."

    def criterion(self) -> str:
        """What a role asks of a person."""
        return f"Able to {self._clause().lower()}"

    def paragraph(self) -> str:
        """What a post or a team is about."""
        return f"The post is there to {self._clause().lower()}. {self.duty()}"

    def keyed(self, make: Callable[[], str], number: int) -> dict[str, str]:
        """So many texts, each under a key that no other has."""
        return {self._key(text): text for text in (make() for _ in range(number))}

    def titles(self, number: int, taken: Container[str], *parts: list[str]) -> dict[str, str]:
        """So many different names, one part after the other, each under an id that is not `taken`."""
        names = [" ".join(filter(None, name)) for name in product(*parts)]
        free = [name for name in names if slug(name) not in taken and len(slug(name)) <= LONGEST_KEY]
        return {slug(name): name for name in self.random.sample(free, number)}

    def _clause(self, form: Callable[[str], str] = str) -> str:
        verb, thing, way = (self.random.choice(choices) for choices in (VERBS, THINGS, WAYS))
        return f"{form(verb).capitalize()} {thing} {way}"

    def _key(self, text: str) -> str:
        self.made += 1
        return "-".join([*slug(text).split("-")[:4], str(self.made)])
