"""What stands together before a reader's eyes: a term explained in one part of it is explained for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..issues import Place
from ..model import ALWAYS, Escalation, Flow, Outcome, Pack
from .texts import Text, outcome_texts, texts, urgent_texts


@dataclass(frozen=True, slots=True)
class Screen:
    """Texts that are seen at once. ``names`` are those of contacts, which say elsewhere what they are for."""

    part: str
    words: tuple[str, ...]
    at: Place
    names: tuple[str, ...] = ()

    @property
    def characters(self) -> int:
        """With a line break between each text and the next."""
        lines = (*self.words, *self.names)
        return sum(map(len, lines)) + max(0, len(lines) - 1)


def screens(pack: Pack) -> tuple[Screen, ...]:
    """Every screen.

    A question with why it is asked and its buttons, an ending's first screen, a piece of advice, a contact,
    urgent help, a message.
    """
    found = [*first_screens(pack), _urgent(pack)]
    found += _by_part(text for text in texts(pack) if not _on_a_screen_of_its_own(text))
    return tuple(found)


def first_screens(pack: Pack) -> tuple[Screen, ...]:
    """What every ending shows before anything is unfolded: decision, when, headline, say, whom to tell.

    Counted are the contacts that the ending and its flow name, whatever their conditions, and those of
    its advice that is always shown; other advice may bring more.
    """
    return tuple(
        _first_screen(pack, flow, state)
        for flow in pack.flows.values()
        for state in flow.states.values()
        if isinstance(state, Outcome)
    )


def _first_screen(pack: Pack, flow: Flow, outcome: Outcome) -> Screen:
    own = [*outcome.escalate, *flow.escalate]
    for block_id in (*outcome.advise, *flow.advise):
        block = pack.blocks[block_id]
        if block.condition == ALWAYS:
            own += [link for link in block.escalate if link.condition == ALWAYS]
    headline, say = outcome_texts(outcome, flow)
    words = (
        headline.words,
        pack.info.decisions[outcome.decision],
        pack.info.time_frames.get(outcome.within, ""),
        say.words,
    )
    return Screen(f'{headline.part} of flow "{flow.id}"', words, outcome.at, tuple(_names(pack, own)))


def _urgent(pack: Pack) -> Screen:
    headline, say = urgent_texts(pack)
    names = tuple(pack.contacts[contact].name for contact in pack.info.urgent.escalate)
    return Screen(headline.part, (headline.words, say.words), headline.at, names)


def _names(pack: Pack, links: Iterable[Escalation]) -> Iterator[str]:
    for contact in dict.fromkeys(link.contact for link in links):
        yield pack.contacts[contact].name


def _on_a_screen_of_its_own(text: Text) -> bool:
    return text.part == "urgent help" or text.part.startswith("outcome ")


def _by_part(found: Iterable[Text]) -> Iterator[Screen]:
    """The texts of each part together; an option belongs to its question."""
    together: dict[str, list[Text]] = {}
    for text in found:
        together.setdefault(text.part.rpartition(" of ")[2], []).append(text)
    for part, among in together.items():
        yield Screen(part, tuple(text.words for text in among), among[0].at)
