"""The figures as lines to read, and the aims with whether they are met."""

from __future__ import annotations

from collections.abc import Iterator

from bench.measure import Row

MOST_GROWTH = 11
MOST_MEMORY_OF_PLAIN = 1.2
MOST_PAGE_KB = 150
MOST_ROLE_BROTLI_KB = 12
LARGE = (200, 2000)
"""The sizes at which the aims for the build hold; growth is from the first to the second."""

RIVALS = {"plain": "plain Markdown under our frame", "stock": "stock Material", "hugo": "Hugo"}
MOST_OF = {
    200: {"plain": 0.35, "stock": 0.22},
    2000: {"plain": 0.35, "stock": 0.22, "hugo": 1.2},
}
"""By the size in roles and the rival: how much of its CPU time ours may take."""

HEADER = """\
       |       | CPU seconds of a whole build, ours to it in ratio |  peak MB   |  HTML in kB (1000 bytes)
 roles | pages |   ours   plain ratio   stock ratio    Hugo ratio  | ours plain | mean  role brotli  largest
-------|-------|---------------------------------------------------|------------|----------------------------"""


SERVED = """\
       | seconds to first page | from a save to its page
 roles |    ours         Hugo  |    ours            Hugo
-------|-----------------------|------------------------"""

MOST_TO_START = {200: 2, 2000: 6}
MOST_TO_SAVE = {2: 0.2, 20: 0.2, 200: 0.2, 2000: 0.5}
"""By the size in roles the seconds that an editor may wait."""


def served(row: Row) -> str:
    """One line of the table of what editors wait for."""
    handbook, hugo = row.served["handbook"], row.served["hugo"]
    return (
        f"{row.roles:6} | {handbook.start:7.2f} {hugo.start:12.2f}  | {handbook.save:7.2f} {hugo.save:15.2f}"
    )


def line(row: Row) -> str:
    """One line of the table."""
    ours, plain, page = row.builds["handbook"], row.builds["plain"], row.sizes
    theirs = " ".join(f"{row.builds[side].seconds:7.2f} {row.ratio(side):5.2f}" for side in RIVALS)
    return (
        f"{row.roles:6} | {page.pages:5} | {ours.seconds:6.2f} {theirs}  |"
        f" {ours.megabytes:4.0f} {plain.megabytes:5.0f} |"
        f" {page.mean:4.1f} {page.role:5.1f} {page.role_brotli:6.2f} {page.largest:8.1f} {page.largest_part}"
    )


def aims(rows: list[Row]) -> Iterator[str]:
    """For each aim that `rows` can tell of: what it asks, what was measured, met or not."""
    by_roles = {row.roles: row for row in rows}
    yield "\nAims"
    for roles, row in by_roles.items():
        for rival, most in MOST_OF.get(roles, {}).items():
            yield aim(f"at {roles} roles at most {most} of {RIVALS[rival]}", row.ratio(rival), most)
    if by_roles.keys() >= set(LARGE):
        fewer, more = (by_roles[roles].builds["handbook"].seconds for roles in LARGE)
        asked = f"from {LARGE[0]} to {LARGE[1]} roles at most {MOST_GROWTH} times the time"
        yield aim(asked, more / fewer, MOST_GROWTH)
    if LARGE[1] in by_roles:
        asked = f"at {LARGE[1]} roles at most {MOST_MEMORY_OF_PLAIN} of the plain Markdown build's memory"
        yield aim(asked, by_roles[LARGE[1]].ratio("plain", "megabytes"), MOST_MEMORY_OF_PLAIN)
    for roles, row in by_roles.items():
        waits = row.served["handbook"]
        if roles in MOST_TO_SAVE:
            asked = f"at {roles} roles at most {MOST_TO_SAVE[roles]} s from a save to its page"
            yield aim(asked, waits.save, MOST_TO_SAVE[roles], " s")
        if roles in MOST_TO_START:
            asked = f"at {roles} roles at most {MOST_TO_START[roles]} s to the first page"
            yield aim(asked, waits.start, MOST_TO_START[roles], " s")
    largest = max(row.sizes.largest for row in rows)
    yield aim(f"no page above {MOST_PAGE_KB} kB", largest, MOST_PAGE_KB, " kB")
    role = max(row.sizes.role_brotli for row in rows)
    yield aim(f"a role page at most {MOST_ROLE_BROTLI_KB} kB with brotli", role, MOST_ROLE_BROTLI_KB, " kB")


def aim(asked: str, measured: float, limit: float, unit: str = "") -> str:
    """What an aim asks, what was measured, and whether that is at most the limit."""
    verdict = "met" if measured <= limit else "not met"
    return f"  {verdict:7}  {asked}: {measured:.2f}{unit}"
