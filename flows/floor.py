"""The floor under every pack: what the installed release holds advice to, and no upload may drop or loosen.

The floor's safety rules, phrase rules and walkthroughs are held over the new pack beside its own, each as the
release has it: with the release's derived facts, and in every flow that the release calls one about a case.
Leaving one out of an upload, or writing it weaker, so changes nothing. What they name must still be there,
since a rule about an id that is gone would hold of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .floor_parts import HINT, RELEASE, RULE, in_release, kept_findings
from .issues import Issue, Place, advice, must_fix
from .model import (
    Condition,
    DerivedFact,
    FactTest,
    Outcome,
    Pack,
    SafetyRule,
    Walkthrough,
)

FEW = 6
"""So many names are listed of what is left out."""


@dataclass(frozen=True, slots=True)
class Held:
    """What else a pack is held to, and the findings that need no proof."""

    pack: Pack
    """With the floor's safety rules, for the proof alone: nobody is advised by it."""
    walkthroughs: tuple[Walkthrough, ...] = ()
    """Those that it does not have just so; they are tried whatever is answered to questions new to them."""
    issues: tuple[Issue, ...] = ()


def held_to(pack: Pack, floor: Pack) -> Held:
    """The pack with the floor's rules and walkthroughs that it does not have just so itself."""
    derived = {_of_release(fact): replace(rule, id=_of_release(fact)) for fact, rule in floor.derived.items()}
    issues = [*kept_findings(pack, floor)]
    rules: list[SafetyRule] = []
    for rule in floor.safety_rules:
        if _has_just_so(pack, floor, rule):
            continue
        missing = tuple(_missing(rule, pack, floor))
        issues += (_missing_finding(rule, name) for name in missing)
        if not missing:
            rules.append(_as_released(rule, pack, floor, derived))
    own = {walkthrough.id: walkthrough for walkthrough in pack.walkthroughs}
    walkthroughs = tuple(
        replace(each, at=in_release(each.at)) for each in floor.walkthroughs if own.get(each.id) != each
    )
    issues += _left_out(pack, floor)
    if rules:
        together = (*pack.safety_rules, *rules)
        pack = replace(pack, derived={**pack.derived, **derived}, safety_rules=together)
    return Held(pack, walkthroughs, tuple(dict.fromkeys(issues)))


def with_reason(issue: Issue) -> Issue:
    """A finding about a part of the release says why it stands, and what it would take to change it."""
    return replace(issue, hint=HINT) if issue.place.file.startswith(RELEASE) else issue


def _of_release(name: str) -> str:
    """No id of a pack has a colon, so this one is not taken."""
    return f"release:{name}"


def _left_out(pack: Pack, floor: Pack) -> Iterator[Issue]:
    """What the pack leaves out that it is held to all the same, as advice."""
    for file, kind, released, own in (
        ("safety.yaml", "safety rules", floor.safety_rules, pack.safety_rules),
        ("safety.yaml", "phrase rules", floor.phrase_rules, pack.phrase_rules),
        ("walkthroughs/", "walkthroughs", floor.walkthroughs, pack.walkthroughs),
    ):
        ids = {each.id for each in own}
        gone = [each.id for each in released if each.id not in ids]
        if gone:
            shown = ", ".join(gone[:FEW]) + (f" and {len(gone) - FEW} more" if len(gone) > FEW else "")
            message = f"this pack leaves out released {kind}, which hold all the same: {shown}."
            yield advice(RULE, Place(file), message, "Take them in again.")


def _has_just_so(pack: Pack, floor: Pack, rule: SafetyRule) -> bool:
    own = next((each for each in pack.safety_rules if each.id == rule.id), None)
    derived = {test.fact for test in rule.condition.tests} & floor.derived.keys()
    return (
        own == rule
        and all(pack.derived.get(fact) == floor.derived[fact] for fact in derived)
        and set(_cases(rule, pack, floor)) <= set(own.flows or _cases_of(pack))
        and not any(_missing(rule, pack, floor))
    )


def _cases_of(pack: Pack) -> tuple[str, ...]:
    return tuple(flow.id for flow in pack.flows.values() if flow.about == "case")


def _cases(rule: SafetyRule, pack: Pack, floor: Pack) -> tuple[str, ...]:
    """The flows of the pack of which the release's rule speaks, whatever the pack now says they are about."""
    then = [flow for flow in _cases_of(floor) if flow in pack.flows]
    return rule.flows or tuple(dict.fromkeys((*_cases_of(pack), *then)))


def _as_released(rule: SafetyRule, pack: Pack, floor: Pack, derived: dict[str, DerivedFact]) -> SafetyRule:
    def of_release(tests: tuple[FactTest, ...]) -> tuple[FactTest, ...]:
        return tuple(
            replace(test, fact=_of_release(test.fact)) if _of_release(test.fact) in derived else test
            for test in tests
        )

    condition = Condition(of_release(rule.condition.when), of_release(rule.condition.unless))
    return replace(
        rule,
        id=f"{rule.id} (as released)",
        condition=condition,
        flows=_cases(rule, pack, floor),
        at=in_release(rule.at),
    )


def _missing(rule: SafetyRule, pack: Pack, floor: Pack) -> Iterator[str]:
    """What the rule names that the pack no longer has, as it reads in a sentence."""
    for demand in (rule.always, rule.never, rule.one_of):
        yield from (f'the advice block "{each}"' for each in demand.advise if each not in pack.blocks)
        yield from (f'the contact "{each}"' for each in demand.escalate if each not in pack.contacts)
        yield from (
            f'the decision "{each}"' for each in sorted(demand.decide) if each not in pack.info.decisions
        )
    yield from (f'the flow "{flow}"' for flow in rule.flows if flow not in pack.flows)
    for test in rule.condition.tests:
        written_out = floor.derived.get(test.fact)
        any_of = () if written_out is None else written_out.any_of
        for each in [case for cases in any_of for case in cases.tests] or [test]:
            yield from _missing_answers(each, pack)


def _missing_answers(test: FactTest, pack: Pack) -> Iterator[str]:
    flow, ended, _ = test.fact.partition(".ended")
    if ended:
        states = pack.flows[flow].states if flow in pack.flows else {}
        known = {state.id for state in states.values() if isinstance(state, Outcome) and state.returns}
    elif test.fact in pack.questions:
        known = {option.id for option in pack.questions[test.fact].options}
    else:
        yield f'the question "{test.fact}"'
        return
    yield from (f'the answer "{value}" of "{test.fact}"' for value in sorted(test.values - known))


def _missing_finding(rule: SafetyRule, name: str) -> Issue:
    message = f'safety rule "{rule.id}" names {name}, which this pack does not have.'
    return must_fix(RULE, in_release(rule.at), message, HINT)
