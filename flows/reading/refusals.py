"""What a local pack may not do: take an id that the national pack has, or one that it keeps for its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..model import Pack
from ..schema.flow_files import FlowFile, SharedFile
from ..schema.guidance_files import GuidanceFile, SourcesFile
from ..schema.local_files import LocalAdviceFile, LocalContactsFile, LocalReferenceFile
from ..schema.pack_files import SafetyFile, WalkthroughsFile
from .gathering import of_shape, parts_of
from .references import References, Spot
from .shaping import Shaped

_OWN_ID = "Give yours an id of its own; the national one stays as it is."
_OWN_RULE = "Give yours a name of its own; the national one holds as well."


def refuse_national(national: Pack, files: Mapping[str, Shaped], references: References) -> None:
    """Every part that would replace one of the national pack is a finding that says what to do instead."""
    for part_id, spot, taken, hint in _declared(national, files):
        if part_id in taken:
            message = f"{spot.owner} is in the national pack, and a local pack cannot change it."
            references.find("local", spot.at, message, hint)
    excepted = {part for rule in national.phrase_rules for part in rule.fine_in}
    for part_id, spot in _read_by_people(national, files):
        if part_id in excepted:
            message = f"{spot.owner} has an id for which a national phrase rule makes an exception."
            references.find("local", spot.at, message, "Give it another id.")


def flows_of_its_own(national: Pack, files: Mapping[str, Shaped]) -> dict[str, Shaped]:
    """The files without those that would replace a national flow."""
    return {
        name: file
        for name, file in files.items()
        if not (isinstance(file.spec, FlowFile) and file.spec.flow in national.flows)
    }


def _declared(
    national: Pack, files: Mapping[str, Shaped]
) -> Iterator[tuple[str, Spot, Collection[str], str]]:
    """Every id that the local pack gives to something, the national ids of its kind, and what to do."""
    advise = "Add advice to it with add_to in advice/, or write a flow with an id of its own."
    add_to = "Give yours an id of its own, and say with add_to to which flows it is added."
    facts = national.questions.keys() | national.derived.keys()
    unshared = {question.id for question in national.questions.values() if not question.shared}
    for flow, spot in of_shape(FlowFile, files):
        yield flow.flow, spot.of("flow"), national.flows, advise
        if flow.flow not in national.flows:
            for question in flow.questions:
                taken = unshared | national.derived.keys()
                yield question, spot.of("questions", question), taken, _OWN_ID
    for key in ("questions", "derived"):
        for fact, _, spot in parts_of(SharedFile, key, files):
            yield fact, spot, facts, _OWN_ID
    for block, _, spot in parts_of(LocalAdviceFile, "blocks", files):
        yield block, spot, national.blocks, add_to
    for source, _, spot in parts_of(SourcesFile, "sources", files):
        yield source, spot, national.sources, _OWN_ID
    for point, _, spot in parts_of(GuidanceFile, "points", files):
        yield point, spot, national.points, _OWN_ID
    for entry, _, spot in parts_of(LocalReferenceFile, "entries", files):
        yield entry, spot, national.entries, _OWN_ID
    yield from _rules(national, files)


def _rules(national: Pack, files: Mapping[str, Shaped]) -> Iterator[tuple[str, Spot, Collection[str], str]]:
    rules = {rule.id for rule in national.safety_rules}
    phrases = {rule.id for rule in national.phrase_rules}
    walkthroughs = {walkthrough.id for walkthrough in national.walkthroughs}
    for file, spot in of_shape(SafetyFile, files):
        for position, rule in enumerate(file.rules):
            yield rule.rule, spot.of("rules", position), rules, _OWN_RULE
        for position, phrase in enumerate(file.phrases):
            yield phrase.rule, spot.of("phrases", position), phrases, _OWN_RULE
    for written, spot in of_shape(WalkthroughsFile, files):
        for position, walkthrough in enumerate(written.walkthroughs):
            yield walkthrough.walkthrough, spot.of("walkthroughs", position), walkthroughs, _OWN_RULE


def _read_by_people(national: Pack, files: Mapping[str, Shaped]) -> Iterator[tuple[str, Spot]]:
    """Every part with words of the local pack's own."""
    for flow, spot in of_shape(FlowFile, files):
        yield flow.flow, spot.of("flow")
        for question, spec in flow.questions.items():
            if not spec.shared:
                yield question, spot.of("questions", question)
        for outcome in flow.outcomes:
            yield outcome, spot.of("outcomes", outcome)
    for shelf, spot in of_shape(LocalReferenceFile, files):
        if shelf.shelf not in national.shelves:
            yield shelf.shelf, spot.of("shelf")
    for contact, _, spot in parts_of(LocalContactsFile, "contacts", files):
        if contact not in national.contacts:
            yield contact, spot
    for shape, key in (
        (SharedFile, "questions"),
        (LocalAdviceFile, "blocks"),
        (LocalReferenceFile, "entries"),
    ):
        for part_id, _, spot in parts_of(shape, key, files):
            yield part_id, spot
