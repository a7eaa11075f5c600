"""Keeps and deletes what is held for a person or a group, and says which screen follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation import ConversationService
from bot.telegram.callback import Action, Codes, Press
from bot.telegram.composer import Became, Shown
from bot.telegram.own import Kept, OwnScreens, asked_for, held_words
from flows.contacts import OwnContact, typed_contact
from flows.engine import Engine
from flows.messages import fill, kinds_in_words
from flows.model import Pack
from flows.session import Session


def is_contact_reply(prompt: str, text: str, engine: Engine) -> bool:
    """Whether it is a reply to a question for a contact's number; danger comes before that."""
    if not prompt or asked_for(prompt, engine.pack) is None:
        return False
    return typed_contact(text) is not None or not engine.guard.look(text).urgent


def names_beside(text: str, engine: Engine) -> tuple[str, ...]:
    """The kinds of personal data in such a reply besides the number that was asked for."""
    if typed_contact(text) is not None:
        return ()
    return tuple(kind for kind in engine.guard.look(text).kinds if kind != "phone")


def names_words(kinds: tuple[str, ...], became: Became, messages: Mapping[str, str]) -> str:
    """That a reply held these kinds, what it may hold, and what became of it."""
    seen = fill(messages, "own_names_seen", kinds=kinds_in_words(kinds, messages))
    return f"{seen} {messages[f'names_{became}']}"


class Keeping:
    """For one conversation key and version, beside the conversation that waits, where one does."""

    def __init__(
        self,
        service: ConversationService,
        key: str,
        pack: Pack,
        codes: Codes,
        session: Session | None,
        ended: bool,
        of_team: bool = False,
    ) -> None:
        """``ended``: the session has come to its advice. ``of_team``: the contacts are those of a group."""
        self._service = service
        self._key = key
        self._pack = pack
        self._codes = codes
        self._session = session
        self._today = service.clock().date()
        self._screens = OwnScreens(pack, codes, session, ended, self._today, of_team)

    async def command(self, name: str) -> Shown:
        """What is held, or the own contacts. Raises StoreError."""
        kept = await self._kept()
        return Shown(self._screens.held(len(kept)) if name == "forget" else self._screens.contacts(kept))

    async def pressed(self, press: Press, person: int | None = None) -> Shown:
        """What the press asks for is done, and its screen. Raises StoreError.

        ``person``: who is asked for a reply, in a group.
        """
        match press.action:
            case Action.FORGET:
                return await self.command("forget")
            case Action.FORGET_ALL:
                return await self._forget()
        contact = self._pack.contacts.get(self._codes.meaning(press.code) or "")
        if contact is None:
            return await self.command("mycontacts")
        if press.action is Action.OWN_DROP:
            await self._service.drop_contact(self._key, contact.id)
        own = (await self._kept()).get(contact.id)
        if press.action is Action.OWN_CHECKED and own is not None:
            own = replace(own, checked_on=self._today.isoformat())
            await self._service.keep_contact(self._key, own)
        asks = self._screens.prompt(contact, person) if press.action is Action.OWN_ASK else None
        return Shown(self._screens.contact(contact, own), asks=asks)

    async def replied(
        self, prompt: str, text: str, names: tuple[str, ...] = (), became: Became = "left"
    ) -> Shown:
        """The number and hours that were asked for are kept, where they are that. Raises StoreError.

        ``names`` are the kinds of personal data in it, for which nothing is kept; ``became``: the message.
        """
        contact = asked_for(prompt, self._pack)
        assert contact is not None, "only replies to a prompt come here"
        typed = typed_contact(text)
        if typed is None:
            own, words = (await self._kept()).get(contact.id), self._pack.messages
            why = names_words(names, became, words) if names else words["own_not_understood"]
            return Shown(self._screens.contact(contact, own, why))
        own = OwnContact(contact.id, typed.number, typed.hours, self._today.isoformat())
        await self._service.keep_contact(self._key, own)
        return Shown(self._screens.contacts(await self._kept(), self._pack.messages["own_saved"]))

    async def _kept(self) -> Kept:
        return {each.contact: each for each in await self._service.own_contacts(self._key)}

    async def _forget(self) -> Shown:
        forgotten = await self._service.forget(self._key)
        begun_at = self._session.started_at if self._session and forgotten.held else None
        held = held_words(self._pack, begun_at, forgotten.contacts)
        return Shown(self._screens.forgotten(held), if_left=self._screens.forgotten(held, some_left=True))
