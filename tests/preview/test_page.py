"""The page in a real browser: what somebody sees, clicks, types and hears. Skipped where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.preview.conftest import Running, running, write
from tests.telegram.harness import files

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NO_BROWSER = "the preview's page was NOT tested in a browser: install Chromium (apt install chromium)"
if CHROMIUM is None:
    pytest.skip(NO_BROWSER, allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason=f"{NO_BROWSER} and playwright")

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WAITS_MS = 60_000
SHARE = "flows/share.yaml"


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        sync_api.expect.set_options(timeout=WAITS_MS)
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=WAITS_MS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("draft"), files())


@pytest.fixture(scope="module")
def preview(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    beside = write(tmp_path_factory.mktemp("beside"), files())
    with running(folder, "--against", str(beside)) as each:
        yield each


@pytest.fixture
def page(browser: sync_api.Browser, preview: Running, folder: Path) -> Iterator[sync_api.Page]:
    """A conversation that has just begun, on content as it was first; no script has failed meanwhile."""
    write(folder, files())
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(WAITS_MS)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(preview.address)
    page.wait_for_selector(".message")
    page.check("input[value=private]", force=True)
    page.select_option("#flow", "share")
    page.click("#begin")
    asked(page, "immediate danger")
    yield page
    context.close()
    assert not faults


def asked(page: sync_api.Page, words: str) -> None:
    """The draft's phone has come to say so."""
    page.locator(".phone").first.locator(".bubble", has_text=words).first.wait_for()


def tap(page: sync_api.Page, label: str) -> None:
    page.locator(".phone").first.locator(".keys button", has_text=label).first.click()


def here(page: sync_api.Page, state: str) -> None:
    page.wait_for_selector(f".state.here[data-state={state}]")


def swap(folder: Path, old: str, new: str) -> None:
    text = (folder / SHARE).read_text(encoding="utf-8")
    assert old in text
    (folder / SHARE).write_text(text.replace(old, new), encoding="utf-8")


def test_a_conversation_is_had_and_the_map_goes_with_it(page: sync_api.Page) -> None:
    here(page, "danger")
    tap(page, "No")
    here(page, "harm")
    sync_api.expect(page.locator(".state.way")).to_have_attribute("data-state", "danger")
    sync_api.expect(page.locator("#facts dd").first).to_contain_text("No")
    sync_api.expect(page.locator("#why")).to_contain_text("The more serious the worry")
    page.fill(".typing input", "seriously worried")
    page.press(".typing input", "Enter")
    here(page, "duties")


def test_a_click_on_the_map_steps_back_or_goes_ahead(page: sync_api.Page) -> None:
    page.locator("[data-state=safe_to_tell]").click()
    here(page, "safe_to_tell")
    asked(page, "Is it safe to tell the family?")
    page.locator("[data-state=harm]").click()
    here(page, "harm")
    page.locator(".state.seen").first.wait_for()


def test_a_save_is_shown_with_the_answers_kept(page: sync_api.Page, folder: Path) -> None:
    tap(page, "No")
    here(page, "harm")
    swap(folder, "How worried are you about the child?", "How bad does it look to you?")
    asked(page, "How bad does it look to you?")
    here(page, "harm")
    page.locator(".phone .badge").first.wait_for()
    page.locator(".phone mark").first.wait_for()
    assert "bad does it look to you?" in " ".join(page.locator(".phone mark").all_inner_texts())


def test_a_broken_file_is_named_with_its_line_and_the_phone_goes_on(
    page: sync_api.Page, folder: Path
) -> None:
    swap(folder, "start: danger", "start: dangre")
    page.locator("#broken").wait_for()
    finding = page.locator("#findings li.must").first
    finding.wait_for()
    line = (folder / SHARE).read_text(encoding="utf-8").splitlines().index("start: dangre") + 1
    assert finding.locator("code").inner_text() == f"{SHARE}:{line}"
    page.locator("#state", has_text="to mend").wait_for()
    tap(page, "No")
    here(page, "harm")
    swap(folder, "start: dangre", "start: danger")
    page.locator("#broken").wait_for(state="hidden")


def test_what_keeps_a_save_from_being_shown_is_named_whatever_flow_is_chosen(
    page: sync_api.Page, folder: Path
) -> None:
    page.select_option("#flow", "share")
    file = folder / "contacts.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("name:", "nmae:", 1), encoding="utf-8")
    page.locator("#broken").wait_for()
    page.locator("#findings li.must", has_text="contacts.yaml").first.wait_for()


def test_the_whole_check_follows_the_screen(page: sync_api.Page) -> None:
    page.wait_for_selector("#state.good, #state.bad")
    sync_api.expect(page.locator("#state")).to_contain_text("walkthroughs pass")


def test_a_walkthrough_is_played_and_a_conversation_saved_as_one(page: sync_api.Page, folder: Path) -> None:
    page.select_option("#walkthrough", index=1)
    page.locator("#player").wait_for()
    page.click("#next")
    sync_api.expect(page.locator("#step")).to_contain_text("1 of")
    page.click("#last")
    page.wait_for_selector(".state.ending.here")
    sync_api.expect(page.locator("#verdict")).to_have_text("Passes")
    page.click("#save")
    page.fill("#saving-name", "From the page")
    page.locator("#saving-text", has_text="walkthrough: from-the-page").wait_for()
    page.click("#saving-write")
    page.locator("#saving").wait_for(state="hidden")
    kept = folder / "walkthroughs/from-the-page.yaml"
    assert "walkthrough: from-the-page" in kept.read_text(encoding="utf-8")
    page.wait_for_selector("#walkthrough option[value=from-the-page]", state="attached")
    kept.unlink()


def test_a_group_has_two_who_speak(page: sync_api.Page) -> None:
    page.check("input[value=group]", force=True)
    page.locator("#speaks").wait_for()
    page.select_option("#person", "Sam")
    tap(page, "No")
    here(page, "harm")


def test_everything_can_be_done_with_the_keyboard(page: sync_api.Page) -> None:
    page.locator(".phone").first.locator(".keys button", has_text="No").first.focus()
    page.keyboard.press("Enter")
    here(page, "harm")
    assert page.evaluate("document.activeElement.closest('.keys') !== null"), (
        "the focus stays with the answers"
    )
    page.focus("#drawing")
    page.keyboard.press("ArrowUp")
    sync_api.expect(page.locator("[data-state=harm]")).to_be_focused()
    page.keyboard.press("ArrowUp")
    sync_api.expect(page.locator("[data-state=danger]")).to_be_focused()
    page.keyboard.press("Enter")
    here(page, "danger")


def test_the_page_reads_aloud(page: sync_api.Page) -> None:
    assert page.locator("[role=log][aria-live=polite]").count() == 1, "one phone speaks, not both"
    for role in ("banner", "main"):
        assert page.get_by_role(role).count() == 1
    assert page.locator("html").get_attribute("lang") == "en-GB"
    nameless = page.evaluate(
        "[...document.querySelectorAll('button, input, select')]"
        ".filter(e => e.checkVisibility() && !e.textContent.trim() && !e.ariaLabel && !e.labels?.length)"
        ".length"
    )
    assert nameless == 0
    page.click("#as-list summary")
    assert page.locator("#states [aria-current=step]").count() == 1
    page.locator("#states button", has_text="How worried").click()
    here(page, "harm")


def test_a_folded_passage_opens(page: sync_api.Page) -> None:
    tap(page, "Yes")
    page.wait_for_selector(".state.ending.here")
    fold = page.locator(".phone").first.locator(".fold").first
    if fold.count():
        fold.click()
        assert fold.get_attribute("aria-expanded") == "true"
    tap(page, "The advice in full")
    asked(page, "Ring 999 now.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_runs_off_the_side_of_a_phone(page: sync_api.Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 390, "height": 844})
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390


def test_no_page_of_another_site_may_read_it(browser: sync_api.Browser, preview: Running) -> None:
    page = browser.new_page()
    page.goto("about:blank")
    told = page.evaluate(
        "address => fetch(address + 'state').then(() => 'read', () => 'refused')", preview.address
    )
    assert told == "refused"
    page.close()
