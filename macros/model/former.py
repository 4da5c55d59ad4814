"""Earlier names: of what was renamed or moved, so that each address it ever had leads to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

FORMER_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){0,2}$"

FormerName = Annotated[str, StringConstraints(pattern=FORMER_FORM)]
"""An earlier key; where the text stood elsewhere the id there too, such as "working-with-change.plans"."""
