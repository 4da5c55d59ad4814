"""Another word processor than the one that people mostly use: LibreOffice, without a window."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def converted(source: Path, kind: str, folder: Path) -> Path:
    """A document as the word processor saves it as another kind, in a folder beside its own settings."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "LibreOffice is not installed; on Debian: apt-get install libreoffice-writer"
    target = folder / f"{source.stem}-{kind}"
    command = [program, f"-env:UserInstallation={(folder / 'settings').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(target), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return target / f"{source.stem}.{kind}"
