"""From the files in their shapes to one linked pack, every reference looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ..model import Flow, GuardWords, Pack, Question, Shelf
from ..schema.flow_files import FlowFile, SharedFile
from ..schema.guard_files import GuardFile
from ..schema.guidance_files import AdviceFile, ContactsFile, GuidanceFile, SourcesFile
from ..schema.pack_files import MessagesFile, PackFile, SafetyFile, WalkthroughsFile
from ..schema.reference_files import ReferenceFile
from ..schema.wording_files import WordingFile
from ..schema.words import Part
from ..wording import Wording
from .linking_flows import derived_facts, linked_flow, shared_questions
from .linking_parts import linked_block, linked_contact, linked_info, linked_point, linked_source
from .linking_reference import linked_shelf
from .linking_rules import linked_rule, linked_walkthrough
from .linking_wording import linked_phrase_rule, linked_wording
from .references import References, Spot
from .shaping import Shaped

FileSpec = TypeVar("FileSpec", bound=Part)
Spec = TypeVar("Spec")
Linked = TypeVar("Linked")


def link(version: str, files: Mapping[str, Shaped], references: References) -> Pack | None:
    """The pack that these files make, or None without a pack.yaml.

    Findings go into ``references``; where there are any, the pack may refer to what it does not have.
    """
    shared, derived = {}, {}
    for shared_file, spot in _of_shape(SharedFile, files):
        shared = shared_questions(shared_file, spot, references)
        derived = derived_facts(shared_file, spot, references)
    flows = _flows(files, shared, references)
    blocks = _linked(linked_block, _parts(AdviceFile, "blocks", files), references)
    contacts = _linked(linked_contact, _parts(ContactsFile, "contacts", files), references)
    sources = _linked(linked_source, _parts(SourcesFile, "sources", files), references)
    points = _linked(linked_point, _parts(GuidanceFile, "points", files), references)
    rules = _linked(
        lambda _, rule, spot, references: linked_rule(rule, spot, references),
        (
            (rule.rule, rule, spot.of("rules", position))
            for file, spot in _of_shape(SafetyFile, files)
            for position, rule in enumerate(file.rules)
        ),
        references,
    )
    walkthroughs = _linked(
        lambda _, walkthrough, spot, references: linked_walkthrough(walkthrough, spot, references),
        (
            (walkthrough.walkthrough, walkthrough, spot.of("walkthroughs", position))
            for file, spot in _of_shape(WalkthroughsFile, files)
            for position, walkthrough in enumerate(file.walkthroughs)
        ),
        references,
    )
    phrase_rules = tuple(
        linked_phrase_rule(rule, file.denied_by, spot.of("phrases", position), references)
        for file, spot in _of_shape(SafetyFile, files)
        for position, rule in enumerate(file.phrases)
    )
    wordings = [linked_wording(file, spot) for file, spot in _of_shape(WordingFile, files)]
    shelves = _shelves(files, references)
    messages, messages_at = {}, {}
    for message_file, spot in _of_shape(MessagesFile, files):
        messages = message_file.messages
        messages_at = {name: spot.of("messages", name).at for name in messages}
    for pack_file, spot in _of_shape(PackFile, files):
        return Pack(
            version=version,
            info=linked_info(pack_file, spot, references),
            flows=_in_order(flows, references.flows(pack_file.menu, spot.of("menu"))),
            derived=derived,
            blocks=blocks,
            contacts=contacts,
            sources=sources,
            points=points,
            messages=messages,
            safety_rules=tuple(rules.values()),
            walkthroughs=tuple(walkthroughs.values()),
            shelves=_in_order(shelves, _shelf_names(pack_file, spot, shelves, references)),
            messages_at=messages_at,
            phrase_rules=phrase_rules,
            wording=wordings[0] if wordings else Wording(),
            guard=_guard_words(files),
        )
    return None


def _in_order(parts: Mapping[str, Linked], first: Sequence[str]) -> dict[str, Linked]:
    """The parts that are named come first, as they are named; the others as they stood."""
    return {name: parts[name] for name in dict.fromkeys((*first, *parts)) if name in parts}


def _guard_words(files: Mapping[str, Shaped]) -> GuardWords:
    for file, _ in _of_shape(GuardFile, files):
        return GuardWords(tuple(file.names), tuple(file.not_names), tuple(file.urgent))
    return GuardWords()


def _of_shape(shape: type[FileSpec], files: Mapping[str, Shaped]) -> Iterator[tuple[FileSpec, Spot]]:
    for file in files.values():
        if isinstance(file.spec, shape):
            yield file.spec, Spot(file.written)


def _parts(shape: type[Part], key: str, files: Mapping[str, Shaped]) -> Iterator[tuple[str, Any, Spot]]:
    """The parts of a mapping by id, over every file of that shape."""
    for file, spot in _of_shape(shape, files):
        for part_id, spec in getattr(file, key).items():
            yield part_id, spec, spot.of(key, part_id)


def _linked(
    link_one: Callable[[str, Spec, Spot, References], Linked],
    parts: Iterable[tuple[str, Spec, Spot]],
    references: References,
) -> dict[str, Linked]:
    """Every part linked, by id; the same id a second time is a finding."""
    linked: dict[str, Linked] = {}
    first: dict[str, Spot] = {}
    for part_id, spec, spot in parts:
        if part_id in first:
            references.find(
                "twice", spot.at, f"{spot.name} stands twice; first at {first[part_id].at}.", "Rename one."
            )
        first.setdefault(part_id, spot)
        linked[part_id] = link_one(part_id, spec, spot, references)
    return linked


def _flows(
    files: Mapping[str, Shaped], shared: Mapping[str, Question], references: References
) -> dict[str, Flow]:
    flows: dict[str, Flow] = {}
    own: dict[str, Spot] = {}
    for spec, spot in _of_shape(FlowFile, files):
        expected = f"flows/{spec.flow}.yaml"
        if spot.written.file != expected:
            message = f'the flow is called "{spec.flow}", and its file is not.'
            references.find("file_name", spot.of("flow").value_at, message, f"Rename the file to {expected}.")
        flows[spec.flow] = linked_flow(spec, spot, shared, references)
        for question_id, question in spec.questions.items():
            here = spot.of("questions", question_id)
            if not question.shared and question_id in own:
                message = f"{here.name} is also in {own[question_id].written.file}, with words of its own."
                references.find(
                    "twice", here.at, message, "Move it to shared.yaml and write shared: true in both."
                )
            if not question.shared:
                own[question_id] = here
    return flows


def _shelf_names(
    spec: PackFile, spot: Spot, shelves: Mapping[str, Shelf], references: References
) -> Sequence[str]:
    for position, shelf in enumerate(spec.reference):
        sentence = f'the reference names the shelf "{shelf}", which no file in reference/ has.'
        references.look_up(shelf, frozenset(shelves), spot.of("reference", position), sentence)
    return spec.reference


def _shelves(files: Mapping[str, Shaped], references: References) -> dict[str, Shelf]:
    shelves: dict[str, Shelf] = {}
    first: dict[str, Spot] = {}
    for spec, spot in _of_shape(ReferenceFile, files):
        if spot.written.file != f"reference/{spec.shelf}.yaml":
            message = f'the shelf is called "{spec.shelf}", and its file is not.'
            hint = f"Rename the file to reference/{spec.shelf}.yaml."
            references.find("file_name", spot.of("shelf").value_at, message, hint)
        for entry_id in spec.entries:
            here = spot.of("entries", entry_id)
            if entry_id in first:
                message = f"{here.name} stands twice; first at {first[entry_id].at}."
                references.find("twice", here.at, message, "Rename one.")
            first.setdefault(entry_id, here)
        shelves[spec.shelf] = linked_shelf(spec, spot, references)
    return shelves
