"""The command line: what each command prints, and how each failure is told."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.assembly import checked_files
from bot.cli import main
from bot.commands.findings import as_text
from bot.parser import build_parser, command_names
from tests.flows.broken_cases import BrokenCase, cases
from tests.flows.packs import tiny_files, with_change

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in this process; gives its exit status, output and error output."""

    def run_it(*words: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        try:
            status = main(words)
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


def written(files: dict[str, str], folder: Path) -> str:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


@pytest.fixture
def content(tmp_path: Path) -> str:
    return written(tiny_files(), tmp_path / "content")


@pytest.fixture
def broken(tmp_path: Path) -> str:
    files = with_change(tiny_files(), "flows/share.yaml", "else: share_quietly", "else: share_quitely")
    return written(files, tmp_path / "broken")


def test_no_command_shows_the_help(run: Run) -> None:
    status, out, _ = run()
    assert status == 0
    assert all(name in out for name in command_names(build_parser()))


@pytest.mark.parametrize("name", command_names(build_parser()))
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    status, out, _ = run(name, "--help")
    assert status == 0
    assert f"Example: safe-to-share {name}" in out


def test_an_unknown_command_is_told_with_the_nearest_one(run: Run) -> None:
    status, out, err = run("chekc")
    assert (status, out) == (2, "")
    assert err == 'safe-to-share: There is no command "chekc". Did you mean "check"?\n'


def test_an_unknown_option_is_told_in_one_sentence(run: Run) -> None:
    status, _, err = run("chat", "--loud")
    assert status == 2
    assert err.startswith("safe-to-share: Unrecognized arguments: --loud.")
    assert err.count("\n") == 1


def test_an_unforeseen_failure_is_told_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> object:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("bot.assembly.content_place", fail)
    status, _, err = run("check")
    assert status == 3
    assert err.startswith("safe-to-share: Something went wrong that was not foreseen (ZeroDivisionError)")
    assert "secret" not in err
    with pytest.raises(ZeroDivisionError):
        run("check", "--debug")


def test_ctrl_c_ends_a_command_in_one_word(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.assembly.content_place", interrupt)
    assert run("check") == (130, "", "safe-to-share: Stopped.\n")


def test_check_of_clean_content_ends_with_a_summary(run: Run, content: str) -> None:
    status, out, _ = run("check", content)
    assert status == 0
    for line in ("flows          2", "safety rules   2 of 2 proved", "walkthroughs   1 of 1 passed"):
        assert line in out
    assert "routes" in out
    assert "counted exactly" in out


def test_the_summary_of_a_page_without_questions_counts_none(run: Run) -> None:
    told = run("check", str(ROOT / "content"))[1]
    assert "  child: a page that is shown at once, with no question\n" in told


def test_check_names_the_place_of_each_finding_and_what_to_do(run: Run, broken: str) -> None:
    status, out, _ = run("check", broken)
    assert status == 1
    assert "Must be fixed (1)" in out
    assert "broken/flows/share.yaml:43:" in out
    assert 'Did you mean "share_quietly"?' in out


def test_check_tells_a_broken_safety_rule_with_the_route_that_breaks_it(run: Run, tmp_path: Path) -> None:
    files = with_change(tiny_files(), "advice/basics.yaml", '    unless: {at_risk: ["yes"]}\n', "")
    files = with_change(
        files, "flows/share.yaml", "advise: [keep_quiet]", "advise: [keep_quiet, tell_family]"
    )
    status, out, _ = run("check", written(files, tmp_path))
    assert status == 1
    assert 'safety rule "never-tell-a-family-that-is-not-safe" is broken' in out
    assert "Is it safe to tell the family?" in out


def test_check_tells_a_walkthrough_that_comes_out_otherwise(run: Run, tmp_path: Path) -> None:
    files = with_change(tiny_files(), "walkthroughs/share.yaml", "within: today", "within: now")
    status, out, _ = run("check", written(files, tmp_path))
    assert status == 1
    assert 'walkthrough "a-serious-worry-at-home" ends with the time frame "today", not "now".' in out


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_whatever_is_wrong_with_content_its_check_goes_to_the_end(case: BrokenCase) -> None:
    checked = checked_files(case.files, local=case.local)
    assert checked.issues
    text = as_text(checked, "content", took_s=0.1)
    assert all(issue.message in text for issue in checked.issues)
    assert text.splitlines()[-1].endswith("worth a look.")


def test_check_as_json_holds_findings_and_summary(run: Run, broken: str) -> None:
    status, out, _ = run("check", broken, "--json")
    plain = json.loads(out)
    assert status == 1
    assert plain["summary"]["must_fix"] == 1
    (finding,) = plain["findings"]
    assert (finding["severity"], finding["file"], finding["line"]) == ("must_fix", "flows/share.yaml", 43)


@pytest.mark.parametrize(
    "command", [("check",), ("chat", "--content"), ("run", "--content"), ("flows", "--content")]
)
def test_a_folder_that_is_not_there_is_named(
    run: Run, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:" + "A" * 35)
    monkeypatch.setenv("OPERATOR_NAME", "Anytown Council")
    monkeypatch.setenv("OPERATOR_CONTACT", "bot@anytown.example.org")
    status, _, err = run(*command, "nowhere")
    assert status == 2
    assert err == 'safe-to-share: There is no folder "nowhere".\n'


def test_broken_content_advises_nobody(run: Run, broken: str) -> None:
    status, out, err = run("chat", "share", "--content", broken)
    assert (status, out) == (1, "")
    assert err.startswith(f"safe-to-share: The content cannot be used: {broken}/flows/share.yaml:43:")
    assert err.endswith("safe-to-share check lists everything.\n")


def test_chat_takes_answers_from_a_pipe_and_ends_with_the_advice(run: Run, content: str) -> None:
    status, out, err = run("chat", "share", "--content", content, typed="no\n1\nnone of these\nno\n")
    assert (status, err) == (0, "")
    assert "Share today, and do not tell the family yet." in out


def test_chat_with_an_unknown_flow_names_the_nearest(run: Run, content: str) -> None:
    status, _, err = run("chat", "shaer", "--content", content)
    assert status == 2
    assert err == 'safe-to-share: There is no flow "shaer". Did you mean "share"?\n'


def test_a_saved_conversation_is_replayed_by_check(run: Run, content: str) -> None:
    file = Path(content) / "walkthroughs" / "family-at-home.yaml"
    status, out, _ = run("chat", "share", "--content", content, "--save", str(file), typed="no\n1\n4\nyes\n")
    assert status == 0
    assert f"Saved to {file}." in out
    assert "walkthroughs   2 of 2 passed" in run("check", content)[1]


def test_a_conversation_without_an_ending_is_not_saved(run: Run, content: str, tmp_path: Path) -> None:
    file = tmp_path / "saved.yaml"
    status, _, err = run("chat", "share", "--content", content, "--save", str(file), typed="no\n")
    assert status == 1
    assert "Nothing was saved" in err
    assert not file.exists()


def test_a_file_that_is_there_is_never_overwritten(run: Run, content: str, tmp_path: Path) -> None:
    file = tmp_path / "saved.yaml"
    file.write_text("mine", encoding="utf-8")
    status, out, err = run("chat", "share", "--content", content, "--save", str(file), typed="yes\n")
    assert (status, out) == (2, "")
    assert "There is already a file" in err
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "says"), [("saved.txt", ".yaml at its end"), ("no/where.yaml", "no folder")]
)
def test_where_a_conversation_cannot_be_saved_is_said_before_it_begins(
    run: Run, content: str, tmp_path: Path, name: str, says: str
) -> None:
    status, out, err = run("chat", "share", "--content", content, "--save", str(tmp_path / name))
    assert (status, out) == (2, "")
    assert says in err


def test_flows_lists_them(run: Run, content: str) -> None:
    status, out, _ = run("flows", "--content", content)
    assert status == 0
    assert "share" in out
    assert "A worry about staff" in out


def test_flows_prints_the_map_of_one(run: Run, content: str) -> None:
    status, out, _ = run("flows", "staff", "--content", content)
    assert status == 0
    assert out.startswith("# A worry about staff\n")
    assert "flowchart TD" in out


def test_flows_writes_every_page_and_removes_those_of_flows_that_are_gone(
    run: Run, content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written({"docs/flows/gone.md": "old"}, tmp_path)
    status, out, _ = run("flows", "--write", "--content", content)
    assert status == 0
    assert sorted(path.name for path in (tmp_path / "docs/flows").iterdir()) == [
        "README.md",
        "share.md",
        "staff.md",
    ]
    assert "removed docs/flows/gone.md" in out


def test_schema_prints_json(run: Run) -> None:
    status, out, _ = run("schema")
    assert status == 0
    assert '"$schema"' in out


def test_coverage_and_review_print_their_reports(run: Run, content: str) -> None:
    assert "points are used" in run("coverage", "--content", content)[1]
    assert "not confirmed" in run("review", "--content", content)[1]


def test_version_names_program_and_content(run: Run, content: str) -> None:
    status, out, _ = run("version", "--content", content)
    assert status == 0
    assert "A tiny pack for tests, Advice 2024" in out


def test_run_without_a_token_says_what_to_do(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    status, _, err = run("run")
    assert status == 2
    assert "@BotFather" in err
    assert ".env.example" in err


def test_run_with_wrong_settings_names_each(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written({".env": "TELEGRAM_BOT_TOKEN=abc\nSESSION_DAYS=soon\n"}, tmp_path)
    status, _, err = run("run")
    assert status == 2
    assert "TELEGRAM_BOT_TOKEN is not a bot token" in err
    assert 'SESSION_DAYS is "soon"' in err


@pytest.mark.parametrize(
    ("prepare", "says"),
    [
        (lambda data: data.write_text("not a database " * 100), "database"),
        (lambda data: data.mkdir(), "database"),
    ],
)
def test_run_with_a_database_that_cannot_be_used_says_so(
    run: Run,
    content: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    prepare: Callable[[Path], object],
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:" + "A" * 35)
    monkeypatch.setenv("OPERATOR_NAME", "Anytown Council")
    monkeypatch.setenv("OPERATOR_CONTACT", "bot@anytown.example.org")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///kept.sqlite3")
    prepare(tmp_path / "kept.sqlite3")
    status, _, err = run("run", "--content", content)
    assert status == 2
    assert says in err.splitlines()[-1]
    assert "Traceback" not in err


def in_a_process(*words: str, typed: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        input=typed,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


def test_the_program_runs_as_a_module_with_the_shipped_content() -> None:
    done = in_a_process("chat", "share", typed=b"1\n")
    assert done.returncode == 0
    assert b"999" in done.stdout


def test_bytes_that_are_no_text_are_an_unclear_answer(content: str) -> None:
    done = in_a_process("chat", "share", "--content", content, typed=b"\xff\xfe\x00\n1\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"999" in done.stdout


def test_a_console_without_our_letters_shows_question_marks(content: str) -> None:
    done = in_a_process("chat", "share", "--content", content, typed=b"1\n", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_stops_reading_ends_the_program_quietly() -> None:
    script = f"{sys.executable} -m bot flows share | head -1"
    done = subprocess.run(script, shell=True, capture_output=True, cwd=ROOT, timeout=120, check=False)
    assert done.stdout.startswith(b"# ")
    assert done.stderr == b""
