"""A local pack on the command line: begun, checked over the national one, talked through, and named."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.assembly import checked_files
from bot.cli import main
from tests.flows.packs import tiny_files, tiny_local_files, with_change
from tests.flows.test_local_packs import FORM, WHOLE

Run = Callable[..., tuple[int, str, str]]
HOLDS_WITHOUT = "Without the local pack this holds: mend what that adds."


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in a folder of its own; gives its exit status, output and error output."""
    monkeypatch.chdir(tmp_path)
    write(tiny_files(), tmp_path / "content")

    def run_it(*words: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        status = main(words)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


def write(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_both_packs_are_checked_together(run: Run, tmp_path: Path) -> None:
    write(WHOLE, tmp_path / "ours")
    status, out, _ = run("check", "content", "--local", "ours")
    assert status == 0
    assert "  harbour: 2 questions" in out


def test_a_finding_about_a_local_file_names_that_file_and_not_the_national_folder(
    run: Run, tmp_path: Path
) -> None:
    write({**WHOLE, "contacts.yaml": 'contacts:\n  emergency_999:\n    number: "112"\n'}, tmp_path / "ours")
    status, out, _ = run("check", "content", "--local", "ours")
    assert status == 1
    assert '\nlocal: contacts.yaml:2:3: contact "emergency_999" is fixed' in out


def test_a_local_pack_may_be_a_zip(run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ours.zip", "w") as archive:
        for name, text in WHOLE.items():
            archive.writestr(f"ours/{name}", text)
    status, out, _ = run("check", "content", "--local", "ours.zip", "--json")
    assert status == 0
    assert json.loads(out)["summary"]["flows"] == 3


def test_the_versions_of_both_packs_are_told(run: Run, tmp_path: Path) -> None:
    write(tiny_local_files(), tmp_path / "ours")
    status, out, _ = run("version", "--content", "content", "--local", "ours")
    assert status == 0
    assert ": A tiny area, laid over it\n" in out


def test_a_conversation_shows_the_local_contacts(run: Run, tmp_path: Path) -> None:
    write(WHOLE, tmp_path / "ours")
    typed = "no\n1\n4\nno\n"
    _, out, _ = run("chat", "share", "--content", "content", "--local", "ours", typed=typed)
    assert "01632 960 001" in out


def test_a_local_pack_that_is_not_there_is_named(run: Run) -> None:
    status, _, error = run("check", "content", "--local", "nowhere")
    assert status == 2
    assert 'There is no folder "nowhere".' in error


def test_a_local_pack_that_is_not_sound_is_not_used(run: Run, tmp_path: Path) -> None:
    write({"pack.yaml": tiny_local_files()["pack.yaml"].replace("owner", "ownr")}, tmp_path / "ours")
    status, _, error = run("version", "--content", "content", "--local", "ours")
    assert status == 1
    assert "local: pack.yaml:3:1: " in error


def test_what_is_begun_anew_leaves_what_is_there_as_it_is(run: Run, tmp_path: Path) -> None:
    assert run("new", "local", "Our area")[0] == 0
    before = (tmp_path / "our-area" / "pack.yaml").read_text("utf-8")
    status, _, error = run("new", "local", "Our area")
    assert status != 0
    assert 'There is already "our-area/pack.yaml", and it is left as it is' in error
    assert (tmp_path / "our-area" / "pack.yaml").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "local", "???"), '"???" is not a name'),
        (("new", "flow", "harbour", "--to", "nowhere"), '"nowhere" has no pack.yaml'),
    ],
)
def test_what_cannot_be_begun_is_said_in_a_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    status, _, error = run(*words)
    assert status != 0
    assert said in error


def test_local_advice_that_breaks_a_national_rule_is_found_and_laid_to_the_local_pack() -> None:
    rule = """\
  - rule: nobody-is-sent-to-the-harbour-in-danger
    say: In danger nobody is told within a day.
    whenever: {danger: ["no"], harm: [early]}
    never: {escalate: [social_care]}
    because: [ES1]
"""
    quiet = with_change(tiny_files(), "safety.yaml", "rules:\n", f"rules:\n{rule}")
    quiet = with_change(
        quiet,
        "flows/share.yaml",
        "    advise: [keep_quiet]\n    escalate: [social_care]\n",
        "    advise: [keep_quiet]\n",
    )
    quiet = with_change(
        quiet,
        "flows/share.yaml",
        "    advise: [tell_family]\n    escalate: [social_care]\n",
        "    advise: [tell_family]\n",
    )
    quiet = with_change(quiet, "walkthroughs/share.yaml", "duties: [online]", "duties: [none]")
    quiet = with_change(quiet, "flows/staff.yaml", "    escalate: [social_care]\n", "")
    assert checked_files(quiet).wrong == ()
    local = {
        **tiny_local_files(),
        "advice/ours.yaml": FORM.replace("[serious]", "[early]").replace("harbour_master", "social_care"),
    }
    broken = [issue for issue in checked_files(quiet, local=local).wrong if issue.rule == "safety"]
    assert [str(issue.place) for issue in broken] == ["safety.yaml:2:5"]
    assert broken[0].hint.endswith(HOLDS_WITHOUT)
    assert broken[0].route


def test_a_national_walkthrough_that_local_advice_turns_is_found_and_laid_to_the_local_pack() -> None:
    walk = tiny_files()["walkthroughs/share.yaml"] + "      must_not_escalate: [safeguarding_lead]\n"
    national = {
        **tiny_files(),
        "walkthroughs/share.yaml": walk.replace("[safeguarding_lead]", "[emergency_999]"),
    }
    assert checked_files(national).wrong == ()
    local = {**tiny_local_files(), "advice/ours.yaml": FORM.replace("harbour_master", "emergency_999")}
    (failed,) = checked_files(national, local=local).wrong
    assert (failed.rule, failed.hint) == ("walkthrough", HOLDS_WITHOUT)


def test_the_walkthroughs_of_a_local_pack_are_replayed() -> None:
    walk = """\
walkthroughs:
  - walkthrough: a-child-on-the-quay
    title: A child plays on the quay.
    flow: harbour
    answers: {danger: "no", near_water: "yes", harm: early, duties: [none], safe_to_tell: "yes"}
    expect: {outcome: share_quietly}
"""
    local = {**WHOLE, "walkthroughs/ours.yaml": walk}
    (failed,) = checked_files(tiny_files(), local=local).wrong
    assert str(failed) == (
        'local: walkthroughs/ours.yaml:2:5: walkthrough "a-child-on-the-quay" ends at "share_openly", not at '
        '"share_quietly".'
    )
    passing = {**local, "walkthroughs/ours.yaml": walk.replace("share_quietly", "share_openly")}
    checked = checked_files(tiny_files(), local=passing)
    assert (checked.wrong, checked.walkthroughs_passed) == ((), 2)
