"""The old pack under the names that the new one has given its parts, to hold both side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from ..model import FactTest, Flow, HandOver, Pack, Question, Renamed, Route, SafetyRule, Walkthrough


def under_new_names(old: Pack, renamed: Renamed) -> Pack:
    """The pack as if its flows, questions and options had always had their new names.

    What was renamed in an earlier version has its new name already, and stays as it is.
    """
    naming = _Naming(old, renamed)
    if not naming.anything:
        return old
    flows = {naming.flow(flow_id): naming.of(flow) for flow_id, flow in old.flows.items()}
    return replace(
        old,
        flows=flows,
        derived=naming.of(old.derived),
        blocks=naming.of(old.blocks),
        safety_rules=naming.of(old.safety_rules),
        walkthroughs=naming.of(old.walkthroughs),
        shelves={
            shelf_id: replace(
                shelf,
                entries={
                    entry_id: replace(entry, flows=tuple(map(naming.flow, entry.flows)))
                    for entry_id, entry in shelf.entries.items()
                },
            )
            for shelf_id, shelf in old.shelves.items()
        },
    )


class _Naming:
    def __init__(self, old: Pack, renamed: Renamed) -> None:
        self._flows = {name: new for name, new in renamed.flows.items() if name in old.flows}
        self._questions = {name: new for name, new in renamed.questions.items() if name in old.questions}
        self._options: Mapping[str, Mapping[str, str]] = renamed.options
        asked = {self.question(question.id): question for question in old.questions.values()}
        self.anything = bool(self._flows or self._questions) or any(
            question in asked and asked[question].option(option) is not None
            for question, options in renamed.options.items()
            for option in options
        )

    def flow(self, flow_id: str) -> str:
        return self._flows.get(flow_id, flow_id)

    def question(self, question_id: str) -> str:
        return self._questions.get(question_id, question_id)

    def fact(self, fact: str) -> str:
        flow, ended, rest = fact.partition(".ended")
        return f"{self.flow(flow)}{ended}{rest}" if ended else self.question(fact)

    def option(self, question_id: str, option: str) -> str:
        """``question_id`` is the question's new name."""
        return self._options.get(question_id, {}).get(option, option)

    def of(self, part: Any) -> Any:
        """The part, and all that it is made of, under new names."""
        if isinstance(part, FactTest):
            fact = self.fact(part.fact)
            return FactTest(fact, frozenset(self.option(fact, value) for value in part.values))
        if isinstance(part, tuple):
            return tuple(self.of(each) for each in part)
        if isinstance(part, Mapping):
            return {key: self.of(value) for key, value in part.items()}
        if not is_dataclass(part) or isinstance(part, type):
            return part
        inner = {field.name: self.of(getattr(part, field.name)) for field in fields(part)}
        return self._named(replace(part, **inner))

    def _named(self, part: Any) -> Any:
        """The ids that a part has or names itself; a state is named by the flow that has it."""
        if isinstance(part, Question):
            question = self.question(part.id)
            options = tuple(replace(each, id=self.option(question, each.id)) for each in part.options)
            routes = {self.option(question, option): ways for option, ways in part.routes.items()}
            return replace(part, id=question, options=options, routes=routes)
        if isinstance(part, Route):
            return replace(part, to=self.question(part.to))
        if isinstance(part, HandOver):
            back_to = None if part.back_to is None else self.question(part.back_to)
            return replace(part, flow=self.flow(part.flow), back_to=back_to)
        if isinstance(part, Flow):
            states = {self.question(state_id): state for state_id, state in part.states.items()}
            return replace(part, id=self.flow(part.id), start=self.question(part.start), states=states)
        if isinstance(part, SafetyRule):
            return replace(part, flows=tuple(map(self.flow, part.flows)))
        if isinstance(part, Walkthrough):
            answers = tuple(
                (name, tuple(self.option(name, each) for each in chosen))
                for name, chosen in ((self.question(asked), chosen) for asked, chosen in part.answers)
            )
            return replace(part, flow=self.flow(part.flow), answers=answers)
        return part
