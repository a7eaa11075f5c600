"""Text that Telegram accepts, whatever is in it and however long it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import Block, Line, pages
from tests.standin.refusals import TEXT_LIMIT, parse_html, utf16_length

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300)
LINES = st.builds(Line, TEXTS, st.sampled_from(["", "b", "i"]))
BLOCKS = st.builds(Block, st.lists(LINES, min_size=1, max_size=20).map(tuple), TEXTS, st.booleans())


@given(st.lists(BLOCKS, min_size=1, max_size=12))
def test_every_page_is_html_that_telegram_reads_and_within_its_limit(blocks: list[Block]) -> None:
    for page in pages(blocks):
        assert utf16_length(parse_html(page).text) <= TEXT_LIMIT


@given(st.lists(BLOCKS, min_size=1, max_size=12))
def test_no_line_is_lost_over_the_pages(blocks: list[Block]) -> None:
    shown = "\n".join(parse_html(page).text for page in pages(blocks))
    for block in blocks:
        for line in block.lines:
            assert line.text.strip() in shown


def test_what_people_and_authors_write_is_shown_as_it_stands() -> None:
    (page,) = pages([Block((Line("a < b & <b>not bold</b>"),))])
    assert parse_html(page).text == "a < b & <b>not bold</b>"


def test_a_block_that_goes_on_in_the_next_message_has_its_heading_again() -> None:
    block = Block(
        tuple(Line(f"line {number} " + "x" * 200) for number in range(40)), "What to do", folded=True
    )
    found = pages([block])
    assert len(found) == 3
    assert all(page.startswith("<blockquote expandable><b>What to do</b>") for page in found)


def test_messages_end_between_blocks_where_they_can() -> None:
    blocks = [Block((Line("x" * 1500),), f"Heading {number}") for number in range(4)]
    assert [page.count("Heading") for page in pages(blocks)] == [2, 2]


def test_a_line_longer_than_a_message_is_cut_at_a_space() -> None:
    found = pages([Block((Line("word " * 1999 + "word"),))])
    assert all(page.endswith("word") for page in found)


def test_emoji_count_as_telegram_counts_them() -> None:
    assert len(pages([Block((Line("\U0001f9f8" * 1900), Line("\U0001f9f8" * 1900)))])) == 2
