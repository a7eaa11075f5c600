"""Laying a local pack over a national one: it adds parts and fills in blanks, and changes nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from ..model import Contact, DerivedFact, Flow, GuardWords, LocalInfo, Pack, Shelf
from ..phrases import PhraseRule
from ..schema.flow_files import SharedFile
from ..schema.guidance_files import GuidanceFile, SourcesFile
from ..schema.local_files import (
    EVERY_CASE,
    LocalAdviceFile,
    LocalContactsFile,
    LocalPackFile,
    LocalReferenceFile,
)
from ..schema.pack_files import SafetyFile
from .gathering import in_order, linked_by_id, of_shape, parts_of, rules_in, walkthroughs_in
from .linking import guard_words, linked_flows
from .linking_flows import derived_facts, shared_questions
from .linking_parts import Review, linked_block, linked_point, linked_source
from .linking_wording import linked_phrase_rule
from .local_parts import local_contact, local_shelf
from .references import References, Spot
from .refusals import flows_of_its_own, refuse_national
from .shaping import Shaped

Linked = TypeVar("Linked")


def laid_over(
    national: Pack, versions: tuple[str, str], files: Mapping[str, Shaped], references: References
) -> Pack | None:
    """Both packs in one; None where the local one has no pack.yaml.

    ``versions``: of both together, and of the local one alone. Findings go into ``references``; where there
    are any, the pack is not to be used. The national parts come first, as they were.
    """
    refuse_national(national, files, references)
    for spec, spot in of_shape(LocalPackFile, files):
        blocks = _beside(
            national.blocks,
            linked_by_id(linked_block, parts_of(LocalAdviceFile, "blocks", files), references),
        )
        sources = linked_by_id(linked_source, parts_of(SourcesFile, "sources", files), references)
        points = linked_by_id(linked_point, parts_of(GuidanceFile, "points", files), references)
        flows = _with_local_advice(_flows(national, files, references), files, references)
        menu = references.flows(spec.menu, spot.of("menu"))
        rules = _beside({rule.id: rule for rule in national.safety_rules}, rules_in(files, references))
        walkthroughs = _beside(
            {each.id: each for each in national.walkthroughs}, walkthroughs_in(files, references)
        )
        return replace(
            national,
            version=versions[0],
            local=LocalInfo(
                versions[1], spec.title, spec.owner, spec.reviewed_on, spec.review_by, spot.of("pack").at
            ),
            flows=in_order(flows, (*national.flows, *menu)),
            derived=_beside(national.derived, _derived(files, references)),
            blocks=blocks,
            contacts=_contacts(national, Review().of(spec), files, references),
            sources=_beside(national.sources, sources),
            points=_beside(national.points, points),
            safety_rules=tuple(rules.values()),
            phrase_rules=(*national.phrase_rules, *_phrase_rules(files, references)),
            walkthroughs=tuple(walkthroughs.values()),
            shelves=_shelves(national, spec, spot, files, references),
            guard=_guard(national.guard, guard_words(files)),
        )
    return None


def _beside(national: Mapping[str, Linked], own: Mapping[str, Linked]) -> dict[str, Linked]:
    """Both, where an id of both stays national: that it is taken was found before."""
    return {**national, **{part_id: part for part_id, part in own.items() if part_id not in national}}


def _flows(national: Pack, files: Mapping[str, Shaped], references: References) -> dict[str, Flow]:
    shared = {question.id: question for question in national.questions.values() if question.shared}
    for file, spot in of_shape(SharedFile, files):
        shared = _beside(shared, shared_questions(file, spot, references))
    own = linked_flows(flows_of_its_own(national, files), shared, references)
    return {**national.flows, **own}


def _with_local_advice(
    flows: Mapping[str, Flow], files: Mapping[str, Shaped], references: References
) -> dict[str, Flow]:
    """Every flow, its endings also having the blocks that are to be added to them, after its own."""
    added: dict[str, list[str]] = {flow: list(flows[flow].advise) for flow in flows}
    for block_id, spec, spot in parts_of(LocalAdviceFile, "blocks", files):
        every_case = [flow.id for flow in flows.values() if flow.about == "case"]
        named = every_case if spec.add_to == EVERY_CASE else references.flows(spec.add_to, spot.of("add_to"))
        for flow in named:
            if flow in added and block_id not in added[flow]:
                added[flow].append(block_id)
    return {flow.id: replace(flow, advise=tuple(added[flow.id])) for flow in flows.values()}


def _derived(files: Mapping[str, Shaped], references: References) -> dict[str, DerivedFact]:
    for file, spot in of_shape(SharedFile, files):
        return derived_facts(file, spot, references)
    return {}


def _contacts(
    national: Pack, around: Review, files: Mapping[str, Shaped], references: References
) -> dict[str, Contact]:
    in_file = next((around.of(file) for file, _ in of_shape(LocalContactsFile, files)), around)
    own = linked_by_id(
        lambda contact_id, spec, spot, references: local_contact(
            national.contacts.get(contact_id), contact_id, spec, spot, references, in_file
        ),
        parts_of(LocalContactsFile, "contacts", files),
        references,
    )
    return {**national.contacts, **own}


def _phrase_rules(files: Mapping[str, Shaped], references: References) -> tuple[PhraseRule, ...]:
    return tuple(
        linked_phrase_rule(rule, file.denied_by, spot.of("phrases", position), references)
        for file, spot in of_shape(SafetyFile, files)
        for position, rule in enumerate(file.phrases)
    )


def _shelves(
    national: Pack,
    pack_spec: LocalPackFile,
    pack_spot: Spot,
    files: Mapping[str, Shaped],
    references: References,
) -> dict[str, Shelf]:
    shelves = dict(national.shelves)
    around = Review().of(pack_spec)
    for spec, spot in of_shape(LocalReferenceFile, files):
        shelves[spec.shelf] = local_shelf(
            national.shelves.get(spec.shelf), spec, spot, references, around.of(spec)
        )
    for position, shelf in enumerate(pack_spec.reference):
        sentence = f'the reference names the shelf "{shelf}", which no file in reference/ has.'
        references.look_up(shelf, frozenset(shelves), pack_spot.of("reference", position), sentence)
    return in_order(shelves, (*national.shelves, *pack_spec.reference))


def _guard(national: GuardWords, own: GuardWords) -> GuardWords:
    return GuardWords(
        national.names + own.names, national.not_names + own.not_names, national.urgent + own.urgent
    )
