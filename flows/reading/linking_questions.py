"""From a written question to a linked one: its options, and where each answer leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Option, Question, Route
from ..schema.flow_files import OptionSpec, QuestionSpec, RouteSpec, SharedOptionSpec, SharedQuestionSpec
from .references import References, Spot

YES_NO_UNSURE_OPTIONS = (
    Option("yes", "Yes", ("y", "yeah", "yep", "yup", "definitely")),
    Option("no", "No", ("n", "nope", "nah", "definitely not")),
    Option(
        "unsure",
        "I'm not sure",
        ("not sure", "unsure", "don't know", "i don't know", "dunno", "maybe", "possibly"),
    ),
)
"""What a yes_no_unsure question offers that lists no options."""

ELSE = "else"
"""In a goto by option: every option that is not named there."""


def shared_question(
    question_id: str, spec: SharedQuestionSpec, spot: Spot, references: References
) -> Question:
    """A question of shared.yaml, without routes."""
    return Question(
        id=question_id,
        ask=spec.ask,
        why=spec.why,
        kind=spec.kind,
        options=_options(spec.kind, spec.options, spot),
        routes={},
        cite=references.points(spec.cite, spot.of("cite")),
        shared=True,
        no_unsure_because=spec.no_unsure_because or "",
        goes_stale=spec.goes_stale,
        same_meaning_as=tuple(spec.same_meaning_as),
        at=spot.at,
    )


def linked_question(
    flow: str,
    question_id: str,
    spec: QuestionSpec,
    spot: Spot,
    shared: Mapping[str, Question],
    references: References,
) -> Question:
    """A question of a flow, every route looked up; a shared one takes all but its routes from shared.yaml."""
    if spec.shared:
        question = _from_shared(question_id, spec, spot, shared, references)
    else:
        question = _of_its_own(question_id, spec, spot, references)
    if question is None:
        return Question(question_id, "", "", spec.kind, (), {}, at=spot.at)
    return replace(question, routes=_routes(flow, question, spec, spot, references), at=spot.at)


def _from_shared(
    question_id: str, spec: QuestionSpec, spot: Spot, shared: Mapping[str, Question], references: References
) -> Question | None:
    for key in (
        "ask",
        "why",
        "cite",
        "kind",
        "options",
        "no_unsure_because",
        "goes_stale",
        "same_meaning_as",
    ):
        if key in spec.model_fields_set:
            message = f'{spot.name} is shared, and its "{key}" stands in shared.yaml.'
            references.find("shared", spot.of(key).at, message, "Delete it here; keep only goto.")
    if question_id not in shared:
        sentence = f"{spot.name} is shared, and shared.yaml does not have it."
        references.look_up(question_id, references.names.shared, spot, sentence, spot.at)
    return shared.get(question_id)


def _of_its_own(question_id: str, spec: QuestionSpec, spot: Spot, references: References) -> Question:
    if question_id in (references.names.shared or ()):
        message = f"{spot.name} is in shared.yaml too, and this flow does not say that it is shared."
        references.find("shared", spot.at, message, "Write shared: true and keep only goto, or rename it.")
    elif spot.is_whole:
        for key, words in (("ask", spec.ask), ("why", spec.why)):
            if words is None:
                references.find("missing", spot.at, f'{spot.name} has no "{key}".', "Write it.")
    return Question(
        id=question_id,
        ask=spec.ask or "",
        why=spec.why or "",
        kind=spec.kind,
        options=_options(spec.kind, spec.options, spot),
        routes={},
        cite=references.points(spec.cite, spot.of("cite")),
        no_unsure_because=spec.no_unsure_because or "",
        goes_stale=spec.goes_stale,
        same_meaning_as=tuple(spec.same_meaning_as),
    )


def _options(kind: str, specs: Sequence[OptionSpec | SharedOptionSpec], spot: Spot) -> tuple[Option, ...]:
    if kind == "yes_no_unsure" and not specs:
        return tuple(replace(option, at=spot.at) for option in YES_NO_UNSURE_OPTIONS)
    return tuple(
        Option(
            id=spec.id,
            say=spec.say,
            also=tuple(spec.also),
            alone=spec.alone,
            long_because=spec.long_because or "",
            at=spot.of("options", position).at,
        )
        for position, spec in enumerate(specs)
    )


def _routes(
    flow: str, question: Question, spec: QuestionSpec, spot: Spot, references: References
) -> dict[str, tuple[Route, ...]]:
    """The routes by option id; several-of has one entry, under ""."""
    if question.kind == "several":
        return _routes_of_several(flow, question, spec, spot, references)
    by_option = spec.goto if isinstance(spec.goto, dict) else {}
    otherwise = by_option.get(ELSE) if isinstance(spec.goto, dict) else spec.goto
    otherwise_spot = spot.of("goto", ELSE) if isinstance(spec.goto, dict) else spot.of("goto")
    routes: dict[str, tuple[Route, ...]] = {}
    own = {option.id: (option.goto, position) for position, option in enumerate(spec.options)}
    rest: list[str] = []
    for option in question.options:
        goto, position = own.get(option.id, (None, 0))
        name = f'option "{option.id}" of {spot.name}'
        if goto is not None and option.id in by_option:
            message = f'{name} has a "goto" of its own and one here.'
            references.find("twice", spot.of("goto", option.id).at, message, "Keep one of them.")
        if goto is not None:
            routes[option.id] = _routes_to(flow, goto, spot.of("options", position, "goto"), name, references)
        elif option.id in by_option:
            routes[option.id] = _routes_to(
                flow, by_option[option.id], spot.of("goto", option.id), name, references
            )
        else:
            rest.append(option.id)
    _refuse_unknown_options(question, by_option, spot, references)
    if otherwise is None:
        _refuse_dead_ends(rest, question, spot, references)
        return routes
    common = _routes_to(flow, otherwise, otherwise_spot, spot.name, references)
    if not rest and question.options and spot.is_whole:
        message = f"no option of {spot.name} takes this route: each has its own."
        references.find("dead_route", otherwise_spot.at, message, "Delete it.")
    return routes | dict.fromkeys(rest, common)


def _routes_of_several(
    flow: str, question: Question, spec: QuestionSpec, spot: Spot, references: References
) -> dict[str, tuple[Route, ...]]:
    for position, option in enumerate(spec.options):
        if option.goto is not None:
            message = (
                f'option "{option.id}" of {spot.name} cannot have a "goto": several options can be ticked.'
            )
            advice = f'Write one list of routes for the question, with conditions on "{question.id}".'
            references.find("several", spot.of("options", position, "goto").at, message, advice)
    if isinstance(spec.goto, dict):
        message = f'"goto" of {spot.name} cannot be by option: several options can be ticked.'
        advice = f'Write a list of routes, with conditions on "{question.id}".'
        references.find("several", spot.of("goto").at, message, advice)
        return {}
    if spec.goto is None:
        if spot.is_whole:
            references.find("dead_end", spot.at, f"{spot.name} leads nowhere.", 'Write its "goto".')
        return {}
    return {"": _routes_to(flow, spec.goto, spot.of("goto"), spot.name, references)}


def _refuse_unknown_options(
    question: Question, by_option: Mapping[str, object], spot: Spot, references: References
) -> None:
    known = references.names.questions.get(question.id)
    for option_id in by_option:
        here = spot.of("goto", option_id)
        sentence = f'"goto" of {spot.name} names the option "{option_id}", which it does not have.'
        if option_id != ELSE:
            references.look_up(option_id, known, here, sentence, here.at)


def _refuse_dead_ends(rest: Sequence[str], question: Question, spot: Spot, references: References) -> None:
    if not spot.is_whole:
        return
    for option in question.options:
        if option.id in rest:
            at = spot.of("goto").at if option.at.file != spot.at.file or option.at == spot.at else option.at
            message = f'option "{option.id}" of {spot.name} leads nowhere.'
            references.find("dead_end", at, message, 'Write its "goto", or one for the whole question.')


def _routes_to(
    flow: str, goto: str | list[RouteSpec], spot: Spot, name: str, references: References
) -> tuple[Route, ...]:
    if isinstance(goto, str):
        return (Route(references.state(flow, goto, spot, _nowhere(name, goto)), at=spot.value_at),)
    return tuple(
        Route(
            to=references.state(flow, route.to, spot.of(position, "to"), _nowhere(name, route.to)),
            condition=references.condition(route, spot.of(position)),
            at=spot.of(position).at,
        )
        for position, route in enumerate(goto)
    )


def _nowhere(name: str, to: str) -> str:
    return f'{name} goes to "{to}", which this flow does not have.'
