"""The charts of numbers without people, in a real browser: drawn, said in words, and none where none are."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.stores import open_store
from flows.counting import Kind, Name, Number
from tests.flows.packs import pack_of
from tests.preview.conftest import Running, running, write
from tests.preview.test_page import WAITS_MS, browser, sync_api  # noqa: F401
from tests.telegram.harness import files


def counted() -> list[Number]:
    pack = pack_of(files())
    today = datetime.now(UTC).date().isoformat()

    def at(kind: Kind, question: str, number: int, option: str = "") -> Number:
        return Number(today, Name("share", kind, question, pack.fingerprints[question], option), number)

    return [
        Number(today, Name("share", "started"), 63),
        at("came", "danger", 63),
        at("answered", "danger", 60),
        at("came", "harm", 44),
        at("answered", "harm", 31),
        at("went_back", "harm", 2),
    ]


async def kept(settings: Settings) -> None:
    store = await open_store(settings)
    await store.add_numbers(counted())
    await store.close()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("installation")
    settings = Settings(folder, store_key="ab" * 32, database_url=f"sqlite:///{folder / 'bot.sqlite3'}")
    with ThreadPoolExecutor(1) as apart:  # the browser's own loop runs in this thread
        apart.submit(lambda: asyncio.run(kept(settings))).result()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DATABASE_URL", settings.database_url)
        environment.setenv("STORE_KEY", "ab" * 32)
        with running(write(folder / "draft", files()), "--numbers") as each:
            yield each


@pytest.fixture
def page(browser: sync_api.Browser, preview: Running) -> Iterator[sync_api.Page]:  # noqa: F811
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(WAITS_MS)
    page.goto(preview.address)
    page.wait_for_selector("#numbers .chart")
    yield page
    context.close()


def test_a_chart_says_in_words_what_it_draws(page: sync_api.Page) -> None:
    said = page.locator("svg.bars").first.get_attribute("aria-label") or ""
    assert said.startswith("Where people stop.")
    assert "10 of 40 (25%)" in said


def test_a_table_beside_it_has_every_number_and_what_is_hidden(page: sync_api.Page) -> None:
    rows = page.locator(".chart").first.locator("tbody tr").all_inner_texts()
    assert [row.split("\t")[1:] for row in rows] == [["60", "fewer than 5", "–"], ["40", "10", "25%"]]


def test_where_everything_is_hidden_nothing_is_drawn(page: sync_api.Page) -> None:
    backs = page.locator(".chart", has_text="Where they go back")
    assert backs.locator("svg").count() == 0
    assert "fewer than 5 everywhere" in backs.inner_text()


def test_what_stopped_is_striped_and_not_of_another_colour_alone(page: sync_api.Page) -> None:
    assert page.locator("svg.bars .part").count() == 1
    assert (page.locator("svg.bars .part").get_attribute("fill") or "").startswith("url(#stripes")


def test_another_flow_and_another_span_can_be_chosen(page: sync_api.Page) -> None:
    page.select_option("#numbers-days", "7")
    page.wait_for_selector("#numbers-days:focus")
    assert page.locator("#numbers-days").input_value() == "7"
    page.select_option("#numbers-flow", "staff")
    sync_api.expect(page.locator(".tiles dd").first).to_contain_text("fewer than 5")


def test_on_a_phone_the_charts_fit(page: sync_api.Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.locator("svg.bars").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_being_asked_for_no_numbers_are_shown(
    browser: sync_api.Browser,  # noqa: F811
    tmp_path: Path,
) -> None:
    with running(write(tmp_path / "draft", files())) as preview:
        page = browser.new_page()
        page.goto(preview.address)
        page.wait_for_selector(".message")
        assert page.locator("#numbers-card").is_hidden()
        page.close()
