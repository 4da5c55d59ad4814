"""Scripts and styles as few small files, bundled and minified by esbuild, each named after its content.

Each file at the top of docs/scripts and docs/styles becomes one; the folders hold what they are made of.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.kept import kept

LIBRARIES = Path(".browser", "node_modules")
SOURCES = (Path("docs", "scripts"), Path("docs", "styles"))
LATER = {"search.js": "iife", "word.js": "esm", "landing.js": "esm", "growth.js": "esm", "moved.js": "esm"}
"""The scripts that others start when they are needed, and must be told by name; the form of each."""

CLASSIC = ("palette.js", "onward.js")
"""The scripts that are no modules: they run before the page is there, and in browsers that know none."""

LICENCES = tuple(
    Path(*parts)
    for parts in (
        ("minisearch", "LICENSE.txt"),
        ("docx", "LICENSE"),
        ("fflate", "LICENSE"),
        ("nanoid", "LICENSE"),
    )
)
"""Of the libraries that are bundled in; docx brings the last two."""

SERVED = "serving"
"""The folder, and the file in it, of what is served to editors alone."""

OPTIONS = ("--bundle", "--minify", "--target=es2020", "--log-level=warning", "--legal-comments=none")


class NotSetUpError(Exception):
    """The bundler is not there."""


class BundleError(Exception):
    """A script or a style cannot be understood; the text says where and why."""


def bundles(root: Path) -> Mapping[str, bytes]:
    """The bundles of the project in the folder `root`: the name of each, without its hash, and its content.

    Raises NotSetUpError and BundleError. What was bundled is kept for the next time.
    """
    return _again(root, "bundles.json", _made)


def served_bundles(root: Path) -> Mapping[str, bytes]:
    """The bundles that no built site has: what editors work with while the project is served.

    Raises NotSetUpError and BundleError.
    """
    return _again(root, "served.json", _served)


def _again(root: Path, name: str, make: Callable[[Path], Mapping[str, bytes]]) -> Mapping[str, bytes]:
    """What was bundled before from the same, or is now."""
    file, version = kept(root) / name, _version(root)
    with suppress(OSError, ValueError):
        known = json.loads(file.read_text("utf-8"))
        if isinstance(known, dict) and known.pop("", None) == version:
            return {name: content.encode() for name, content in known.items()}
    made = make(root)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        told = {"": version, **{name: content.decode() for name, content in made.items()}}
        file.write_text(json.dumps(told), "utf-8")
    return made


def hashed(name: str, content: bytes) -> str:
    """A name that no other content has: "find.js" becomes "find.0a1b2c3d.js"."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{sha256(content).hexdigest()[:8]}{dot}{ending}"


def _version(root: Path) -> str:
    """A name for all that is bundled, and for what bundles it."""
    libraries = (Path("esbuild"), *(licence.parent for licence in LICENCES))
    files = [root / LIBRARIES / library / "package.json" for library in libraries] + [Path(__file__)]
    files += sorted(path for source in SOURCES for path in (root / source).rglob("*") if path.is_file())
    digest = sha256()
    for path in files:
        digest.update(path.name.encode())
        with suppress(OSError):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _made(root: Path) -> Mapping[str, bytes]:
    scripts = sorted((root / SOURCES[0]).glob("*.js"))
    later: dict[str, bytes] = {}
    for name, form in LATER.items():
        later |= _bundled(root, [path for path in scripts if path.name == name], f"--format={form}")
    told = [f"--define:BUNDLES.{Path(name).stem}={json.dumps(hashed(name, later[name]))}" for name in LATER]
    classic = [path for path in scripts if path.name in CLASSIC]
    others = [
        *(path for path in scripts if path.name not in {*LATER, *CLASSIC}),
        *sorted((root / SOURCES[1]).glob("*.css")),
    ]
    return later | _bundled(root, classic, "--format=iife") | _bundled(root, others, "--format=esm", *told)


def _served(root: Path) -> Mapping[str, bytes]:
    scripts, styles = (root / source / SERVED for source in SOURCES)
    entries = [scripts / f"{SERVED}.js", styles / f"{SERVED}.css"]
    return _bundled(root, entries, "--format=esm")


def _bundled(root: Path, entries: Iterable[Path], *options: str) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        command = [str(_bundler(root)), *map(str, entries), *OPTIONS, *options, f"--outdir={folder}"]
        command.append("--entry-names=[name]")
        libraries = {**os.environ, "NODE_PATH": str(root / LIBRARIES)}
        done = subprocess.run(command, cwd=root, env=libraries, capture_output=True, text=True, check=False)
        if done.returncode:
            raise BundleError(done.stderr.strip())
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def _bundler(root: Path) -> Path:
    found = [
        path
        for name in ("bin/esbuild", "esbuild.exe")
        for path in (root / LIBRARIES).glob(f"@esbuild/*/{name}")
    ]
    if not found:
        raise NotSetUpError
    return found[0]
