"""What a document says of the consortium: mission, vision, values, pillars, and what role profiles are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.imports.ground import Ground
from macros.imports.known import Known
from macros.imports.parted import Part, Parted, lines
from macros.imports.written import Line
from macros.loader.unwritten import TO_WRITE_HERE as TO_WRITE
from macros.model.consortium import Consortium, Partner, Value
from macros.model.keys import Key, key_for

FILE = f"data/{Consortium.home()}"
PILLARS = "pillar"
"""The word by which the sentence that names the pillars is known."""


@dataclass
class Front:
    """Takes in what one document says above and around its sections; `rest` stands below the head."""

    ground: Ground
    parted: Parted
    rest: list[Part]

    def take(self) -> None:
        """Compare with what the handbook says, and fill what it does not say yet."""
        members = list(lines(self.rest))
        if members and not members[0].within(f"{Partner.kind}/"):
            self.text("introduction", members.pop(0))
        self.members(members)
        front = {name: list(lines(parts)) for name, parts in self.parted.front.items()}
        self.first_of("mission", front.get("mission", []))
        self.first_of("vision_and_values", front.get("vision", []))
        self.first_of("about_role_profiles", list(lines(self.parted.frame)))
        self.mixed([*front.get("values", []), *front.get("pillars", [])])

    def first_of(self, field: str, found: list[Line]) -> None:
        """The first of some lines is the text of a field; the others are looked at one by one."""
        if found:
            self.text(field, found[0])
            self.mixed(found[1:])

    def mixed(self, found: Iterable[Line]) -> None:
        """Values, and the sentences round them."""
        for line in found:
            if ways := line.within(f"{Value.kind}/"):
                self.known_value(ways[0].partition("#")[0], line)
                continue
            label, colon, text = line.text.partition(":")
            about = self.ground.views.book.consortium
            same = Known(
                {
                    "values_in_practice": about.values_in_practice,
                    "pillars_introduction": about.pillars_introduction,
                }
            ).same(line.text)
            if same and getattr(about, same):
                self.text(same, line)
            elif colon and text.strip() and (line.listed or line.ids):
                self.value(line, label.strip(), text.strip())
            elif not line.listed and PILLARS in line.text.casefold():
                self.text("pillars_introduction", line)
            elif not line.listed and not line.placed:
                self.text("values_in_practice", line)

    def text(self, field: str, line: Line) -> None:
        """A text of the consortium's own."""
        about = self.ground.views.book.consortium
        there = getattr(about, field)
        fields = self.ground.entries.setdefault(FILE, {})
        if there:
            near = Known({field: there}).near(line.text)
            if near or Known({field: there}).same(line.text):
                way = f"{Consortium.kind}/#{field.replace('_', '-')}"
                self.ground.compare(way, about, (field,), line, there, self.others())
        elif field not in fields:
            fields[field] = line.place()
            self.ground.outcome.new.append((f"{Consortium.kind}/#{field}", line.text))

    def value(self, line: Line, title: str, text: str) -> None:
        """A value and what it means."""
        values = self.ground.views.book.values
        if key := Known({key: value.title for key, value in values.items()}).same(title):
            line.text = text
            self.known_value(key, line)
            return
        new = [file for file in self.ground.records if file.startswith(f"data/{Value.kind}/")]
        key = key_for(title, values)
        order = str(max((value.order for value in values.values()), default=0) + len(new) + 1)
        self.ground.records[f"data/{Value.home().format(id=key)}"] = {
            "title": title,
            "order": order,
            "text": text,
            "shows_in": TO_WRITE,
        }
        self.ground.outcome.new.append((f"{Value.kind}/{key}", line.place()))

    def known_value(self, key: Key, line: Line) -> None:
        """What a value means that the handbook has."""
        if value := self.ground.views.book.values.get(key):
            self.ground.compare(f"{value.full_id}#text", value, ("text",), line, value.text, self.others())

    def others(self) -> list[str]:
        """The other roles, whose profiles say the same of the consortium."""
        return [role.name for role in self.ground.views.book.roles.values() if role.id != self.ground.role]

    def members(self, found: Iterable[Line]) -> None:
        """The members of the consortium, as far as the handbook knows each by its name."""
        names = {
            f"{one.id} {number}": name
            for one in self.ground.views.book.partners.values()
            for number, name in enumerate((*one.names, f"{one.title} ({one.abbreviation})"))
        }
        known = Known(names)
        for line in found:
            if known.same(line.text):
                line.place()
                self.ground.outcome.matched += 1
