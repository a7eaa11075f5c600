"""The page of a record: it stands alone, and reads well aloud, in the dark, on a phone and on paper."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from flows.engine import Engine
from flows.record import Record, full_text, html_page, make_record
from flows.record.style import DARK, LIGHT, style_sheet
from tests.conftest import Golden
from tests.flows.records import (
    MADE_AT,
    OPERATOR,
    Particulars,
    long_record,
    long_talk,
    record_pack,
    short_record,
)

WITHOUT_END = {"meta"}
CONTRAST_WANTED = 7.0
"""To 1: what the Web Content Accessibility Guidelines ask of text at level AAA."""


@dataclass
class Element:
    """An element of a page with what is in it."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(each if isinstance(each, str) else each.text for each in self.inside)

    def all(self, *tags: str) -> list[Element]:
        """The elements of these kinds anywhere inside, in order."""
        found = []
        for each in self.inside:
            if isinstance(each, Element):
                found += [each] if not tags or each.tag in tags else []
                found += each.all(*tags)
        return found


class Page(HTMLParser):
    """Reads a page strictly: every element is closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("", {})
        self._open = [self.top]
        self.feed(html)
        self.close()
        assert self._open == [self.top], f"not closed: {self._open[-1].tag}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(element)
        if tag not in WITHOUT_END:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


@pytest.fixture(params=["short", "long", "group"])
def record(request: pytest.FixtureRequest) -> Record:
    return {"short": short_record, "long": long_record, "group": lambda: long_record("A", "B")}[
        request.param
    ]()


@pytest.fixture
def page(record: Record) -> Element:
    return Page(html_page(record)).top


def test_the_page_reads_as_agreed(golden: Golden) -> None:
    golden("record/group.html", html_page(long_record("A", "B")))


def test_it_says_in_which_language_it_is(page: Element) -> None:
    (html,) = page.all("html")
    assert html.attributes["lang"] == "en-GB"


def test_it_has_a_title_and_one_main_heading(page: Element) -> None:
    (title,), (heading,) = page.all("title"), page.all("h1")
    assert heading.text == "Note for your decision record"
    assert heading.text in title.text


def test_it_has_one_header_one_main_part_and_one_footer(page: Element) -> None:
    (body,) = page.all("body")
    landmarks = [each.tag for each in body.inside if isinstance(each, Element)]
    assert landmarks == ["header", "main", "footer"]
    assert not [each for each in page.all("header", "main", "footer") if not each.text.strip()]


def test_headings_go_down_one_level_at_a_time_and_say_something(page: Element) -> None:
    headings = page.all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert all(heading.text.strip() for heading in headings)


def test_the_table_is_named_and_each_row_by_its_question(page: Element) -> None:
    (table,) = page.all("table")
    names = {element.attributes["id"]: element.text for element in page.all("h2")}
    assert names[table.attributes["aria-labelledby"]] == "Questions and answers"
    columns = [cell for row in page.all("thead") for cell in row.all("th")]
    assert {cell.attributes["scope"] for cell in columns} == {"col"}
    for row in page.all("tbody")[0].all("tr"):
        first, *others = [each for each in row.inside if isinstance(each, Element)]
        assert (first.tag, first.attributes["scope"]) == ("th", "row")
        assert first.text.endswith("?")
        assert [cell.tag for cell in others] == ["td"] * (len(columns) - 1)


def test_no_id_stands_twice(page: Element) -> None:
    ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))


def test_terms_and_lists_hold_only_what_belongs_in_them(page: Element) -> None:
    for terms in page.all("dl"):
        for group in (each for each in terms.inside if isinstance(each, Element)):
            assert group.tag == "div"
            kinds = [each.tag for each in group.inside if isinstance(each, Element)]
            assert re.fullmatch("dt(dd)+", "".join(kinds))
    for items in page.all("ul"):
        assert {each.tag for each in items.inside if isinstance(each, Element)} == {"li"}


def test_every_blank_is_labelled_and_its_lines_are_not_read_aloud(page: Element) -> None:
    (blanks,) = (each for each in page.all("ul") if each.attributes.get("class") == "blanks")
    for blank in blanks.all("li"):
        label, *rules = blank.all("span")
        assert label.text.strip()
        assert rules
        assert all(rule.attributes == {"class": "rule", "aria-hidden": "true"} for rule in rules)


def test_every_link_says_where_it_leads(page: Element) -> None:
    for link in page.all("a"):
        assert link.text.strip()
        assert link.attributes["href"].startswith(("https://", "tel:"))


def test_it_fetches_nothing_and_runs_nothing(record: Record, page: Element) -> None:
    assert not page.all("script", "link", "img", "iframe", "object", "embed", "base", "form", "svg")
    attributes = {name for element in page.all() for name in element.attributes}
    assert not attributes & {"src", "srcset", "style", "background", "action"}
    assert not [name for name in attributes if name.startswith("on")]
    assert not re.search(r"url\(|@import|@font-face", html_page(record))
    (rule,) = (each for each in page.all("meta") if "http-equiv" in each.attributes)
    assert rule.attributes["content"].startswith("default-src 'none'")


def test_everything_of_the_text_stands_on_the_page(record: Record, page: Element) -> None:
    shown = " ".join(page.text.split())
    for line in full_text(record).splitlines():
        for part in re.split(r" \(Member [AB]\)|^\d+\. |^- |: |; ", line):
            said = part.strip().removesuffix(":")
            if said and not said.endswith(")") and not said.startswith("Here in one line"):
                assert said in shown, said


HOSTILE = "<script>alert(1)</script>\"' & </style> <img src=x onerror=y>"


def test_whatever_stands_in_the_content_or_the_settings_is_only_text() -> None:
    pack = record_pack()
    messages = {name: f"{HOSTILE} {text}" for name, text in pack.messages.items()}
    info = replace(pack.info, title=HOSTILE, standing=(HOSTILE,), licence=HOSTILE, edition=HOSTILE)
    blocks = {name: replace(block, say=HOSTILE, more=HOSTILE) for name, block in pack.blocks.items()}
    contacts = {name: replace(each, name=HOSTILE, find=HOSTILE) for name, each in pack.contacts.items()}
    engine = Engine(replace(pack, messages=messages, info=info, blocks=blocks, contacts=contacts))
    html = html_page(make_record(engine, long_talk(engine), Particulars(MADE_AT, HOSTILE, HOSTILE, HOSTILE)))
    page = Page(html).top
    assert not page.all("script", "img")
    assert len(page.all("style")) == 1
    assert page.text.count("<script>alert(1)</script>") > 20


# How it looks


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["ink", "quiet", "link"])
def test_text_stands_out_from_the_paper(colours: dict[str, str], name: str) -> None:
    assert contrast(colours[name], colours["paper"]) >= CONTRAST_WANTED


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["line", "mark"])
def test_lines_to_write_on_can_be_seen(colours: dict[str, str], name: str) -> None:
    assert contrast(colours[name], colours["paper"]) >= 3


def test_every_colour_is_one_of_those_that_are_measured() -> None:
    rules = style_sheet()
    for colours in (LIGHT, DARK):
        for name, colour in colours.items():
            rules = rules.replace(f"--{name}:{colour};", "")
    used = re.findall(r"(?:color|background|border[a-z-]*):([^;}]+)", rules.replace("color-scheme", ""))
    assert not re.findall(r"#[0-9a-f]{3,8}|rgb|hsl", rules)
    assert used
    for value in used:
        last = value.split()[-1]
        assert last.startswith("var(--") or last in ("inherit", "collapse", "dark", "dark)"), value


def test_paper_is_always_light_and_shows_where_links_lead() -> None:
    sheet = style_sheet()
    assert "@media screen and (prefers-color-scheme:dark)" in sheet
    printed = sheet[sheet.index("@media print") :]
    assert "size:A4" in printed
    assert "attr(href)" in printed
    assert "break-inside:avoid" in printed
    assert ".rule+.rule{display:block" in printed


def test_a_phone_is_not_made_to_zoom_out(page: Element) -> None:
    assert [
        each
        for each in page.all("meta")
        if each.attributes.get("content", "").startswith("width=device-width")
    ]
    assert not re.search(r"(?<![a-z-])width:\s*\d+(px|rem)", style_sheet())


def test_an_operator_that_is_not_named_leaves_no_empty_row() -> None:
    page = Page(html_page(short_record(Particulars(MADE_AT)))).top
    assert not [each for each in page.all("dd", "dt", "p", "li") if not each.text.strip()]
    assert OPERATOR.operator_name not in page.text
