"""The installed release as a floor: what an upload may not drop or loosen, and what it may change freely."""

from __future__ import annotations

import pytest

from bot.assembly import checked_files
from tests.flows.packs import tiny_files, with_change

SAFETY, SHARE, SHARED, CONTACTS = "safety.yaml", "flows/share.yaml", "shared.yaml", "contacts.yaml"
STAFF = "flows/staff.yaml"
REASON = "The installed release asks for it, and loosening it takes a new release."


def found(files: dict[str, str], floor: dict[str, str] | None = None) -> list[str]:
    """What is found only because of the floor."""
    alone = {str(issue) for issue in checked_files(files).issues}
    together = checked_files(files, floor=floor or tiny_files()).issues
    return [str(issue) for issue in together if str(issue) not in alone]


def changed(*changes: tuple[str, str, str]) -> dict[str, str]:
    files = tiny_files()
    for change in changes:
        files = with_change(files, *change)
    return files


def test_the_release_itself_stands_on_its_floor() -> None:
    assert found(tiny_files()) == []


def test_words_may_be_changed_and_parts_added() -> None:
    files = changed(
        (SHARE, "headline: Share today, and tell the family.", "headline: Share today, and tell them."),
        (
            SAFETY,
            "rules:\n",
            "rules:\n  - rule: more\n    say: More.\n    always: {escalate: [safeguarding_lead]}\n"
            "    because: [ES1]\n",
        ),
    )
    assert found(files) == []


def test_a_rule_that_is_left_out_holds_all_the_same() -> None:
    rules = tiny_files()[SAFETY]
    weaker = "rules:" + rules[rules.index("\n  - rule: never-tell") :]
    (told,) = found({**tiny_files(), SAFETY: weaker})
    assert told == (
        "safety.yaml:1:1: this pack leaves out released safety rules, which hold all the same: "
        "danger-means-999-now. Take them in again."
    )
    broken = changed((SHARE, "    escalate: [emergency_999]\n", "    escalate: [social_care]\n"))
    issues = checked_files({**broken, SAFETY: weaker}, floor=tiny_files()).issues
    assert [str(issue.place) for issue in issues if issue.rule == "safety"] == ["release: safety.yaml:2:5"]
    (hint,) = {issue.hint for issue in issues if issue.rule == "safety"}
    assert hint == REASON


def test_a_rule_that_is_written_weaker_holds_as_it_was() -> None:
    files = changed(
        (SAFETY, "always: {within: now, escalate: [emergency_999]}", "always: {within: now}"),
        (SHARE, "    escalate: [emergency_999]\n", "    escalate: [social_care]\n"),
    )
    assert any(line.startswith("release: safety.yaml:2:5: ") for line in found(files))


def test_a_derived_fact_that_is_narrowed_narrows_no_rule() -> None:
    rule = """\
  - rule: at-risk-means-social-care
    say: Where a child may be at risk, social care is told.
    whenever: {at_risk: ["yes"], safe_to_tell: ["yes"]}
    unless: {duties: [work]}
    always: {escalate: [social_care]}
    because: [ES1]
"""
    release = {**tiny_files(), SAFETY: tiny_files()[SAFETY].replace("rules:\n", f"rules:\n{rule}")}
    narrowed = with_change(
        release, SHARED, "    - when: {harm: [serious, unsure]}\n", "    - when: {harm: [unsure]}\n"
    )
    quiet = "    advise: [tell_family]\n    escalate: [social_care]\n"
    assert found(narrowed, release) == []
    broken = with_change(narrowed, SHARE, quiet, "    advise: [tell_family]\n")
    assert "release: safety.yaml:2:5" in " ".join(found(broken, release))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            (SHARE, "about: case", "about: learning"),
            'flows/share.yaml:1:1: flow "share" is about a case in the installed release, and here about '
            f"learning. Write about: case. {REASON}",
        ),
        (
            (CONTACTS, "    fixed: true\n", ""),
            f'contacts.yaml:2:3: contact "emergency_999" is no longer fixed. Write fixed: true. {REASON}',
        ),
        (
            (CONTACTS, 'number: "999"', 'number: "112"'),
            'contacts.yaml:2:3: "number" of the fixed contact "emergency_999" was "999" and is now "112". '
            f"Put it back. {REASON}",
        ),
        (
            ("pack.yaml", "escalate: [emergency_999, safeguarding_lead]", "escalate: [emergency_999]"),
            'pack.yaml:15:1: urgent help no longer names the contact "safeguarding_lead". '
            f"Add it to escalate. {REASON}",
        ),
        (
            ("pack.yaml", "[emergency_999, safeguarding_lead]", "[safeguarding_lead, emergency_999]"),
            'pack.yaml:15:1: urgent help names "safeguarding_lead" before "emergency_999". '
            f"Put it first. {REASON}",
        ),
    ],
    ids=["about", "fixed", "number", "urgent", "urgent order"],
)
def test_what_is_loosened_is_named_where_it_stands(change: tuple[str, str, str], said: str) -> None:
    assert said in found(changed(change))


def test_a_rule_about_what_is_no_longer_there_is_named_with_what_it_misses() -> None:
    files = tiny_files()
    files = {name: text.replace("tell_family", "say_it") for name, text in files.items()}
    files[SAFETY] = "rules: []\n"
    assert any(
        line.startswith("release: safety.yaml:") and "which this pack does not have" in line
        for line in found(files)
    )


def test_a_flow_that_no_longer_asks_what_a_rule_reads_is_named() -> None:
    rule = """\
  - rule: an-employer-is-told
    say: An employer who does not know is told.
    flows: [staff]
    whenever: {employer_knows: ["no"]}
    always: {within: today}
    because: [ES1]
"""
    release = {**tiny_files(), SAFETY: tiny_files()[SAFETY].replace("rules:\n", f"rules:\n{rule}")}
    files = with_change(tiny_files(), STAFF, "employer_knows:", "employer_told:")
    files = with_change(files, STAFF, "else: employer_knows}", "else: employer_told}")
    said = [line for line in found(files, release) if "employer_knows" in line]
    assert said == [
        'flows/staff.yaml:1:1: flow "staff" no longer asks "employer_knows", which safety rule '
        f'"an-employer-is-told" reads. Ask it again. {REASON}',
        'release: safety.yaml:2:5: safety rule "an-employer-is-told" names the question "employer_knows", '
        f"which this pack does not have. {REASON}",
    ]


def test_a_walkthrough_that_is_left_out_is_tried_all_the_same() -> None:
    files = tiny_files()
    del files["walkthroughs/share.yaml"]
    assert [line.split(":")[0] for line in found(files)] == ["walkthroughs/"]
    broken = with_change(
        files, SHARE, 'goto: {"yes": share_openly, else: share_quietly}', "goto: share_openly"
    )
    assert any(line.startswith("release: walkthroughs/share.yaml:2:5: ") for line in found(broken))


NEW_QUESTION = """\
  is_new:
    ask: Is it new?
    why: New things matter.
    no_unsure_because: Everybody knows.
    options:
      - {id: new, say: New, goto: safe_to_tell}
      - {id: old, say: Old, goto: OLD}
"""


def with_question(old: str) -> dict[str, str]:
    files = changed((SHARE, "      - {to: safe_to_tell}", "      - {to: is_new}"))
    question = NEW_QUESTION.replace("OLD", old)
    files[SHARE] = files[SHARE].replace("  safe_to_tell:\n    kind", f"{question}  safe_to_tell:\n    kind")
    answered = "answers: {is_new: new, danger"
    return with_change(files, "walkthroughs/share.yaml", "answers: {danger", answered)


def test_a_question_may_be_added_where_every_answer_ends_as_was_agreed() -> None:
    assert [line for line in found(with_question("safe_to_tell")) if line.startswith("release")] == []


def test_a_question_may_not_be_added_where_an_answer_ends_otherwise() -> None:
    said = [line for line in found(with_question("get_advice")) if line.startswith("release")]
    assert said
    assert 'where it answers "is_new": old' in said[0]


def test_a_phrase_rule_that_is_left_out_is_held_against_the_words_all_the_same() -> None:
    phrases = "phrases:\n  - {rule: nobody-waits, say: Nobody waits., never: [wait for], because: [ES1]}\n"
    release = with_change(
        tiny_files(), "pack.yaml", "  say: Do not wait for anything else.\n", "  say: Now.\n"
    )
    release = {**release, SAFETY: release[SAFETY] + phrases}
    files = with_change(release, SHARE, "say: You do not have to decide alone.", "say: Wait for somebody.")
    files[SAFETY] = tiny_files()[SAFETY]
    said = [line for line in found(files, release) if "nobody-waits" in line and "leaves out" not in line]
    assert said == [
        'flows/share.yaml:68:3: "say" of outcome "get_advice" says "wait for", against the phrase rule '
        f'"nobody-waits": Nobody waits. Reword it (ES1). {REASON}'
    ]


def test_what_is_asked_again_and_what_is_heard_as_danger_stay_so() -> None:
    release = with_change(
        tiny_files(), SHARED, "    ask: Is anyone", "    goes_stale: true\n    ask: Is anyone"
    )
    release = {**release, "guard.yaml": "urgent: [he ... in the loft]\n"}
    assert found(release, release) == []
    assert found(tiny_files(), release) == [
        'flows/staff.yaml:12:3: question "danger" is no longer asked again after a rest. '
        f"Write goes_stale: true. {REASON}",
        'guard.yaml:1:1: the guard no longer hears "he ... in the loft" as danger. '
        f"Write it under urgent again. {REASON}",
    ]
