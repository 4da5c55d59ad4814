"""What documents cost: `python -m bench.documents` makes those of a handbook of 20 roles, each once."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import mean

from bench import synthetic
from bench.report import aim
from bench.shape import consortium
from macros.checks import checked
from macros.documents.maker import ADVERT, FORM, PAPER, WORD
from macros.documents.offered import PLACE, Documents
from macros.releases.as_of import as_of
from macros.releases.made_of import shown_by
from macros.views.views import Views
from macros.words import load_words

ROOT = Path(__file__).parents[1]
ADDRESS = "https://handbook.example/"
ROLES = 20
"""How many roles are counted; one more comes first, with which the libraries get ready."""

NAMES = {PAPER: "PDF", WORD: "Word", FORM: "application form", ADVERT: "text for an advert"}
MOST = {PAPER: 60, WORD: 150, FORM: 150}
"""CPU milliseconds that a document may take on average."""

MANY = 2000
"""The roles for which the size of all documents is told."""


def main() -> None:
    """Make each document of each role, and tell what it takes and how large it is."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "handbook"
        synthetic.write(ROOT, project, consortium(ROLES + 1))
        documents = _documents(project)
        first, *others = documents.views.book.roles
        for ending in NAMES:
            documents.content(f"{PLACE}{first}{ending}")
        made = {ending: [_made(documents, f"{PLACE}{role}{ending}") for role in others] for ending in NAMES}
    times = {ending: mean(taken for taken, _ in found) for ending, found in made.items()}
    sizes = {ending: mean(size for _, size in found) for ending, found in made.items()}
    for ending, name in NAMES.items():
        print(f"{name:20} {times[ending]:6.0f} CPU ms {sizes[ending] / 1e3:8.1f} kB")
    print(f"all documents of {MANY} roles: {sum(sizes.values()) * MANY / 1e6:.0f} MB", "", "Aims", sep="\n")
    for ending, most in MOST.items():
        print(aim(f"{NAMES[ending]}, at most {most} CPU ms", times[ending], most))


def _documents(project: Path) -> Documents:
    loaded = checked(project)
    views, history = Views(loaded.handbook), loaded.history
    words = load_words(project)
    return Documents(project, views, words, lambda role: as_of(history, shown_by(views, role)), ADDRESS)


def _made(documents: Documents, name: str) -> tuple[float, int]:
    """CPU milliseconds that making a document takes, and its size in bytes."""
    began = time.process_time()
    content = documents.content(name)
    return (time.process_time() - began) * 1000, len(content)


if __name__ == "__main__":
    main()
