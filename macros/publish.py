"""Building the finished site aside, and putting it in place only when it is whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.kept import kept
from macros.loader.ledger import FILE
from macros.model.ledger import UNRELEASED

NOT_RELEASED = """\
{count} of the addresses of this site {are} not in data/addresses.txt, which keeps each for good, as {first}
Type make release before you publish it."""
HOME = "/\n"
"""The address that every site has."""

ADDED = "data/addresses.txt now keeps {count} more."

IS_A_SITE = "addresses.json"
"""A file that every site has, and nothing else is likely to."""

NOT_A_FOLDER = "{folder} is a file; name a folder, which need not be there yet"
INSIDE = "{folder} is a part of the project; name a folder outside of it, or one beside data/"
NOT_A_SITE = (
    "{folder} holds something else than a site of this handbook, which would be lost; "
    "name a folder that is empty or not there yet"
)
NOT_WRITTEN = "nothing can be written beside {folder} ({reason}); name another folder, or allow writing there"


def build(root: Path, site: Path | None = None, *, released: bool = False) -> int:
    """Build the project in the folder `root` into its `site/` or another; a failed build leaves the old one.

    Returns the exit code of MkDocs, which is not 0 when anything is amiss (strict mode), or 1 where a site
    that is to be `released` offers addresses that the ledger does not have.
    """
    site = site or root / "site"
    made, old = site.with_name(f".{site.name}-made"), site.with_name(f".{site.name}-old")
    result = subprocess.run(_command(made), cwd=root, check=False).returncode
    if result == 0 and (new := unreleased(root)):
        are = "is" if len(new) == 1 else "are"
        print(NOT_RELEASED.format(count=len(new), are=are, first=new[0]), file=sys.stderr)
        result = int(released)
    if result == 0:
        shutil.rmtree(old, ignore_errors=True)
        if site.exists():
            site.rename(old)
        made.rename(site)
    for folder in (made, old):
        shutil.rmtree(folder, ignore_errors=True)
    return result


def publish(root: Path, folder: Path) -> int:
    """Build the project in the folder `root` into another, each address of which the ledger has.

    A folder that holds anything but a site is left as it is. Returns the exit code, 0 when all is well.
    """
    folder = folder.resolve()
    if hindrance := _hindrance(root.resolve(), folder):
        print(hindrance, file=sys.stderr)
        return 1
    return build(root, folder, released=True)


def _hindrance(root: Path, folder: Path) -> str | None:
    """Why a site cannot be put in place of a folder, if it cannot."""
    if folder.exists() and not folder.is_dir():
        return NOT_A_FOLDER.format(folder=folder)
    if root in folder.parent.parents:
        return INSIDE.format(folder=folder)
    try:
        if folder.exists() and any(folder.iterdir()) and not (folder / IS_A_SITE).is_file():
            return NOT_A_SITE.format(folder=folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent):
            return None
    except OSError as error:
        return NOT_WRITTEN.format(folder=folder, reason=error.strerror)


def _command(folder: Path) -> list[str]:
    """Has MkDocs make the site in a folder."""
    return [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]


def unreleased(root: Path) -> list[str]:
    """The addresses that the site built last offers and the ledger does not have."""
    return (kept(root) / UNRELEASED).read_text("utf-8").splitlines()


def add_to_ledger(root: Path) -> list[str]:
    """Build aside and add to the ledger what the site offers; nothing is ever taken out of it.

    Returns what to say of it. Raises CalledProcessError where there can be no site.
    """
    path = root / FILE
    first = not path.exists()
    if first:
        path.write_text(HOME, "utf-8")  # the first release is the beginning of the ledger
    try:
        with TemporaryDirectory() as folder:
            subprocess.run(_command(Path(folder)), cwd=root, check=True)
    except BaseException:
        if first:
            path.unlink()
        raise
    return _added(path, unreleased(root))


def _added(path: Path, new: list[str]) -> list[str]:
    """Write a ledger with some more addresses, and say so."""
    held = path.read_text("utf-8").splitlines()
    made = path.with_name(f".{path.name}")
    made.write_text("".join(f"{line}\n" for line in sorted({*held, *new} - {""})), "utf-8", newline="\n")
    made.replace(path)
    return [ADDED.format(count=len(new))] if new else []
