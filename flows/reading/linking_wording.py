"""From the phrase rules and word lists, as they are written, to linked ones."""

from __future__ import annotations

from collections.abc import Sequence

from ..phrases import PhraseRule
from ..schema.wording_files import PhraseRuleSpec, WordingFile
from ..wording import Jargon, Wording
from .references import References, Spot


def linked_phrase_rule(
    spec: PhraseRuleSpec, denied_by: Sequence[str], spot: Spot, references: References
) -> PhraseRule:
    """A phrase rule; whether the parts that it names are there is checked with the words themselves."""
    return PhraseRule(
        id=spec.rule,
        say=spec.say,
        because=references.points(spec.because, spot.of("because")),
        never=tuple(spec.never),
        always=tuple(spec.always),
        in_parts=tuple(spec.in_parts),
        fine_in=tuple(spec.fine_in),
        denied_by=(*denied_by, *spec.unless_after),
        at=spot.at,
    )


def linked_wording(spec: WordingFile, spot: Spot) -> Wording:
    """The word lists."""
    return Wording(
        jargon=tuple(
            Jargon(term, tuple(each.words), each.means, tuple(each.explained_by), spot.of("jargon", term).at)
            for term, each in spec.jargon.items()
        ),
        plainer=spec.plainer,
        spelling=spec.spelling,
        greetings=tuple(spec.greetings),
        thanks=tuple(spec.thanks),
    )
