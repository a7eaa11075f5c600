"""From the files in their shapes to one linked pack, every reference looked up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..issues import LOCAL, Place
from ..model import Contact, Flow, GuardWords, Pack, Question, Renamed, Shelf
from ..schema.flow_files import FlowFile, SharedFile
from ..schema.guard_files import GuardFile
from ..schema.guidance_files import AdviceFile, ContactsFile, GuidanceFile, SourcesFile
from ..schema.pack_files import MessagesFile, PackFile, SafetyFile
from ..schema.reference_files import ReferenceFile
from ..schema.wording_files import WordingFile
from ..wording import Wording
from .gathering import in_order, linked_by_id, of_shape, parts_of, rules_in, walkthroughs_in
from .linking_flows import derived_facts, linked_flow, shared_questions
from .linking_parts import Review, linked_block, linked_contact, linked_info, linked_point, linked_source
from .linking_reference import linked_shelf
from .linking_wording import linked_phrase_rule, linked_wording
from .references import References, Spot
from .shaping import Shaped


def link(version: str, files: Mapping[str, Shaped], references: References) -> Pack | None:
    """The pack that these files make, or None without a pack.yaml.

    Findings go into ``references``; where there are any, the pack may refer to what it does not have.
    """
    shared, derived = {}, {}
    for shared_file, spot in of_shape(SharedFile, files):
        shared = shared_questions(shared_file, spot, references)
        derived = derived_facts(shared_file, spot, references)
    flows = linked_flows(files, shared, references)
    blocks = linked_by_id(linked_block, parts_of(AdviceFile, "blocks", files), references)
    contacts = _contacts(files, references)
    sources = linked_by_id(linked_source, parts_of(SourcesFile, "sources", files), references)
    points = linked_by_id(linked_point, parts_of(GuidanceFile, "points", files), references)
    rules = rules_in(files, references)
    walkthroughs = walkthroughs_in(files, references)
    phrase_rules = tuple(
        linked_phrase_rule(rule, file.denied_by, spot.of("phrases", position), references)
        for file, spot in of_shape(SafetyFile, files)
        for position, rule in enumerate(file.phrases)
    )
    wordings = [linked_wording(file, spot) for file, spot in of_shape(WordingFile, files)]
    shelves = _shelves(files, references)
    messages, messages_at = {}, {}
    for message_file, spot in of_shape(MessagesFile, files):
        messages = message_file.messages
        messages_at = {name: spot.of("messages", name).at for name in messages}
    for pack_file, spot in of_shape(PackFile, files):
        return Pack(
            version=version,
            info=linked_info(pack_file, spot, references),
            flows=in_order(flows, references.flows(pack_file.menu, spot.of("menu"))),
            derived=derived,
            blocks=blocks,
            contacts=contacts,
            sources=sources,
            points=points,
            messages=messages,
            safety_rules=tuple(rules.values()),
            walkthroughs=tuple(walkthroughs.values()),
            shelves=in_order(shelves, _shelf_names(pack_file, spot, shelves, references)),
            messages_at=messages_at,
            phrase_rules=phrase_rules,
            wording=wordings[0] if wordings else Wording(),
            guard=guard_words(files),
            renamed=_renamed(pack_file, spot, references),
        )
    return None


def guard_words(files: Mapping[str, Shaped]) -> GuardWords:
    """The words that guard.yaml adds to the guard."""
    for file, _ in of_shape(GuardFile, files):
        return GuardWords(tuple(file.names), tuple(file.not_names), tuple(file.urgent))
    return GuardWords()


def _contacts(files: Mapping[str, Shaped], references: References) -> dict[str, Contact]:
    in_pack = next((Review().of(pack) for pack, _ in of_shape(PackFile, files)), Review())
    in_file = next((in_pack.of(file) for file, _ in of_shape(ContactsFile, files)), in_pack)
    return linked_by_id(
        lambda contact_id, spec, spot, references: linked_contact(
            contact_id, spec, spot, references, in_file
        ),
        parts_of(ContactsFile, "contacts", files),
        references,
    )


def _renamed(spec: PackFile, spot: Spot, references: References) -> Renamed:
    here, new = spot.of("renamed"), spec.renamed
    for old, flow in new.flows.items():
        references.flow(flow, here.of("flows", old))
    for old, question in new.questions.items():
        _look_up_question(question, here.of("questions", old), here.of("questions", old).value_at, references)
    for question, options in new.options.items():
        at = here.of("options", question)
        _look_up_question(question, at, at.at, references)
        for old, option in options.items():
            sentence = f'"renamed" names the option "{option}", which question "{question}" does not have.'
            references.look_up(option, references.names.questions.get(question), at.of(old), sentence)
    return Renamed(new.flows, new.questions, new.options)


def _look_up_question(question: str, spot: Spot, at: Place, references: References) -> None:
    known = frozenset(references.names.questions) if references.names.all_flows_read else None
    sentence = f'"renamed" names the question "{question}", which no flow asks.'
    references.look_up(question, known, spot, sentence, at)


def linked_flows(
    files: Mapping[str, Shaped], shared: Mapping[str, Question], references: References
) -> dict[str, Flow]:
    """The flows of these files by id; ``shared`` are the questions that several may ask."""
    flows: dict[str, Flow] = {}
    own: dict[str, Spot] = {}
    for spec, spot in of_shape(FlowFile, files):
        expected = f"flows/{spec.flow}.yaml"
        if spot.written.file.removeprefix(LOCAL) != expected:
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
    for spec, spot in of_shape(ReferenceFile, files):
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
