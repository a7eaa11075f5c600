"""The page on the danger points: for each, the safety rules and phrase rules that keep it."""

from __future__ import annotations

from flows.model import Pack, Point

INTRODUCTION = """\
# The danger points, and what keeps them

<!-- Made by make docs; do not edit. The points stand in content/guidance/danger_points.yaml, the rules in
content/safety.yaml. -->

Where wrong advice would do harm. A safety rule is proved over every combination of answers that can be given:
it governs what is advised, by when, and whom to tell. A phrase rule watches the words; it is not a proof, and
people have to read the words as well."""


def danger_points(pack: Pack) -> tuple[Point, ...]:
    """Every danger point, in order."""
    points = [point for point in pack.points.values() if point.id.startswith("DP")]
    return tuple(sorted(points, key=lambda point: int(point.id.removeprefix("DP"))))


def kept_by(point_id: str, pack: Pack) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the safety rules, and of the phrase rules, that give this point as their reason."""
    return (
        tuple(rule.id for rule in pack.safety_rules if point_id in rule.because),
        tuple(rule.id for rule in pack.phrase_rules if point_id in rule.because),
    )


def danger_points_page(pack: Pack) -> str:
    """The whole page."""
    parts = [INTRODUCTION]
    for point in danger_points(pack):
        proved, watched = kept_by(point.id, pack)
        lines = [f"## {point.id} · {point.label}", "", " ".join(point.say.split()), ""]
        lines += [f"- Proved: {_named(proved)}"] if proved else ["- Proved: nothing; it is about words."]
        lines += [f"- Watched in the words: {_named(watched)}"] if watched else []
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _named(rules: tuple[str, ...]) -> str:
    return ", ".join(f"`{rule}`" for rule in rules)
