"""Makes the fonts of the PDF record: DejaVu Sans, cut down to the characters that a record may hold.

    python -m pip install fonttools
    python -m tools.fonts /usr/share/fonts/truetype/dejavu

The folder is where the whole fonts are; on Debian and Ubuntu, the package fonts-dejavu-core puts them there.
The same fonts give the same files. What is kept is said in CHARACTERS; nothing else of a pack can be drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "bot" / "fonts"
FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
LICENCE = "LICENCE.txt"

CHARACTERS = (
    (0x0020, 0x007E),  # letters, digits and signs of English
    (0x00A0, 0x017F),  # the languages of western and central Europe; Welsh ŵ and ŷ among them
    (0x0218, 0x021B),  # Romanian
    (0x02BC, 0x02BC),  # an apostrophe that some keyboards give
    (0x0300, 0x0304),  # accents that stand by themselves where no whole letter exists
    (0x0306, 0x030C),
    (0x0323, 0x0323),
    (0x0327, 0x0328),
    (0x1E80, 0x1E85),  # Welsh ẁ ẃ ẅ
    (0x1EF2, 0x1EF3),  # Welsh ỳ
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2020, 0x2022),  # daggers and the bullet
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),  # the euro
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2195),  # arrows
    (0x21D2, 0x21D2),
    (0x2212, 0x2212),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
    (0x25A1, 0x25A1),  # boxes, ticks and crosses
    (0x25CB, 0x25CB),
    (0x25CF, 0x25CF),
    (0x2610, 0x2612),
    (0x2713, 0x2718),
    (0xFFFD, 0xFFFD),  # stands in for whatever is missing
)
"""First and last code point of each run that is kept."""


def kept() -> Iterator[int]:
    """The code points that are kept."""
    for first, last in CHARACTERS:
        yield from range(first, last + 1)


def subset_of(font: Path) -> bytes:
    """The font with these characters alone, without the hints and tables that only a screen uses."""
    import io

    from fontTools import subset, ttLib

    options = subset.Options(
        hinting=False,
        layout_features=[],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["FFTM", "GDEF", "GPOS", "GSUB", "kern", "MATH", "DSIG"],
    )
    whole = ttLib.TTFont(font, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=tuple(kept()))
    subsetter.subset(whole)
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def licence_of(font: Path) -> str:
    """The licence that the font carries, after a line that says what these files are."""
    from fontTools import ttLib

    names = ttLib.TTFont(font)["name"]
    version, licence = names.getDebugName(5), names.getDebugName(13)
    lines = [line.rstrip() for line in licence.splitlines()]
    made = f"DejaVu Sans, {version}, cut down by tools/fonts.py to the characters that it names."
    return "\n".join([made, "", *lines]).rstrip() + "\n"


def main(arguments: list[str]) -> int:
    """The fonts and their licence are written to bot/fonts; says how large each font is."""
    if len(arguments) != 1 or not all((Path(arguments[0]) / name).is_file() for name in FONTS):
        print(f"Name the folder that holds {' and '.join(FONTS)}.", file=sys.stderr)
        return 2
    for name in FONTS:
        data = subset_of(Path(arguments[0]) / name)
        (FOLDER / name).write_bytes(data)
        print(f"wrote bot/fonts/{name}: {len(data):,} bytes")
    (FOLDER / LICENCE).write_text(licence_of(Path(arguments[0]) / FONTS[0]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
