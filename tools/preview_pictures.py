"""The pictures of the preview in docs/pictures: ``python -m tools.preview_pictures`` takes them anew.

They are photographs of the page in Chromium, so they are taken by hand when the page has changed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs/pictures"
WIDTH, HEIGHT = 1360, 850
COLOURS = 96
REWORDED = ("Is anyone in immediate danger right now?", "Is anybody in danger at this very moment?")


def main() -> None:
    """Both pictures are there, as the page looks now."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        draft = Path(folder) / "my-draft"
        shutil.copytree(ROOT / "content", draft)
        with _preview(draft) as address:
            _an_ending(_page(browser, address, "light"))
        shared = draft / "shared.yaml"
        shared.write_text(shared.read_text(encoding="utf-8").replace(*REWORDED), encoding="utf-8")
        with _preview(draft, "--against", "live") as address:
            _beside(_page(browser, address, "dark"))
        browser.close()


def _an_ending(page: Page) -> None:
    page.select_option("#walkthrough", index=4)
    page.click("#last")
    page.wait_for_selector(".state.ending.here")
    page.wait_for_selector("#state.good")
    page.click("#smaller")
    page.click("#smaller")
    page.locator(".state.here").scroll_into_view_if_needed()
    _photograph(page, "preview.png")


def _beside(page: Page) -> None:
    page.locator(".phone").first.locator(".bubble", has_text=REWORDED[1]).wait_for()
    page.wait_for_selector("#state.good")
    _photograph(page, "preview-beside.png")


def _photograph(page: Page, name: str) -> None:
    """Of few colours, so that the picture is small."""
    taken = Image.open(BytesIO(page.screenshot()))
    taken.convert("RGB").quantize(COLOURS).save(FOLDER / name, optimize=True)


def _page(browser: Browser, address: str, scheme: str) -> Page:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address)
    page.select_option("#flow", "share")
    page.click("#begin")
    page.wait_for_selector(".state.here")
    return page


@contextmanager
def _preview(draft: Path, *options: str) -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "preview", draft.name, "--port", "0", *options],
        cwd=draft.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        yield found[0]
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
