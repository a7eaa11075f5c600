"""The letters of a printed record: two fonts of our own, and something to see in place of what they lack."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Collection
from importlib import resources

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SafeToShareSans"
BOLD = "SafeToShareSans-Bold"
MISSING = "\N{REPLACEMENT CHARACTER}"
FILES = {REGULAR: "DejaVuSans.ttf", BOLD: "DejaVuSans-Bold.ttf"}
"""Name in a PDF -> file in ``bot/fonts``; tools/fonts.py makes them."""


def lettering() -> Collection[int]:
    """Both fonts are known to the PDF library from now on; gives the code points that both can draw."""
    both = [_font(name, file).face.charToGlyph.keys() for name, file in FILES.items()]
    return frozenset(both[0] & both[1])


def drawable(text: str, letters: Collection[int]) -> str:
    """The text in these letters: accents joined where a whole letter exists, and a visible mark for the rest.

    What shows nothing by itself, such as a joiner or a change of direction, is left out.
    """
    return "".join(_drawn(letter, letters) for letter in unicodedata.normalize("NFC", text))


def _font(name: str, file: str) -> TTFont:
    if name in pdfmetrics.getRegisteredFontNames():
        known = pdfmetrics.getFont(name)
        assert isinstance(known, TTFont), "nobody else calls a font so"
        return known
    data = resources.files("bot").joinpath("fonts", file).read_bytes()
    font = TTFont(name, io.BytesIO(data))
    pdfmetrics.registerFont(font)
    return font


def _drawn(letter: str, letters: Collection[int]) -> str:
    if ord(letter) in letters:
        return letter
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in ("Cc", "Cf", "Mn"):
        return ""
    plainer = unicodedata.normalize("NFKD", letter)
    base = "".join(each for each in plainer if ord(each) in letters)
    return base or MISSING
