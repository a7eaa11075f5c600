"""Safety rules: each asks for something. Whether it holds is proved elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import Pack


def rule_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``empty_rule``."""
    for rule in pack.safety_rules:
        if rule.always.is_empty and rule.never.is_empty and rule.one_of.is_empty:
            message = f'safety rule "{rule.id}" asks for nothing.'
            yield must_fix(
                "empty_rule", rule.at, message, "Write what it asks for under always, never or one_of."
            )
