"""Private chats: what somebody asks for alone with the bot is done, and what comes of it is shown."""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.conversation import ConversationService, Handled
from bot.keys import StoreKey, conversation_key
from bot.ports import StoreError
from bot.records import RecordForm
from bot.settings import Operator
from bot.telegram import asking
from bot.telegram.callback import MENU, Action, Press, from_text
from bot.telegram.composer import WARNING, Became, Composer, Shown
from bot.telegram.content import Content
from bot.telegram.delivery import Delivery, Remember, unremembered
from bot.telegram.inbound import (
    CHANNEL,
    Command,
    Edited,
    Inbound,
    NotWords,
    Place,
    Pressed,
    Words,
)
from bot.telegram.keeping import Keeping, is_contact_reply, names_beside
from bot.telegram.own import OWN_COMMANDS, OWN_PRESSES
from bot.telegram.passes import WANTED, replace_screen, token_of
from bot.telegram.presenter import Presenter
from bot.telegram.records import record_screen
from bot.telegram.screen import Live, Screen, live_from, live_text
from bot.telegram.sender import Sender
from bot.telegram.standing import standing
from flows import inputs
from flows.contacts import pack_with_own
from flows.model import Pack
from flows.session import Session

ALWAYS = frozenset({Action.URGENT, Action.LEAVE, Action.START, Action.TOPICS})
"""Never refused for being on an old button."""

logger = logging.getLogger(__name__)


class Private:
    """Handles the updates of private chats, one of a chat at a time."""

    def __init__(
        self,
        service: ConversationService,
        key: StoreKey,
        content: Content,
        sender: Sender,
        operator: Operator,
    ) -> None:
        self._service = service
        self._key = key
        self._content = content
        self._sender = sender
        self._operator = operator

    async def handle(self, inbound: Inbound) -> None:
        """What somebody asks for in their own chat is done and shown. Raises StoreError."""
        match inbound.what:
            case Pressed() as pressed:
                await self._pressed(inbound, pressed)
            case Words(text, prompt) if is_contact_reply(prompt, text, self._service.engine):
                composer, delivery = await self._give(inbound, inputs.LookUp())
                names = names_beside(text, self._service.engine)
                became = await self._deleted(inbound) if names else "left"
                replied = self._keeping(inbound, composer).replied
                await self._show(await replied(prompt, text, names, became), delivery)
            case Words(text):
                composer, delivery = await self._give(inbound, inputs.Say(text))
                if composer.is_guarded:
                    await self._guard(inbound, composer, delivery)
                else:
                    shown = composer.after_words(text[: inputs.LONGEST_ANSWER])
                    self._count(inbound, composer, shown)
                    await self._show(shown, delivery)
            case Command() as command:
                await self._command(inbound, command)
            case NotWords(text):
                composer, delivery = await self._give(inbound, inputs.Overheard(text))
                await self._show(composer.not_words(), delivery)
            case Edited(text, typed):
                composer, delivery = await self._give(inbound, inputs.Overheard(text))
                if composer.is_guarded:
                    await self._guard(inbound, composer, delivery, may_delete=typed)

    async def apologise(self, place: Place) -> None:
        """The person knows that it did not work, that nothing was lost, and what to do in danger."""
        screen = self._presenter.aside((self._presenter.pack.messages["try_again"],), None)
        await self.put_up(Delivery(place, screen, None, unremembered))

    async def put_up(self, delivery: Delivery) -> None:
        """It is shown, or that was tried."""
        await self._sender.show(delivery)

    def key_of(self, place: Place) -> str:
        """The key of the conversation in that place."""
        return conversation_key(self._key, channel=CHANNEL, chat=place.chat_id, topic=place.thread_id)

    @property
    def _presenter(self) -> Presenter:
        """The presenter of the version that is live now."""
        return self._content.presenter

    async def _guard(
        self, inbound: Inbound, composer: Composer, delivery: Delivery, may_delete: bool = True
    ) -> None:
        """What must not be typed here is gone from the chat where that may be, and is spoken of."""
        became = await self._deleted(inbound) if may_delete and composer.saw_names else "left"
        await self._show(composer.after_guard(became), delivery)

    async def _deleted(self, inbound: Inbound) -> Became:
        """What somebody sent is gone from the chat, or they are to be asked to delete it."""
        assert inbound.message_id is not None, "it was sent"
        return "deleted" if await self._sender.take_away(inbound.place, inbound.message_id) else "delete"

    async def _pressed(self, inbound: Inbound, pressed: Pressed) -> None:
        presenter = self._presenter
        press = from_text(pressed.data)
        if press is None:
            await self._sender.answer(pressed.query_id, presenter.pack.messages["foreign_button"])
            return
        if press.action in OWN_PRESSES:
            await self._own_pressed(inbound, pressed, press)
            return
        if press.action is Action.TAKE_COPY:
            await self._sender.answer(pressed.query_id)
            await self._arrive(inbound, press.session, pressed)
            return
        asked = asking.input_of_press(press, presenter.codes, self._service.new_id)
        seen = None if press.action in ALWAYS or press.session == MENU else press.session
        composer, delivery = await self._give(inbound, asked, seen, about=press)
        delivery.pressed, delivery.may_edit = pressed.message_id, press.session == MENU
        shown = composer.after_leaving() if isinstance(asked, inputs.Leave) else composer.after_press(press)
        self._count(inbound, composer, shown)
        await self._sender.answer(pressed.query_id, shown.toast)
        await self._show(shown, delivery)

    async def _command(self, inbound: Inbound, command: Command) -> None:
        command = asking.followed(command)
        token = token_of(command)
        if token is not None:
            await self._arrive(inbound, token)
            return
        asked = asking.input_of_command(command, self._presenter.pack, self._service.new_id)
        typed = command.rest if asked else f"{command.name} {command.rest}"
        seen = self._service.engine.guard.look(typed)
        if seen.urgent or seen.kinds:
            composer, delivery = await self._give(inbound, inputs.Overheard(typed))
            await self._guard(inbound, composer, delivery)
            return
        composer, delivery = await self._give(inbound, asked or inputs.Show(), about=command)
        if isinstance(asked, inputs.Leave):
            shown = composer.after_leaving()
        elif command.name in OWN_COMMANDS:
            shown = await self._keeping(inbound, composer).command(command.name)
        else:
            shown = composer.after_command(command) if asked else composer.unknown_command(command)
        self._count(inbound, composer, shown)
        await self._show(shown, delivery)

    async def _arrive(self, inbound: Inbound, token: str, pressed: Pressed | None = None) -> None:
        """The copy that the link is for is held here; where that would replace something, a press says so."""
        composer, delivery = await self._give(inbound, inputs.LookUp())
        if pressed is not None:
            delivery.pressed, delivery.may_edit = pressed.message_id, True
        passed = await self._service.passed(token, self.key_of(inbound.place))
        words = self._presenter.pack.messages
        if passed is None:
            await self._show(composer.beside(words["pass_gone"]), delivery)
            return
        if pressed is None and composer.session is not None and composer.session.answers:
            ask = replace_screen(self._presenter.pack, self._presenter.codes, token)
            await self._show(Shown(ask), delivery)
            return
        copy, wants = passed
        await self._service.handle(self.key_of(inbound.place), None, inputs.Adopt(copy))
        await self._service.use_up(token)
        press = Press(WANTED.get(wants, Action.SHOW), copy.id)
        asked = asking.input_of_press(press, self._presenter.codes, self._service.new_id)
        composer, _ = await self._give(inbound, asked, noted=True)
        await self._show(composer.on_arrival(press), delivery)

    async def _own_pressed(self, inbound: Inbound, pressed: Pressed, press: Press) -> None:
        composer, delivery = await self._give(inbound, inputs.LookUp())
        delivery.pressed, delivery.may_edit = pressed.message_id, True
        shown = await self._keeping(inbound, composer).pressed(press)
        await self._sender.answer(pressed.query_id)
        await self._show(shown, delivery)

    def _keeping(self, inbound: Inbound, composer: Composer) -> Keeping:
        presenter = self._presenter
        key = self.key_of(inbound.place)
        return Keeping(
            self._service, key, presenter.pack, presenter.codes, composer.session, composer.has_ended
        )

    async def _give(
        self,
        inbound: Inbound,
        asked: inputs.Input,
        seen: str | None = None,
        noted: bool = False,
        about: Press | Command | None = None,
    ) -> tuple[Composer, Delivery]:
        """The input is committed; what can be shown of it, and the delivery to show it by.

        ``noted``: the update is noted already, by an earlier step of its own. ``about``: what may lead to
        the reference, which tells how to reach the person's own contacts.
        """
        place = inbound.place
        key = self.key_of(place)
        handled = await self._service.handle(key, None if noted else inbound.update_id, asked, seen)
        live = live_from(handled.screen)
        made = self._content.of(handled.serving)
        reference = await self._reference(key, about, made.presenter.pack)
        composer = Composer(made.presenter, made.finding, handled, live, reference)
        if composer.is_warned:
            await self._warn(place, made.presenter)
        remember = self._remembering(key, handled)
        return composer, Delivery(place, NOTHING, live, remember, standing(self._service, key, handled))

    async def _reference(self, key: str, about: Press | Command | None, pack: Pack) -> Pack:
        """The pack to read in, with the person's own contacts where they may show."""
        if about is None or not asking.asks_for_contacts(about, pack):
            return pack
        return pack_with_own(pack, await self._service.own_contacts(key), self._service.clock().date())

    async def _warn(self, place: Place, presenter: Presenter) -> None:
        """That advice shown before was withdrawn stands in the chat, and stays, whatever else follows."""
        words = presenter.pack.messages[WARNING.message]
        screen = replace(presenter.aside((words,), None), rows=())
        await self.put_up(Delivery(place, screen, None, unremembered))

    def _remembering(self, key: str, handled: Handled) -> Remember:
        async def remember(live: Live) -> None:
            if handled.turn.session is None:
                return
            try:
                await self._service.remember_screen(key, live_text(live))
            except StoreError:
                logger.warning("which message has the buttons could not be saved")

        return remember

    def _count(self, inbound: Inbound, composer: Composer, shown: Shown) -> None:
        if shown.counts:
            self._service.count(self.key_of(inbound.place), composer.session, shown.counts)

    async def _show(self, shown: Shown, delivery: Delivery) -> None:
        if shown.record is not None:
            shown = replace(shown, screen=await self._record(delivery.place, *shown.record))
        if shown.screen is not None:
            delivery.screen, delivery.if_left = shown.screen, shown.if_left
            await self.put_up(delivery)
        if shown.asks is not None:
            await self._sender.ask(delivery, *shown.asks)

    async def _record(self, place: Place, form: RecordForm, session: Session) -> Screen:
        after, now = self._presenter.after_record(session), self._service.clock()
        serving = self._service.live.serving
        own = await self._service.own_contacts(self.key_of(place))
        contacts = pack_with_own(serving.pack, own, now.date()).contacts if own else None
        return await record_screen(
            serving.engine, session, self._operator, now, form, after, serving.signed_off, contacts
        )


NOTHING = Screen((), ())
