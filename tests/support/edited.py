"""A small handbook that names everything from somewhere, and what a rename may change in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.data import copy_sound, put

MORE = {
    "data/competencies/attention.yml": """\
title: Attention
order: 1
scope:
  title: People are
  items:
    everyone: Whoever comes.
levels:
  2:
    # Said by all.
    listens:
      text: Listens to people
      includes:
        waits: Waits for an answer.
        nods: |
          Nods

          now and then.
    looks: Looks
      up.
  3:
    hears: {text: Hears what is not said, grows_from: listens}
notes:
  too-little: {title: Little, about: looks, where: Page 1, printed: Looks, doubt: Why?, decided: Kept}
""",
    "data/competencies/care.yml": """\
title: Care
order: 2
levels:
    2:
        minds: Minds.

    3:
        minds-more: Minds more.
""",
    "data/consortium.yml": """\
title: A Consortium
pillars:
  fairness: {title: Fairness, shows_in: {statements: [attention.listens], criteria: [patience]}}
  openness:
    title: Openness
notes:
  rests-on: {title: One, about: fairness, where: Page 1, printed: This, doubt: That, decided: Kept}
""",
    "data/teams/first-team.yml": """\
title: First Team
context:
  together: The team works together.
  apart: "Sometimes apart."
structure:
  hub: A house
  spokes: {count: 2, name: tents}
  beside: other-team
  said_in: together
""",
    "data/teams/other-team.yml": "title: Other Team\r\n",
    "data/partners/other-partner.yml": "title: Other Partner\ntype: voluntary",
    "data/roles/helper.yml": """\
title: Helper
purpose: [be-there, stay]
accountabilities: [listen, speak]
competencies: {attention: {2: desired}, care: {2: entry}}
""",
    "data/roles/listener.yml": """\
title: Listener
team: first-team
employer: 'a-partner'
purpose: [be-there]
accountabilities:
  - listen
person_specification: {essential: [patience]}
performance_measures:
  on-time:
    - Comes in time.
    - Goes in time.
competencies:
  attention: {2: entry, 3: desired}
notes:
  own-doubt: {title: Late, about: on-time, where: Page 1, printed: This, doubt: That?, decided: Kept}
""",
    "data/accountabilities.yml": """\
listen: {heading: People, text: Practise listening every day.}
speak: {heading: People, text: Say what there is to say.}
""",
    "data/person-specification.yml": """\
# What is asked.

# Nobody has it at once.
patience:
  section: skills
  text: Has patience.
""",
    "data/purpose-and-context.yml": "be-there: Be there for people.\nstay: >\n  Stay\n  a while.\n",
    "data/glossary.yml": """\
listening: {term: listening, text: Hearing what somebody says., see: [silence]}
silence: {term: silence, text: Saying nothing.}
""",
    "data/values/kindness.yml": """\
title: Kindness
order: 1
text: being kind
shows_in: {statements: [attention.listens], accountabilities: [listen, speak], criteria: [patience]}
""",
    "data/notes.yml": """\
a-doubt: {records: [sources], title: A doubt, where: Page 1, printed: This, doubt: That, decided: This}
of-all:
  records: [roles/listener, teams/other-team, accountabilities/listen, glossary/silence]
  title: Of all
  where: Page 2
  printed: These
  doubt: Whether
  decided: Kept
""",
    "data/help.yml": """\
introduction: "If you need help now:"
lines:
  - {name: Emergency services, contact: "999", link: "tel:999", note: in an emergency}
for_others: {who: [she], see: [accountabilities/speak, roles/helper]}
""",
    "docs/page.md": """\
# A page

{{ role("helper") }}, {{ competency('care') }}, {{ value("kindness", "to be kind") }},
{{ team("other-team") }}, {{ partner("a-partner") }}, {{accountability("speak")}},
{{ criterion("patience") }}, {{ term("silence") }}
{{ statement("attention.looks") }} {{ note("roles.listener.own-doubt", "late") }}
{% raw %}{{ role("helper") }}{% endraw %}

```yaml title="data/roles/somebody.yml"
title: Somebody
team: 'other-team'
accountabilities: [speak, listen]
```
""",
    "mkdocs.yml": "site_name: Small\nnav:\n  - Somebody: roles/helper.md\n  - page.md\n",
}
"""What stands in place of files of the smallest handbook, or beside them."""


def wide(target: Path) -> Path:
    """A handbook in `target` in which everything is named from somewhere."""
    project = copy_sound(target)
    for name, text in MORE.items():
        put(project, name, text)
    return project


def files_of(project: Path) -> dict[str, bytes]:
    """Every file of a project by its path."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file() and ".kept" not in path.parts
    }


def only_renamed(before: bytes, after: bytes, old: str, new: str) -> bool:
    """Whether a file differs in nothing but a name, which stood nowhere before, and its earlier one."""
    text, wanted = after.decode().replace(new, old), before.decode()
    return wanted == text or wanted in without_former(text, old) or folded(wanted) in unwrapped(text, old)


def without_former(text: str, old: str) -> Iterator[str]:
    """The text without the earlier name, wherever it may stand by itself."""
    forms = (
        rf"was: \[{old}\]\r?\n *",
        rf"(, )?was: \[{old}\]",
        rf"- {old}\r?\n *(?=- )",
        rf"(?<=\[){old}, ",
    )
    for form in forms:
        for found in re.finditer(form, text):
            yield text[: found.start()] + text[found.end() :]


def unwrapped(text: str, old: str) -> Iterator[str]:
    """The signs of a text in which a bare one has become a mapping with the earlier name, without that."""
    said = folded(text)
    for opening, closing in (("{text:", f",was:[{old}]}}"), ("text:", f"was:[{old}]")):
        for end in re.finditer(re.escape(closing), said):
            for start in re.finditer(re.escape(opening), said[: end.start()]):
                yield said[: start.start()] + said[start.end() : end.start()] + said[end.end() :]


def folded(text: str) -> str:
    """A text without blanks and line breaks."""
    return "".join(text.split())
