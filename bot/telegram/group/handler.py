"""One update of a group: what it asks goes to the shared conversation, and what comes of it to the chat."""

from __future__ import annotations

from dataclasses import replace

from telegram.helpers import create_deep_linked_url

from bot.conversation import ConversationService
from bot.keys import StoreKey
from bot.telegram.callback import MENU, Action, Press, from_text
from bot.telegram.composer import Became
from bot.telegram.content import Content
from bot.telegram.delivery import Delivery, unremembered
from bot.telegram.group.administrators import Administrators
from bot.telegram.group.asking import (
    LOOKED_UP,
    READ,
    READ_ALONE,
    TO_PRIVATE,
    called,
    input_of_command,
    input_of_press,
    link_of_command,
)
from bot.telegram.group.composer import GroupComposer, GroupShown
from bot.telegram.group.settings import GroupSettings
from bot.telegram.group.shared import NO_UPDATE, AnyInput, SharedSessions
from bot.telegram.inbound import Command, Edited, Inbound, NotWords, Place, Pressed, Rights, Words
from bot.telegram.screen import Button, LinkButton
from bot.telegram.sender import Sender
from flows import inputs

ALWAYS = frozenset({Action.URGENT, Action.START, Action.TOPICS})
"""Never refused for being on an old button."""

ON_A_LINE = frozenset({Action.START, Action.LEAVE, Action.RESTART, Action.FORGET})
"""What a line beside the conversation may ask an administrator without a name to press."""


class Group:
    """Handles the updates of groups, one of a chat or topic at a time."""

    def __init__(
        self,
        service: ConversationService,
        key: StoreKey,
        content: Content,
        sender: Sender,
        own_name: str,
        administrators: Administrators,
        settings: GroupSettings,
    ) -> None:
        self._service = service
        self._shared = SharedSessions(service, key, content)
        self._content = content
        self._sender = sender
        self._own_name = own_name
        self._administrators = administrators
        self._settings = settings
        settings.changed = self._show_advice_again

    async def show_again(self, place: Place) -> None:
        """The conversation of that place, where one is held, stands there. Raises StoreError."""
        inbound = Inbound(NO_UPDATE, place, False, Rights())
        composer, delivery = await self._shared.give(inbound, inputs.Show())
        if composer.is_held:
            await self._show(composer.after_words(), delivery)

    async def handle(self, inbound: Inbound) -> None:
        """The effect is committed and the reply attempted. Raises StoreError."""
        if await self._settings.takes(inbound):
            return
        match inbound.what:
            case Pressed() as pressed:
                await self._pressed(inbound, pressed)
            case Command() as command:
                await self._command(inbound, command)
            case Words(text, replies_to, calls) if replies_to or calls:
                await self._words(inbound, text, is_reply=bool(replies_to))
            case NotWords(text, is_reply):
                if not await self._guarded(inbound, text, "left") and is_reply:
                    await self._not_words(inbound)
            case Edited(text, typed):
                await self._guarded(inbound, text, "delete" if typed else "left")

    async def _show_advice_again(self, place: Place) -> None:
        """Advice that stands there shows the contacts as they are now; a question is left alone."""
        inbound = Inbound(NO_UPDATE, place, False, Rights())
        composer, delivery = await self._shared.give(inbound, inputs.Show())
        if composer.has_ended:
            await self._show(composer.after_words(), delivery)

    async def _pressed(self, inbound: Inbound, pressed: Pressed) -> None:
        presenter = self._content.presenter
        press = from_text(pressed.data)
        if press is None or inbound.person is None:
            await self._sender.answer(pressed.query_id, presenter.pack.messages["foreign_button"])
            return
        if press.action in LOOKED_UP:
            await self._sender.answer(pressed.query_id, url=self._link("reference"))
            return
        if press.action in TO_PRIVATE:
            await self._to_private(inbound, pressed, press)
            return
        if press.action is Action.FORGET_SURE and press.session == MENU:
            await self._forget_all(inbound, pressed)
            return
        asked = input_of_press(press, presenter.codes, self._service.new_id)
        seen = None if press.action in ALWAYS or press.session == MENU else press.session
        composer, delivery = await self._shared.give(inbound, asked, seen)
        if composer.disturbs and press.action in READ_ALONE and composer.session is not None:
            carries = await self._shared.pass_for(inbound, composer.session, READ_ALONE[press.action])
            await self._sender.answer(pressed.query_id, url=self._link(carries))
            return
        delivery.pressed, delivery.may_edit = pressed.message_id, press.session == MENU
        shown = composer.menu(press.page) if press.action is Action.TOPICS else composer.after_press()
        line = _line_pressed(press, delivery) if not composer.was_overtaken else None
        must_be_seen = press.action is Action.URGENT and _stands_elsewhere(delivery)
        if must_be_seen:
            delivery.pressed = None  # settings and other lines keep their buttons
        shown = replace(shown, at_bottom=line is not None or must_be_seen)
        if press.action is Action.LEAVE and not composer.is_held:
            shown = composer.after_leaving()
        if press.action is Action.FORGET_SURE and "left" in composer.events:
            self._sender.beside(inbound.place, self._forget_team(inbound))
        await self._sender.answer(pressed.query_id, self._toast(inbound.place, composer, shown))
        await self._show(shown, delivery)
        if composer.must_administer:
            self._sender.beside(inbound.place, self._as_administrator(inbound, asked, line=line))

    def _toast(self, place: Place, composer: GroupComposer, shown: GroupShown) -> str:
        """What is said over the button, and where the message cannot show it yet, that too."""
        words = self._content.presenter.pack.messages
        if not self._sender.may_write(place):
            return composer.unseen(shown)
        if composer.was_overtaken and self._sender.is_behind(place):
            return words["overtaken_later"]
        waits = shown.screen is not None and not shown.screen.urgent and self._sender.must_wait(place)
        return words["shown_later"] if waits and not shown.toast else shown.toast

    async def _forget_all(self, inbound: Inbound, pressed: Pressed) -> None:
        """Where no conversation is held, an administrator has the rest deleted that is held for the group."""
        composer, delivery = await self._shared.give(inbound, inputs.LookUp())
        words = self._content.presenter.pack.messages
        await self._sender.answer(pressed.query_id, words["forget_refused"])
        delivery.pressed, delivery.may_edit = pressed.message_id, True

        async def forget() -> None:
            if await self._forget_team(inbound):
                await self._show(composer.after_leaving(), delivery)

        self._sender.beside(inbound.place, forget())

    async def _forget_team(self, inbound: Inbound) -> bool:
        """The group's settings and contacts are gone, where an administrator asked; whether they are."""
        is_one = await self._administers(inbound)
        if is_one:
            await self._shared.forget_team(inbound.place)
        return is_one

    async def _to_private(self, inbound: Inbound, pressed: Pressed, press: Press) -> None:
        """The press opens the presser's own chat, with leave for them alone to take a copy there."""
        composer, _ = await self._shared.give(inbound, inputs.LookUp(), press.session)
        if composer.session is None or "stale" in composer.events:
            await self._sender.answer(pressed.query_id, composer.after_press().toast)
            return
        carries = await self._shared.pass_for(inbound, composer.session, TO_PRIVATE[press.action])
        await self._sender.answer(pressed.query_id, url=self._link(carries))

    async def _as_administrator(
        self,
        inbound: Inbound,
        asked: AnyInput,
        otherwise: tuple[GroupShown, Delivery] | None = None,
        line: int | None = None,
    ) -> None:
        """Who administers the chat may do what the lead may; nobody waits while Telegram is asked.

        ``line``: the message that was pressed, where it is not the conversation's; that comes in its place.
        """
        if await self._administers(inbound):
            composer, delivery = await self._shared.give(inbound, asked, administers=True)
            delivery.pressed = line
            shown = composer.after_press() if otherwise is None else composer.after_command()
            await self._show(replace(shown, at_bottom=shown.at_bottom or line is not None), delivery)
        elif otherwise is not None:
            await self._show(*otherwise)

    async def _administers(self, inbound: Inbound) -> bool:
        if inbound.person is None:
            return False
        return await self._administrators.includes(inbound.place.chat_id, inbound.person)

    async def _command(self, inbound: Inbound, command: Command) -> None:
        pack = self._content.presenter.pack
        if await self._guarded(inbound, command.rest):
            return
        link = link_of_command(command, pack)
        asked = input_of_command(command, pack, self._service.new_id)
        if link is None and asked is None:
            return
        if link is not None:
            composer, delivery = await self._shared.give(inbound, inputs.LookUp())
            await self._say(composer.in_private(self._link_button(link)), delivery)
            return
        assert asked is not None
        if inbound.person is None:
            await self._without_a_name(inbound, asked)
            return
        composer, delivery = await self._shared.give(inbound, asked)
        if isinstance(asked, inputs.ComeBack) and composer.session is None:
            await self._show(replace(composer.menu(), at_bottom=True), delivery)
            return
        if composer.must_administer:
            otherwise = composer.after_command(), delivery
            self._sender.beside(inbound.place, self._as_administrator(inbound, asked, otherwise))
            return
        if command.name == "forget" and composer.session is None:
            await self._show(composer.sure_to_forget(), delivery)
            return
        await self._show(composer.after_command(), delivery)

    async def _without_a_name(self, inbound: Inbound, asked: AnyInput) -> None:
        """An administrator who writes without a name is nobody: they may read, and press to do more."""
        composer, delivery = await self._shared.give(
            inbound, asked if isinstance(asked, READ) else inputs.LookUp()
        )
        presenter = self._content.presenter
        match asked:
            case inputs.Start(id) if id in presenter.pack.flows:
                press = Press(Action.START, code=presenter.codes.flow(id))
                begin = Button(presenter.pack.flows[id].title, press, "primary")
                await self._say(composer.to_begin(begin), delivery)
            case inputs.AskToEnd(ending) if composer.session is not None:
                await self._say(composer.to_end(ending), delivery)
            case inputs.AskToEnd("forget"):
                await self._show(composer.sure_to_forget(), delivery)
            case inputs.Back() if composer.session is not None:
                await self._show(replace(composer.after_words("press_instead"), at_bottom=True), delivery)
            case inputs.ComeBack() if composer.session is None:
                await self._show(replace(composer.menu(), at_bottom=True), delivery)
            case _:
                await self._show(composer.after_command(), delivery)

    async def _words(self, inbound: Inbound, text: str, is_reply: bool) -> None:
        """A reply is an answer; words that call the bot name what to begin."""
        if not is_reply:
            if not await self._guarded(inbound, text):
                command = called(text, self._content.presenter.pack)
                if not await self._settings.takes(replace(inbound, what=command)):
                    await self._command(inbound, command)
            return
        nobody = inbound.person is None
        composer, delivery = await self._shared.give(
            inbound, inputs.Overheard(text) if nobody else inputs.Say(text)
        )
        if composer.is_guarded:
            await self._show(composer.after_guard("delete"), delivery)
        elif nobody and composer.session is not None:
            await self._show(composer.after_words("press_instead"), delivery)
        elif composer.has_screen:
            await self._show(composer.after_words(typed=text), delivery)

    async def _not_words(self, inbound: Inbound) -> None:
        """Why nothing but words is taken; what was sent stays unopened where it is."""
        composer, delivery = await self._shared.give(inbound, inputs.LookUp())
        await self._say(composer.not_words(), delivery)

    async def _guarded(self, inbound: Inbound, text: str, became: Became = "delete") -> bool:
        """Whether the text tells of danger or of who somebody is; then that is what is answered.

        ``became``: whoever sent it is asked to delete it, for the bot administers no group; what may be
        evidence is left.
        """
        seen = self._service.engine.guard.look(text)
        if not (seen.urgent or seen.kinds):
            return False
        composer, delivery = await self._shared.give(inbound, inputs.Overheard(text))
        await self._show(composer.after_guard(became), delivery)
        return True

    def _link(self, payload: str) -> str:
        return create_deep_linked_url(self._own_name, payload)

    def _link_button(self, payload: str) -> LinkButton:
        words = self._content.presenter.pack.messages["button_open_private"]
        return LinkButton(words, self._link(payload))

    async def _say(self, shown: GroupShown, delivery: Delivery) -> None:
        """Beside the conversation: its message stays as it is."""
        assert shown.screen is not None
        await self._sender.show(Delivery(delivery.place, shown.screen, None, unremembered, beside=True))

    async def _show(self, shown: GroupShown, delivery: Delivery) -> None:
        if shown.screen is not None:
            delivery.screen, delivery.if_left = shown.screen, shown.if_left
            delivery.brought_down = shown.at_bottom
            await self._sender.show(delivery)


def _line_pressed(press: Press, delivery: Delivery) -> int | None:
    """The message pressed, where it only asked for a press and the conversation stands on another."""
    return delivery.pressed if press.action in ON_A_LINE and _stands_elsewhere(delivery) else None


def _stands_elsewhere(delivery: Delivery) -> bool:
    """Whether the conversation stands on another message than the one that was pressed."""
    live = delivery.live.message_id if delivery.live is not None else None
    return live not in (None, delivery.pressed)
