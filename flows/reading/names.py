"""Every id that the files of a pack declare, read from the data as it stands.

A part with a mistake in it can so still be found by what refers to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..schema.words import id_like
from .yaml_text import Written

YES_NO_UNSURE = ("yes", "no", "unsure")

Known = frozenset[str] | None
"""Declared ids; None where a file that may declare more could not be read: nothing is then called unknown."""


@dataclass(frozen=True, slots=True)
class FlowNames:
    """What one flow declares. ``states`` are its questions, outcomes and hand-overs."""

    states: Mapping[str, str]
    """State id -> question, outcome or hand-over."""
    returning: frozenset[str]
    """Outcomes that may go back to the flow that handed over."""


@dataclass(frozen=True)
class Names:
    """The ids of a whole pack."""

    flows: Mapping[str, FlowNames]
    questions: Mapping[str, Known]
    """Question id -> option ids, over shared.yaml and every flow."""
    shared: Known
    derived: frozenset[str]
    blocks: Known
    contacts: Known
    points: Known
    sources: Known
    decisions: Known
    entries: Known
    all_flows_read: bool
    """False where a flow could not be read: states and questions may then exist that are not listed."""

    def values_of(self, fact: str) -> Known:
        """The values that a fact can have; None for a fact that there is not."""
        if fact in self.derived:
            return frozenset({"yes", "no"})
        flow, ended, _ = fact.partition(".ended")
        if ended:
            return self.flows[flow].returning if flow in self.flows and self.all_flows_read else None
        return self.questions.get(fact)

    @cached_property
    def facts(self) -> frozenset[str]:
        """Every fact that a condition may name."""
        ended = {f"{flow}.ended" for flow, names in self.flows.items() if names.returning}
        return frozenset(self.questions) | self.derived | ended

    def with_more(self, other: Names) -> Names:
        """These and the other's; a flow or a question of these keeps what it has here."""
        questions = {**other.questions, **self.questions}
        for question, options in other.questions.items():
            if questions[question] is None:
                questions[question] = options
        return Names(
            flows={**other.flows, **self.flows},
            questions=questions,
            shared=_both(self.shared, other.shared),
            derived=self.derived | other.derived,
            blocks=_both(self.blocks, other.blocks),
            contacts=_both(self.contacts, other.contacts),
            points=_both(self.points, other.points),
            sources=_both(self.sources, other.sources),
            decisions=self.decisions,
            entries=_both(self.entries, other.entries),
            all_flows_read=self.all_flows_read and other.all_flows_read,
        )


def names_in(files: Mapping[str, Written]) -> Names:
    """The ids that these files declare, whatever else may be wrong with them."""
    flows = {name: written for name, written in files.items() if name.startswith("flows/")}
    return Names(
        flows={_flow_id(name, written.data): _flow_names(written.data) for name, written in flows.items()},
        questions=_questions(
            written.data for name, written in files.items() if name in flows or name == "shared.yaml"
        ),
        shared=_ids(files, "shared.yaml", "questions"),
        derived=_ids(files, "shared.yaml", "derived") or frozenset(),
        blocks=_ids(files, "advice/", "blocks"),
        contacts=_ids(files, "contacts.yaml", "contacts"),
        points=_ids(files, "guidance/", "points"),
        sources=_ids(files, "sources.yaml", "sources"),
        decisions=_ids(files, "pack.yaml", "decisions") if "pack.yaml" in files else None,
        entries=_ids(files, "reference/", "entries"),
        all_flows_read=all(
            isinstance(files[name].data, dict) for name in (*flows, "shared.yaml") if name in files
        ),
    )


def _both(some: Known, others: Known) -> Known:
    return None if some is None or others is None else some | others


def part(data: Any, *keys: str) -> dict[str, Any]:
    """The mapping at these keys; empty where there is none."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def _ids(files: Mapping[str, Written], place: str, key: str) -> Known:
    """The keys of that mapping in the file, or in every file of the folder."""
    found: set[str] = set()
    for name, written in files.items():
        if name == place or (place.endswith("/") and name.startswith(place)):
            if not isinstance(written.data, dict) or not isinstance(written.data.get(key, {}), dict):
                return None
            found |= {id_like(each) for each in part(written.data, key)}
    return frozenset(found)


def _flow_id(name: str, data: Any) -> str:
    named = data.get("flow") if isinstance(data, dict) else None
    return named if isinstance(named, str) else name.removeprefix("flows/").removesuffix(".yaml")


def _flow_names(data: Any) -> FlowNames:
    outcomes = part(data, "outcomes")
    states = {id_like(state): "hand-over" for state in part(data, "hand_overs")}
    states |= {id_like(state): "outcome" for state in outcomes}
    states |= {id_like(state): "question" for state in part(data, "questions")}
    returning = {id_like(outcome) for outcome in outcomes if part(outcomes, outcome).get("returns") is True}
    return FlowNames(states, frozenset(returning))


def _questions(files: Iterable[Any]) -> dict[str, Known]:
    """Question id -> option ids; a shared one has them in shared.yaml, and None where it is not there."""
    found: dict[str, Known] = {}
    for data in files:
        questions = part(data, "questions")
        for question in questions:
            written = part(questions, question)
            if written.get("shared") is True:
                found.setdefault(id_like(question), None)
            else:
                options = frozenset(id_like(option) for option in _options(written))
                found[id_like(question)] = (found.get(id_like(question)) or frozenset()) | options
    return found


def _options(question: Mapping[str, Any]) -> Iterator[str]:
    options = question.get("options")
    if not options and question.get("kind") == "yes_no_unsure":
        yield from YES_NO_UNSURE
    if isinstance(options, list):
        for option in options:
            named = option.get("id") if isinstance(option, dict) else None
            if isinstance(named, str):
                yield named
