"""The figures as lines to read, and the aims with whether they are met."""

from __future__ import annotations

from collections.abc import Iterator

from bench.measure import Row

MOST_OF_PLAIN = 0.5
MOST_GROWTH = 11
MOST_PAGE_KB = 150
MOST_ROLE_BROTLI_KB = 12
LARGE = (200, 2000)
"""The sizes at which the aims for the build hold; growth is from the first to the second."""

HEADER = """\
       |       |   CPU seconds, whole build |    peak MB     |        HTML in kB (1000 bytes)
 roles | pages | handbook    plain    ratio | ours     plain | mean  role  role, brotli  largest page
-------|-------|----------------------------|----------------|--------------------------------------"""


def line(row: Row) -> str:
    """One line of the table."""
    handbook, plain, page = row.handbook, row.plain, row.sizes
    return (
        f"{row.roles:6} | {page.pages:5} | {handbook.seconds:8.2f} {plain.seconds:8.2f} {row.ratio:8.2f} |"
        f" {handbook.megabytes:4.0f} {plain.megabytes:9.0f} |"
        f" {page.mean:4.1f} {page.role:5.1f} {page.role_brotli:13.1f} {page.largest:9.1f}"
        f" {page.largest_address}"
    )


def aims(rows: list[Row]) -> Iterator[str]:
    """For each aim that `rows` can tell of: what it asks, what was measured, met or not."""
    by_roles = {row.roles: row for row in rows}
    yield "\nAims"
    for roles in LARGE:
        if roles in by_roles:
            asked = f"at {roles} roles at most {MOST_OF_PLAIN} of the plain Markdown build"
            yield _aim(asked, by_roles[roles].ratio, MOST_OF_PLAIN, "")
    if by_roles.keys() >= set(LARGE):
        fewer, more = (by_roles[roles].handbook.seconds for roles in LARGE)
        asked = f"from {LARGE[0]} to {LARGE[1]} roles at most {MOST_GROWTH} times the time"
        yield _aim(asked, more / fewer, MOST_GROWTH, "")
    largest = max(row.sizes.largest for row in rows)
    yield _aim(f"no page above {MOST_PAGE_KB} kB", largest, MOST_PAGE_KB, " kB")
    role = max(row.sizes.role_brotli for row in rows)
    yield _aim(f"a role page at most {MOST_ROLE_BROTLI_KB} kB with brotli", role, MOST_ROLE_BROTLI_KB, " kB")


def _aim(asked: str, measured: float, limit: float, unit: str) -> str:
    verdict = "met" if measured <= limit else "not met"
    return f"  {verdict:7}  {asked}: {measured:.2f}{unit}"
