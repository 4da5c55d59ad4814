"""The address of a page as a picture that a phone reads (a QR code), by segno."""

from __future__ import annotations

from io import BytesIO

import segno


def qr_code(address: str) -> bytes:
    """A web address as SVG, dark on light with a quiet edge, so that it can be read on a dark page too."""
    held = BytesIO()
    segno.make(address, error="m", micro=False).save(
        held, kind="svg", scale=4, border=4, light="white", xmldecl=False, svgclass=None, lineclass=None
    )
    return held.getvalue()
