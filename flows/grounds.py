"""What advice rests on, in words: the answers that brought it up, and the points it is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from .facts import holds
from .messages import fill
from .model import Condition, FactTest, Pack, Point
from .session import Session

SAYS_LITTLE = frozenset({"yes", "no", "unsure", "none"})
"""Options whose words mean nothing without their question."""


def because(condition: Condition, pack: Pack, session: Session) -> str:
    """A line with the answers that made the condition hold; or that it holds for everybody."""
    said = tuple(dict.fromkeys(_answers_behind(condition, pack, session)))
    if not said:
        return pack.messages["label_always"]
    return fill(pack.messages, "label_because", answers="; ".join(said))


def points_in_words(ids: tuple[str, ...], pack: Pack) -> str:
    """The points as people see them: "Golden rule 3 · DfE 2024, pp. 4-5"; pages only where they are known."""
    return "; ".join(dict.fromkeys(_point(point_id, pack) for point_id in ids))


def points_by_source(ids: tuple[str, ...], pack: Pack) -> str:
    """The same with each document named once: "Golden rule 3; Golden rule 6 · DfE 2024, pp. 4-5"."""
    by_source: dict[str, list[str]] = {}
    for point_id in ids:
        point = pack.points[point_id]
        labels = by_source.setdefault(_source_of(point, pack), [])
        if point.label not in labels:
            labels.append(point.label)
    return "; ".join(_under(source, labels) for source, labels in by_source.items())


def _answers_behind(condition: Condition, pack: Pack, session: Session) -> Iterator[str]:
    """In the author's words; a derived fact is told by the answers it was derived from."""
    facts = {answer.question: frozenset(answer.chosen) for answer in session.answers}
    for test in condition.when:
        derived = pack.derived.get(test.fact)
        if derived is None:
            yield from _chosen(test, pack, session)
            continue
        for way in derived.any_of:
            if holds(way, facts, {}):
                for inner in way.when:
                    yield from _chosen(inner, pack, session)


def _chosen(test: FactTest, pack: Pack, session: Session) -> Iterator[str]:
    question = pack.questions.get(test.fact)
    if question is not None:
        chosen = test.values & set(session.chosen(test.fact))
        for option in question.options:
            if option.id in chosen:
                yield f"{question.ask} {option.say}" if option.id in SAYS_LITTLE else option.say


def _point(point_id: str, pack: Pack) -> str:
    point = pack.points[point_id]
    return f"{point.label} · {_source_of(point, pack)}"


def _source_of(point: Point, pack: Pack) -> str:
    pages = f", {'pp.' if '-' in point.pages else 'p.'} {point.pages}" if point.pages else ""
    return f"{pack.sources[point.source].short}{pages}"


def _under(source: str, labels: list[str]) -> str:
    """A document that is cited as a whole is named once."""
    return source if labels == [source] else f"{'; '.join(labels)} · {source}"
