"""Who may ask the preview for anything: requests as they come over the wire, to the preview as it runs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.preview.conftest import ROOT, Running, running, write
from tests.telegram.harness import files

BEGIN = json.dumps({"do": "begin", "flow": "share"})


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(write(tmp_path_factory.mktemp("draft"), files())) as each:
        yield each


def own(preview: Running, name: str = "127.0.0.1") -> dict[str, str]:
    return {"Host": f"{name}:{preview.port}", "Origin": f"http://{name}:{preview.port}"}


def test_its_own_page_is_served_and_may_ask(preview: Running) -> None:
    assert preview.ask("GET", f"/{preview.token}/", Host=f"127.0.0.1:{preview.port}").status == 200
    assert preview.ask("POST", f"/{preview.token}/do", BEGIN, **own(preview)).status == 200
    assert preview.ask("POST", f"/{preview.token}/do", BEGIN, **own(preview, "localhost")).status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80", ""]
)
def test_a_name_that_was_made_to_lead_here_is_refused(preview: Running, host: str) -> None:
    """DNS rebinding: another site's name is given this machine's address."""
    for path in ("/", f"/{preview.token}/", f"/{preview.token}/state"):
        assert preview.ask("GET", path, Host=host).status == 421


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "https://127.0.0.1:{port}", "null", "http://localhost:{port}"]
)
def test_nothing_is_taken_from_another_origin(preview: Running, origin: str) -> None:
    headers = own(preview) | {"Origin": origin.format(port=preview.port)}
    assert preview.ask("POST", f"/{preview.token}/do", BEGIN, **headers).status == 403
    assert preview.ask("GET", f"/{preview.token}/state", **headers).status == 403


def test_a_page_of_another_site_cannot_even_lead_here(preview: Running) -> None:
    headers = {"Host": f"127.0.0.1:{preview.port}", "Sec_Fetch_Site": "cross-site"}
    assert preview.ask("GET", f"/{preview.token}/", **headers).status == 403


def test_whatever_changes_something_must_say_where_it_comes_from(preview: Running) -> None:
    assert preview.ask("POST", f"/{preview.token}/do", BEGIN, Host=f"127.0.0.1:{preview.port}").status == 403


@pytest.mark.parametrize("token", ["", "0" * 22, "%C3%A9", "..", "state"])
def test_nobody_gets_in_without_the_token_of_this_run(preview: Running, token: str) -> None:
    assert preview.ask("POST", f"/{token}/do", BEGIN, **own(preview)).status == 404


def test_every_answer_forbids_other_code_frames_and_keeping(preview: Running) -> None:
    for status, path in ((200, f"/{preview.token}/"), (404, "/"), (404, f"/{preview.token}/nothing.js")):
        answer = preview.ask("GET", path, Host=f"127.0.0.1:{preview.port}")
        assert answer.status == status
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["../app.py", "..%2fapp.py", "%2e%2e/app.py", "page.js/../../app.py"])
def test_no_address_leads_to_another_file(preview: Running, path: str) -> None:
    answer = preview.ask("GET", f"/{preview.token}/{path}", Host=f"127.0.0.1:{preview.port}")
    assert answer.status == 404


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{",
        '{"do": "nothing"}',
        '{"do": "press"}',
        '{"do": "press", "message": "x", "row": 0, "column": 0}',
        "\ud800",
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(preview: Running, body: str) -> None:
    answer = preview.ask(
        "POST", f"/{preview.token}/do", body.encode(errors="replace").decode(), **own(preview)
    )
    assert answer.status == 400
    assert json.loads(answer.read()) == {"problem": "The preview does not know what was asked."}


@pytest.mark.parametrize(
    "headers", [{"Content-Length": "1000000"}, {"Content-Length": "x"}, {"Transfer-Encoding": "chunked"}]
)
def test_a_body_that_is_too_large_is_not_read(preview: Running, headers: dict[str, str]) -> None:
    named = {name.replace("-", "_"): value for name, value in headers.items()}
    assert preview.ask("POST", f"/{preview.token}/do", "", **own(preview), **named).status in (400, 413)


def test_it_listens_on_this_machine_alone_and_a_taken_port_is_one_sentence(
    preview: Running, tmp_path: Path
) -> None:
    done = refused("--port", str(preview.port))
    assert done.returncode == 2
    assert done.stderr == (
        f"safe-to-share: Port {preview.port} is taken on this machine: leave --port out, or name another.\n"
    )


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    none = tmp_path / "none"
    done = refused(str(none))
    assert (done.returncode, done.stderr) == (2, f'safe-to-share: There is no folder "{none}".\n')


def refused(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "preview", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
