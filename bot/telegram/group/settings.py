"""A group's settings: who may answer, and the team's contacts. Changed by its administrators alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from bot.conversation import ConversationService
from bot.keys import StoreKey, team_key
from bot.ports import StoreError, TeamSettings
from bot.telegram.asking import OF_GROUPS
from bot.telegram.callback import MENU, Action, Press, from_text
from bot.telegram.composer import Shown
from bot.telegram.content import Content
from bot.telegram.delivery import Delivery
from bot.telegram.group.administrators import Administrators
from bot.telegram.inbound import CHANNEL, Command, Inbound, Place, Pressed, Words
from bot.telegram.keeping import Keeping, is_contact_reply, names_beside, names_words
from bot.telegram.markup import Block, Line, pages
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Button, Live, Rows, Screen
from bot.telegram.sender import Sender
from flows.contacts import typed_contact

NOTHING = Screen((), ())
WAYS = frozenset({Action.WAY_TEAM, Action.WAY_LEAD})
CONTACTS = frozenset({Action.OWN, Action.OWN_ONE, Action.OWN_ASK, Action.OWN_CHECKED, Action.OWN_DROP})
"""As for a person's own contacts; in a group they are the team's."""
KEPT_BY = frozenset({Action.OWN_CHECKED, Action.OWN_DROP})

Changed = Callable[[Place], Awaitable[None]]
"""Told where the team's contacts were changed, so that advice that stands there shows them."""


class GroupSettings:
    """Beside the conversation, on messages of their own."""

    def __init__(
        self,
        service: ConversationService,
        key: StoreKey,
        content: Content,
        sender: Sender,
        administrators: Administrators,
    ) -> None:
        self._service = service
        self._key = key
        self._content = content
        self._sender = sender
        self._administrators = administrators
        self.changed: Changed = _nobody_is_told

    async def takes(self, inbound: Inbound) -> bool:
        """Whether it is about the settings; then it is being dealt with."""
        match inbound.what:
            case Command(name, rest) if name == OF_GROUPS:
                seen = self._service.engine.guard.look(rest)
                if seen.urgent or seen.kinds:
                    return False
                self._beside(inbound, self._command(inbound))
            case Pressed() as pressed:
                press = from_text(pressed.data)
                if press is None or not _is_about_settings(press):
                    return False
                self._beside(inbound, self._pressed(inbound, pressed, press), pressed)
            case Words(text, prompt) as words if is_contact_reply(prompt, text, self._service.engine):
                self._beside(inbound, self._replied(inbound, words))
            case _:
                return False
        return True

    def _beside(
        self, inbound: Inbound, doing: Coroutine[Any, Any, None], pressed: Pressed | None = None
    ) -> None:
        """Nobody's next press waits while Telegram is asked who administers the group."""

        async def done() -> None:
            try:
                await doing
            except StoreError:
                if pressed is not None:
                    await self._sender.answer(pressed.query_id, self._words("try_again"))
                else:
                    await self._show(inbound, Shown(_line(self._words("try_again"))))

        self._sender.beside(inbound.place, done())

    async def _command(self, inbound: Inbound) -> None:
        if inbound.person is None:
            button = Button(self._words("button_settings"), Press(Action.SETTINGS), "primary")
            rows = ((button,), self._presenter.ways_out(None))
            await self._show(inbound, Shown(_line(self._words("settings_tap"), rows)))
        elif await self._administrators.includes(inbound.place.chat_id, inbound.person):
            await self._show(inbound, Shown(await self._settings(inbound.place)))
        else:
            await self._show(inbound, Shown(_line(self._words("settings_refused"))))

    async def _pressed(self, inbound: Inbound, pressed: Pressed, press: Press) -> None:
        """A press is under the presser's own id, though they write without a name."""
        chat_id, person = inbound.place.chat_id, inbound.person
        if person is None or not await self._administrators.includes(chat_id, person):
            await self._sender.answer(pressed.query_id, self._words("settings_refused"))
            return
        if press.action in WAYS:
            way = TeamSettings("team" if press.action is Action.WAY_TEAM else "lead")
            await self._service.keep_team_settings(self._team_key(inbound.place), way)
        if press.action in CONTACTS:
            shown = await self._keeping(inbound.place).pressed(press, person)
        else:
            shown = Shown(await self._settings(inbound.place))
        is_kept = press.action in WAYS | KEPT_BY
        await self._sender.answer(pressed.query_id, self._toast(inbound.place, is_kept))
        await self._after_press(inbound, shown, pressed)
        if press.action in KEPT_BY:
            await self.changed(inbound.place)

    async def _after_press(self, inbound: Inbound, shown: Shown, pressed: Pressed) -> None:
        """The pressed message shows it; a question for a number takes its place, for there is one at most."""
        if shown.asks is None:
            await self._show(inbound, shown, pressed.message_id)
        elif self._sender.may_write(inbound.place):
            if pressed.message_id is not None:
                await self._sender.take_away(inbound.place, pressed.message_id)
            await self._sender.ask(_beside(inbound.place, NOTHING), *shown.asks)

    def _toast(self, place: Place, is_kept: bool) -> str:
        if not self._sender.may_write(place):
            return self._words("done_unseen" if is_kept else "cannot_write")
        return self._words("shown_later") if self._sender.must_wait(place) else ""

    async def _replied(self, inbound: Inbound, words: Words) -> None:
        """What is kept is shown in place of the question for it.

        Only administrators can write in the group's own name, so such a reply is one's.
        """
        person = inbound.person
        names = names_beside(words.text, self._service.engine)
        if not inbound.anonymous and (
            person is None or not await self._administrators.includes(inbound.place.chat_id, person)
        ):
            said = (names_words(names, "delete", self._presenter.pack.messages),) if names else ()
            await self._show(inbound, Shown(_line(" ".join((*said, self._words("settings_refused"))))))
            return
        shown = await self._keeping(inbound.place).replied(words.replies_to, words.text, names, "delete")
        await self._show(inbound, shown)
        if typed_contact(words.text) is None:
            return
        if words.reply_to_id is not None:
            await self._sender.take_away(inbound.place, words.reply_to_id)
        await self.changed(inbound.place)

    async def _settings(self, place: Place) -> Screen:
        way = (await self._service.team_settings(self._team_key(place))).way
        presenter = self._presenter
        lines = (Line(self._words(f"settings_{way}")), Line(self._words("settings_line"), "i"))
        rows: Rows = (
            (self._way("team", Action.WAY_TEAM, way),),
            (self._way("lead", Action.WAY_LEAD, way),),
            (Button(self._words("button_team_contacts"), Press(Action.OWN)),),
            presenter.ways_out(None),
        )
        return Screen(pages([Block(lines, heading=self._words("settings_heading"))]), rows)

    def _way(self, way: str, action: Action, now: str) -> Button:
        label = self._words(f"button_settings_{way}")
        return Button(f"✓ {label}" if way == now else label, Press(action))

    def _keeping(self, place: Place) -> Keeping:
        presenter = self._presenter
        key = self._team_key(place)
        return Keeping(self._service, key, presenter.pack, presenter.codes, None, ended=False, of_team=True)

    def _team_key(self, place: Place) -> str:
        return team_key(self._key, channel=CHANNEL, chat=place.chat_id)

    @property
    def _presenter(self) -> Presenter:
        return self._content.presenter

    def _words(self, message: str) -> str:
        return self._presenter.pack.messages[message]

    async def _show(self, inbound: Inbound, shown: Shown, pressed: int | None = None) -> None:
        assert shown.screen is not None, "settings always have a screen"
        await self._sender.show(_beside(inbound.place, shown.screen, pressed))


def _is_about_settings(press: Press) -> bool:
    """The way of a session that is under way is that session's own."""
    is_way = press.action in WAYS and press.session == MENU
    return is_way or press.action is Action.SETTINGS or press.action in CONTACTS


def _beside(place: Place, screen: Screen, pressed: int | None = None) -> Delivery:
    return Delivery(place, screen, None, _nothing, pressed=pressed, beside=True)


def _line(words: str, rows: Rows = ()) -> Screen:
    return Screen(pages([Block((Line(words),))]), rows)


async def _nothing(live: Live) -> None:
    """There is no session to remember it with."""


async def _nobody_is_told(place: Place) -> None:
    """Until somebody is told to."""
