"""A tiny valid pack as ``{file name: text}``, for tests that need content and do not care which.

``tiny_files()`` is the pack; ``with_change`` swaps one passage of one file; ``pack_of`` reads files that must
be valid. The broken packs in ``tests/broken`` are changes of this one: keep its lines where they are.
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.checks.screens import MOST_BUTTON_CHARACTERS
from flows.messages import REQUIRED
from flows.model import Pack
from flows.reader import read

PACK = """\
pack: national
title: A tiny pack for tests
edition: Information sharing advice, 2024
edition_short: Advice 2024
standing: [This is advice for tests and has no legal force.]
licence: None
owner: The test team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
decisions:
  emergency: Get help now
  share: Share
  get_advice: Get advice first
time_frames: {now: Now, today: Today, soon: Within days, routine: When you next can}
urgent:
  headline: Ring 999 if anyone is in danger.
  say: Do not wait for anything else.
  escalate: [emergency_999, safeguarding_lead]
  cite: [ES1]
"""

SHARED = """\
questions:
  danger:
    kind: yes_no_unsure
    ask: Is anyone in immediate danger right now?
    why: An emergency comes before every other question.
    cite: [ES1]
derived:
  at_risk:
    - when: {harm: [serious, unsure]}
    - when: {duties: [work]}
"""

SHARE = """\
flow: share
title: Should I share?
line: Decide whether to share what you know about a child.
about: case
command: share
also: [tell somebody]
owner: The test team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
start: danger
advise: [record_reasons]
escalate: [safeguarding_lead]
questions:
  danger:
    shared: true
    goto: {"yes": emergency, else: harm}
  harm:
    ask: How worried are you about the child?
    why: The more serious the worry, the sooner somebody must know.
    cite: [GR1]
    options:
      - {id: serious, say: Seriously worried, also: [abuse, neglect]}
      - {id: early, say: The family needs some help}
      - {id: unsure, say: "I'm not sure", goto: get_advice}
    goto: duties
  duties:
    kind: several
    ask: Which of these apply?
    why: Some worries have their own rules.
    options:
      - {id: online, say: It happened online}
      - {id: work, say: It is about someone at work}
      - {id: unsure, say: "I'm not sure", alone: true}
      - {id: none, say: None of these, alone: true}
    goto:
      - {when: {duties: [work]}, to: ask_staff}
      - {to: safe_to_tell}
  safe_to_tell:
    kind: yes_no_unsure
    ask: Is it safe to tell the family?
    why: Telling them can put the child at more risk.
    cite: [GR2]
    goto: {"yes": share_openly, else: share_quietly}
outcomes:
  emergency:
    decision: emergency
    within: now
    headline: Ring 999 now.
    say: Tell them what you know.
    escalate: [emergency_999]
    cite: [ES1]
  share_openly:
    decision: share
    within: today
    headline: Share today, and tell the family.
    say: You do not need consent.
    advise: [tell_family]
    escalate: [social_care]
    cite: [GR1, GR2]
  share_quietly:
    decision: share
    within: today
    headline: Share today, and do not tell the family yet.
    say: You do not need consent.
    advise: [keep_quiet]
    escalate: [social_care]
    cite: [GR1, GR2]
  get_advice:
    decision: get_advice
    within: soon
    headline: Ask somebody first.
    say: You do not have to decide alone.
    cite: [GR4]
hand_overs:
  ask_staff: {flow: staff, back_to: safe_to_tell}
"""

STAFF = """\
flow: staff
title: A worry about staff
line: Somebody who works with children may be a risk to them.
about: case
command: staff
owner: The test team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
start: danger
escalate: [safeguarding_lead]
questions:
  danger:
    shared: true
    goto: {"yes": emergency, else: employer_knows}
  employer_knows:
    kind: yes_no_unsure
    ask: Does the employer know?
    why: The employer has duties of its own.
    goto: {"yes": go_on, else: tell_employer}
outcomes:
  emergency:
    decision: emergency
    within: now
    headline: Ring 999 now.
    say: Tell them what you know.
    escalate: [emergency_999]
    cite: [ES1]
  go_on:
    decision: share
    within: today
    headline: The employer knows.
    say: Go on with what you must share yourself.
    cite: [GR1]
    returns: true
  tell_employer:
    decision: share
    within: today
    headline: Tell the employer today.
    say: Do not ask the person about it.
    escalate: [social_care]
    cite: [GR1]
"""

ADVICE = """\
blocks:
  record_reasons:
    say: Write down what you decided and why.
    kind: record
    cite: [GR4]
  tell_family:
    say: Tell the family who will know what, and why.
    unless: {at_risk: ["yes"]}
    cite: [GR2]
  keep_quiet:
    say: Do not tell the family yet.
    more: Ask social care when it will be safe.
    kind: avoid
    when: {safe_to_tell: ["no", unsure]}
    within: today
    escalate:
      - {to: social_care, when: {harm: [serious]}}
    cite: [GR2]
"""

CONTACTS = """\
contacts:
  emergency_999:
    name: Emergency services
    use: Somebody is in danger now.
    number: "999"
    fixed: true
    checked_on: "2026-11-01"
    checked_at: https://www.example.org/emergency
  safeguarding_lead:
    name: Your safeguarding lead
    use: Any worry about a child.
    local: true
    find: Ask your manager who it is.
  social_care:
    name: Children's social care
    use: A child may be at risk of harm.
    local: true
    find: Look on your council's website.
"""

SOURCES = """\
sources:
  advice_2024:
    title: Information sharing advice
    short: Advice 2024
    publisher: The department
    edition: May 2024
    url: https://www.example.org/advice
"""

POINTS = """\
points:
  GR1: {label: Golden rule 1, say: Safety comes first., source: advice_2024, sure: confirmed, pages: "4-5"}
  GR2: {label: Golden rule 2, say: Be open where it is safe., source: advice_2024, sure: confirmed}
  GR4: {label: Golden rule 4, say: Ask for advice., source: advice_2024, sure: recalled}
  ES1: {label: Emergencies, say: Ring 999 in an emergency., source: advice_2024, sure: confirmed, nation: uk}
"""

SAFETY = """\
rules:
  - rule: danger-means-999-now
    say: Where somebody is in danger, the ending says to ring 999 now.
    whenever: {danger: ["yes"]}
    always: {within: now, escalate: [emergency_999]}
    because: [ES1]
  - rule: never-tell-a-family-that-is-not-safe
    say: Where it is not safe to tell the family, no ending says to tell them.
    flows: [share]
    whenever: {safe_to_tell: ["no", unsure]}
    never: {advise: [tell_family]}
    because: [GR2]
"""

WALKTHROUGHS = """\
walkthroughs:
  - walkthrough: a-serious-worry-at-home
    title: A serious worry about a child whose family cannot be told
    flow: share
    answers: {danger: "no", harm: serious, duties: [online], safe_to_tell: "no"}
    expect:
      outcome: share_quietly
      decision: share
      within: today
      escalate: [social_care]
      must_say: [keep_quiet]
      must_not_say: [tell_family]
"""


MESSAGES_OF_BROKEN_PACKS = ("welcome", "privacy", "did_you_mean")
"""They stand first, so that their lines stay the same whatever messages come to be needed."""


LOCAL_PACK = """\
pack: local
title: A tiny area
owner: The area's team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
"""


def tiny_local_files() -> dict[str, str]:
    """A local pack that lies over the tiny one and adds nothing."""
    return {"pack.yaml": LOCAL_PACK}


def tiny_files() -> dict[str, str]:
    """A valid pack: two flows about a case, one handing over to the other and back, in every kind of file."""
    return {
        "pack.yaml": PACK,
        "shared.yaml": SHARED,
        "contacts.yaml": CONTACTS,
        "sources.yaml": SOURCES,
        "safety.yaml": SAFETY,
        "messages.yaml": _messages(),
        "flows/share.yaml": SHARE,
        "flows/staff.yaml": STAFF,
        "advice/basics.yaml": ADVICE,
        "guidance/points.yaml": POINTS,
        "walkthroughs/share.yaml": WALKTHROUGHS,
    }


def with_change(files: Mapping[str, str], name: str, old: str, new: str) -> dict[str, str]:
    """The same files with one passage of one of them swapped; the passage must stand there exactly once."""
    found = files[name].count(old)
    assert found == 1, f"{old!r} stands {found} times in {name}, not once"
    return {**files, name: files[name].replace(old, new)}


def pack_of(files: Mapping[str, str]) -> Pack:
    """The pack that these files make; fails with the findings when they make none."""
    reading = read(files)
    assert reading.pack is not None, "\n".join(str(issue) for issue in reading.issues)
    return reading.pack


def tiny_pack() -> Pack:
    """The tiny valid pack, read."""
    return pack_of(tiny_files())


def _messages() -> str:
    """Every message that the assistant needs, each naming all its placeholders."""
    names = dict.fromkeys((*MESSAGES_OF_BROKEN_PACKS, *sorted(REQUIRED)))
    return "messages:\n" + "".join(_message(name) for name in names)


def _message(name: str) -> str:
    says = f"The message {name}."
    if name.startswith("button_") and len(says) > MOST_BUTTON_CHARACTERS:
        says = name
    words = [says, *(f"{{{each}}}" for each in sorted(REQUIRED[name]))]
    return f'  {name}: "{" ".join(words)}"\n'
