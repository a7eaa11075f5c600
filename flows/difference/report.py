"""A comparison as a report: what is told to people otherwise first, then the parts that were edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .item_words import HEADINGS, after_words, before_words, flow_name, item_words, share
from .part_rows import part_rows
from .rows import Row, detail, heading, item, title
from .values import KINDS, Difference, Example, Finding, FlowDifference, Kind

NOTHING = "Nothing differs: both versions ask, advise and say the same."
MOST_EXAMPLES = 3
"""Of one kind; the report as data has one for every item."""
MOST_FLOWS = 4
"""Told for one item; those where it shows most often, in proportion."""
SHOWN_CHARACTERS = 12
"""Of a version's hash."""


def report(found: Difference) -> tuple[Row, ...]:
    """The whole report; one row where nothing differs."""
    if found.is_none:
        return (title(NOTHING),)
    return tuple(_rows(found))


def verdict(found: Difference) -> tuple[str, ...]:
    """In one to three sentences whether people are told anything else."""
    other = [flow for flow in found.flows if flow.other_advice]
    worded = [flow for flow in found.flows if flow.differ and not flow.other_advice]
    said = []
    if other:
        said.append(f"In {_of_flows(len(other), found)} some answers end with other advice.")
    else:
        said.append("No combination of answers ends with other advice.")
    if worded:
        said.append(f"In {_of_flows(len(worded), found)} endings say the same in other words or citations.")
    if any(flow.gone or flow.added for flow in found.flows):
        said.append("Some answers can no longer be given, or are new: they are counted apart.")
    return tuple(said)


def flow_line(flow: FlowDifference, found: Difference) -> str:
    """The counts of one flow."""
    words = flow.differ - flow.other_advice
    parts = []
    if flow.other_advice:
        parts.append(f"{share(flow.other_advice, flow.combinations)} end with other advice")
    if words:
        parts.append(f"{share(words, flow.combinations)} with the same advice in other words or citations")
    if flow.gone:
        parts.append(f"{flow.gone:,} can no longer be given")
    if flow.added:
        parts.append(f"{flow.added:,} are new")
    return f"{flow_name(flow.id, found)}: {'; '.join(parts)}."


def changed_flows(found: Difference) -> tuple[FlowDifference, ...]:
    """The flows in which anything ends differently, or can no longer or newly be answered."""
    return tuple(flow for flow in found.flows if flow.differ or flow.gone or flow.added)


def _rows(found: Difference) -> Iterator[Row]:
    old, new = found.old.version[:SHOWN_CHARACTERS], found.new.version[:SHOWN_CHARACTERS]
    yield title(f"What changes from version {old} to {new}")
    for sentence in verdict(found):
        yield detail(sentence, 0)
    flows = changed_flows(found)
    if flows:
        yield heading("Combinations of answers, counted exactly")
        for flow in flows:
            yield item(flow_line(flow, found))
    told: set[tuple[object, ...]] = set()
    for kind in KINDS:
        yield from _kind_rows(kind, found, told)
    yield from part_rows(found)
    if not (flows or found.findings or found.parts):
        yield detail("Something differs that nobody is asked, told or shown.", 0)
    yield from _carried_rows(found)


def _kind_rows(kind: Kind, found: Difference, told: set[tuple[object, ...]]) -> Iterator[Row]:
    """``told`` collects the examples that the report has given."""
    findings = found.of_kind(kind)
    if not findings:
        return
    yield heading(HEADINGS[kind])
    examples = 0
    for each in findings:
        yield item(item_words(each.item, found))
        yield detail(_counts(each, found))
        shown = (each.example.flow, each.example.answers)
        if kind not in ("contact", "citation") and shown not in told and examples < MOST_EXAMPLES:
            told.add(shown)
            examples += 1
            yield from _example_rows(each.example, found)


def _counts(finding: Finding, found: Difference) -> str:
    combinations = {flow.id: flow.combinations for flow in found.flows}
    most = sorted(finding.counts.items(), key=lambda each: -each[1] / combinations[each[0]])
    said = [
        f"{share(count, combinations[flow])} in {flow_name(flow, found)}" for flow, count in most[:MOST_FLOWS]
    ]
    left = len(most) - MOST_FLOWS
    if left > 0:
        said.append(f"and in {left} more {'flow' if left == 1 else 'flows'}")
    return "; ".join(said)


def _example_rows(example: Example, found: Difference) -> Iterator[Row]:
    count = len(example.answers)
    yield detail(f"The shortest example, {count} {'answer' if count == 1 else 'answers'}:")
    for said in example.answers:
        only = {"": "", "old": " (no longer asked)", "new": " (newly asked)"}[said.only]
        yield item(f"{said.ask} {said.answer}{only}", 2)
    yield detail(f"Was: {before_words(example.before, found.old)}")
    yield detail(f"Becomes: {after_words(example, found)}")


def _carried_rows(found: Difference) -> Iterator[Row]:
    yield heading("Conversations in progress")
    yield item(carried_line(found))
    carried = found.carried
    old, new = found.old.questions, found.new.questions
    for label, ids, questions in (
        ("Asked again", carried.asked_again, new),
        ("Dropped", carried.dropped, old),
        ("Asked in addition", carried.asked_new, new),
    ):
        for question in ids:
            yield item(f"{label}: {questions[question].ask}")
    for question_id, options in carried.some_asked_again.items():
        answers = _answers([o.say for o in old[question_id].options if o.id in options])
        yield item(f"Asked again where the answer was {answers}: {old[question_id].ask}")


def carried_line(found: Difference) -> str:
    """What becomes of the answers already given, in numbers."""
    carried = found.carried
    every = len(found.old.questions)
    line = f"Answers already given are kept at {share(len(carried.kept), every)} questions"
    more = []
    if carried.asked_again:
        more.append(f"{len(carried.asked_again)} asked again")
    if carried.dropped:
        more.append(f"{len(carried.dropped)} dropped")
    if carried.asked_new:
        more.append(f"{len(carried.asked_new)} asked in addition")
    return f"{line}; {', '.join(more)}." if more else f"{line}."


def _answers(words: Sequence[str]) -> str:
    return " or ".join(f"“{each}”" for each in words)


def _of_flows(count: int, found: Difference) -> str:
    return f"{count} of {len(found.flows)} flows"
