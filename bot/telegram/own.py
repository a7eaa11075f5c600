"""What is held for a person or a group: screens to see it, to fill in contacts, to have it all deleted.

Pure. The day in ``today`` is the one that contacts are checked on and by.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from bot.telegram.buttons import Buttons, contact_label
from bot.telegram.callback import Action, Codes, Press
from bot.telegram.markup import Block, Line, bold, escaped, pages
from bot.telegram.screen import Button, Rows, Screen
from flows.contacts import OwnContact, checked_words, may_be_own
from flows.messages import fill
from flows.model import Contact, Pack
from flows.record.london import day_in_words, in_london
from flows.session import Session

OWN_COMMANDS = frozenset({"mycontacts", "forget"})
OWN_PRESSES = frozenset(
    {
        Action.OWN,
        Action.OWN_ONE,
        Action.OWN_ASK,
        Action.OWN_CHECKED,
        Action.OWN_DROP,
        Action.FORGET,
        Action.FORGET_ALL,
    }
)
"""What is answered from what is held for the person."""

Kept = Mapping[str, OwnContact]

OF_A_TEAM = {
    "own_heading": "team_contacts_heading",
    "own_line": "team_contacts_line",
    "button_own": "button_team_contacts",
}
"""What a group reads in place of what a person reads."""


def asked_for(prompt: str, pack: Pack) -> Contact | None:
    """The contact whose number that prompt of ours asked for; None for any other message."""
    first, _, _ = prompt.partition("\n")
    return next((contact for contact in may_be_own(pack) if contact.name == first.strip()), None)


class OwnScreens:
    """Makes the screens of one version, beside the conversation that waits, where one does."""

    def __init__(
        self,
        pack: Pack,
        codes: Codes,
        session: Session | None,
        ended: bool,
        today: date,
        of_team: bool = False,
    ) -> None:
        """``ended``: the session has come to its advice. ``of_team``: the contacts are those of a group."""
        self._pack = pack
        self._codes = codes
        self._session = session
        self._today = today
        buttons = Buttons(pack, codes, session)
        settings = Button(pack.messages["button_settings"], Press(Action.SETTINGS))
        around = (buttons.reference, buttons.topics)
        self._ways_on: Rows = ((settings,), buttons.ways_out) if of_team else (around, *buttons.beside(ended))
        self._of_team = of_team

    def contacts(self, kept: Kept, before: str = "") -> Screen:
        """Every contact that can be filled in, and which of them are."""
        said = [Block((Line(before, "i"),))] if before else []
        lines = [Line(self._words("own_line"))]
        lines += [
            Line(f"• {contact.name}: {_reached(kept[contact.id])}. {self._checked(kept[contact.id])}")
            for contact in may_be_own(self._pack)
            if contact.id in kept
        ]
        rows: Rows = tuple(
            (
                self._about(
                    contact, f"{'✓ ' if contact.id in kept else ''}{contact_label(contact)}", Action.OWN_ONE
                ),
            )
            for contact in may_be_own(self._pack)
        )
        return self._screen([*said, Block(tuple(lines), heading=self._words("own_heading"))], rows)

    def contact(self, contact: Contact, own: OwnContact | None, before: str = "") -> Screen:
        """One contact: what is kept of it, and what can be done about that."""
        said = [Block((Line(before, "i"),))] if before else []
        lines = [Line(contact.use)]
        if own is None:
            lines.append(Line(contact.find))
            rows: Rows = ((self._about(contact, self._words("button_own_enter"), Action.OWN_ASK),),)
        else:
            lines += [Line(_reached(own), "b"), Line(self._checked(own))]
            rows = (
                (self._about(contact, self._words("button_own_checked"), Action.OWN_CHECKED),),
                (
                    self._about(contact, self._words("button_own_change"), Action.OWN_ASK),
                    self._about(contact, self._words("button_own_drop"), Action.OWN_DROP),
                ),
            )
        back = (Button(self._words("button_own"), Press(Action.OWN)),)
        return self._screen([*said, Block(tuple(lines), heading=contact.name)], (*rows, back))

    def prompt(self, contact: Contact, person: int | None = None) -> tuple[str, str]:
        """The message to reply to, which ``asked_for`` knows again, and what stands greyed in the reply.

        In a group it calls the ``person`` who is to reply, without their name, and nobody else.
        """
        asks = escaped(self._words("own_prompt"))
        if person is not None:
            asks = f'<a href="tg://user?id={person}">{escaped(self._words("team_prompt_you"))}</a>: {asks}'
        return f"{bold(contact.name)}\n{asks}", self._words("own_example")

    def held(self, contacts: int) -> Screen:
        """All that is held under this chat, before it is deleted."""
        held = held_words(self._pack, self._session.started_at if self._session else None, contacts)
        if not held:
            return self._screen([Block((Line(self._words("forget_nothing")),))], ())
        lines = (*(Line(f"• {each}") for each in held), Line(self._words("forget_ask")))
        delete = Button(self._words("button_forget"), Press(Action.FORGET_ALL), "danger")
        keep = Button(self._words("button_forget_not"), Press(Action.OWN))
        return self._screen([Block(lines, heading=self._words("forget_heading"))], ((delete,), (keep,)))

    def forgotten(self, held: tuple[str, ...], some_left: bool = False) -> Screen:
        """What was deleted; ``some_left``: but for messages that are too old."""
        lines = tuple(Line(f"• {each}") for each in held)
        said = [Block(lines, heading=self._words("forget_done"))] if held else []
        said.append(Block((Line(self._words("forget_nothing")),)))
        said += [Block((Line(self._words("left_some")),))] if some_left else []
        return Screen(pages(said), Buttons(self._pack, self._codes, None).after_leaving())

    def _about(self, contact: Contact, label: str, action: Action) -> Button:
        return Button(label, Press(action, code=self._codes.contact(contact.id)))

    def _checked(self, own: OwnContact) -> str:
        return checked_words(own, self._pack.messages, self._today, self._of_team)

    def _screen(self, blocks: list[Block], rows: Rows) -> Screen:
        return Screen(pages(blocks), (*rows, *self._ways_on))

    def _words(self, message: str) -> str:
        return self._pack.messages[OF_A_TEAM.get(message, message) if self._of_team else message]


def held_words(pack: Pack, begun_at: datetime | None, contacts: int) -> tuple[str, ...]:
    """What is or was held, a line for each kind of thing."""
    said = []
    if begun_at is not None:
        day = day_in_words(in_london(begun_at).date())
        said.append(fill(pack.messages, "forget_conversation", day=day))
    if contacts:
        said.append(fill(pack.messages, "forget_contacts", count=contacts))
    return tuple(said)


def _reached(own: OwnContact) -> str:
    return f"{own.number}, {own.hours}" if own.hours else own.number
