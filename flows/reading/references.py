"""Finding what an id refers to, and saying so where it refers to nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..issues import Issue, Place, must_fix
from ..model import ALWAYS, Condition, Escalation, FactTest
from ..schema.flow_files import EscalationSpec
from ..schema.words import Conditional
from ..suggest import hint
from .names import Known, Names
from .part_names import name_of, owner_of
from .yaml_text import MAX_FINDINGS, Path, Written


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a file: where it stands and what it is called."""

    written: Written
    path: Path = ()

    def of(self, *steps: str | int) -> Spot:
        """A part of this part."""
        return Spot(self.written, (*self.path, *steps))

    @property
    def at(self) -> Place:
        """Where its key or, in a list, the part itself begins."""
        return self.written.at(self.path)

    @property
    def value_at(self) -> Place:
        """Where what follows its key begins."""
        return self.written.value_at(self.path)

    @property
    def name(self) -> str:
        """The part in the author's words."""
        return name_of(self.path, self.written.data)

    @property
    def owner(self) -> str:
        """The innermost part round it that has an id, in the author's words."""
        return owner_of(self.path, self.written.data)

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it was left out for a mistake; only then can something be called missing."""
        return not any(path[: len(self.path)] == self.path for path in self.written.faulty)


@dataclass(slots=True)
class References:
    """Looks ids up among the declared names; every one it cannot find becomes a finding."""

    names: Names
    issues: list[Issue] = field(default_factory=list)
    _by_file: dict[str, int] = field(default_factory=dict)

    def find(self, rule: str, at: Place, message: str, advice: str = "") -> None:
        """Notes a finding, up to the most that one file may have."""
        self._by_file[at.file] = self._by_file.get(at.file, 0) + 1
        if self._by_file[at.file] <= MAX_FINDINGS:
            self.issues.append(must_fix(rule, at, message, advice))

    def is_full(self, spot: Spot) -> bool:
        """Whether that file has as many findings as it may."""
        return self._by_file.get(spot.written.file, 0) >= MAX_FINDINGS

    def look_up(self, word: str, known: Known, spot: Spot, sentence: str, at: Place | None = None) -> None:
        """Notes ``sentence`` where ``word`` is not among the known ids: at the part's value, or ``at``."""
        if known is not None and word not in known and not self.is_full(spot):
            advice = hint(word, known, "Mend the name, or write what it names.")
            self.find("unknown_id", at or spot.value_at, sentence, advice)

    def blocks(self, ids: Sequence[str], spot: Spot) -> tuple[str, ...]:
        """Advice blocks that a list names."""
        return self._each(ids, self.names.blocks, spot, "names the advice block", "no file in advice/ has")

    def contacts(self, ids: Sequence[str], spot: Spot) -> tuple[str, ...]:
        """Contacts that a list names."""
        return self._each(ids, self.names.contacts, spot, *_CONTACT)

    def points(self, ids: Sequence[str], spot: Spot) -> tuple[str, ...]:
        """Points of the guidance that a list cites."""
        return self._each(ids, self.names.points, spot, "cites the point", "no file in guidance/ has")

    def entries(self, ids: Sequence[str], spot: Spot) -> tuple[str, ...]:
        """Entries of the reference that a list names."""
        return self._each(ids, self.names.entries, spot, "names the entry", "no file in reference/ has")

    def decisions(self, ids: Sequence[str], spot: Spot) -> tuple[str, ...]:
        """Decisions that a list names."""
        return self._each(ids, self.names.decisions, spot, *_DECISION)

    def decision(self, decision: str, spot: Spot) -> str:
        """A decision of pack.yaml."""
        self._one(decision, self.names.decisions, spot, *_DECISION)
        return decision

    def source(self, source: str, spot: Spot) -> str:
        """A source of sources.yaml."""
        self._one(source, self.names.sources, spot, "names the source", "sources.yaml does not have")
        return source

    def flow(self, flow: str, spot: Spot) -> str:
        """A flow of the pack."""
        self._one(flow, frozenset(self.names.flows), spot, "names the flow", "no file in flows/ has")
        return flow

    def flows(self, ids: Sequence[str], spot: Spot) -> tuple[str, ...]:
        """Flows that a list names."""
        known = frozenset(self.names.flows) if self.names.all_flows_read else None
        return self._each(ids, known, spot, "names the flow", "no file in flows/ has")

    def state(self, flow: str, state: str, spot: Spot, sentence: str) -> str:
        """A state of that flow, or ``sentence`` as a finding."""
        self.look_up(state, frozenset(self.names.flows[flow].states), spot, sentence)
        return state

    def escalations(self, links: Sequence[str | EscalationSpec], spot: Spot) -> tuple[Escalation, ...]:
        """Contacts with their conditions."""
        for position, link in enumerate(links):
            if isinstance(link, str):
                self._refuse_twice(link, links[:position], spot.of(position), spot)
        return tuple(self._escalation(link, spot.of(position)) for position, link in enumerate(links))

    def condition(self, spec: Conditional, spot: Spot) -> Condition:
        """The condition of a part, every fact and value of it looked up."""
        if not spec.when and not spec.unless:
            return ALWAYS
        return Condition(self.tests(spec.when, spot.of("when")), self.tests(spec.unless, spot.of("unless")))

    def tests(self, tests: Mapping[str, Sequence[str]], spot: Spot) -> tuple[FactTest, ...]:
        """One side of a condition."""
        return tuple(self._test(fact, values, spot.of(fact)) for fact, values in tests.items())

    def _escalation(self, link: str | EscalationSpec, spot: Spot) -> Escalation:
        if isinstance(link, str):
            self._one(link, self.names.contacts, spot, *_CONTACT)
            return Escalation(link, at=spot.at)
        self._one(link.to, self.names.contacts, spot.of("to"), *_CONTACT)
        return Escalation(link.to, self.condition(link, spot), spot.at)

    def _test(self, fact: str, values: Sequence[str], spot: Spot) -> FactTest:
        known = self.names.facts if self.names.all_flows_read else None
        if is_missing(fact, known):
            sentence = f'a condition of {spot.owner} reads "{fact}", which is no question or derived fact.'
            self.look_up(fact, known, spot, sentence, spot.at)
        values_known = self.names.values_of(fact)
        for position, value in enumerate(values):
            if is_missing(value, values_known):
                sentence = (
                    f'a condition of {spot.owner} reads the answer "{value}", which "{fact}" does not have.'
                )
                self.look_up(value, values_known, spot.of(position), sentence)
        return FactTest(fact, frozenset(values))

    def _each(self, ids: Sequence[str], known: Known, spot: Spot, names: str, lacks: str) -> tuple[str, ...]:
        for position, word in enumerate(ids):
            item = spot.of(position)
            self._one(word, known, item, names, lacks)
            self._refuse_twice(word, ids[:position], item, spot)
        return tuple(ids)

    def _refuse_twice(self, word: str, before: Sequence[object], item: Spot, spot: Spot) -> None:
        if word in before and not self.is_full(spot):
            self.find("twice", item.at, f'{spot.name} names "{word}" twice.', "Keep one of them.")

    def _one(self, word: str, known: Known, spot: Spot, names: str, lacks: str) -> None:
        if is_missing(word, known):  # else its place in words would be worked out some ten thousand times
            self.look_up(word, known, spot, f'{spot.owner} {names} "{word}", which {lacks}.')


def is_missing(word: str, known: Known) -> bool:
    """Whether the word is not among the known ids; where these cannot be known, nothing is missing."""
    return known is not None and word not in known


_CONTACT = ("names the contact", "contacts.yaml does not have")
_DECISION = ("names the decision", "pack.yaml does not have")
