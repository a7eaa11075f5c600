"""Which screen follows from what was asked and what came of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from bot.conversation import Handled
from bot.records import RecordForm
from bot.telegram.asking import ALIASES, command_in, likely_command, looked_up
from bot.telegram.buttons import Buttons
from bot.telegram.callback import Action, Press
from bot.telegram.finding import Finding
from bot.telegram.inbound import Command
from bot.telegram.library import PRESSED, Library
from bot.telegram.presenter import Presenter
from bot.telegram.records import FORMS
from bot.telegram.screen import Live, Screen
from flows.library import Target
from flows.messages import fill
from flows.model import Pack
from flows.pleasantries import pleasantry
from flows.replies import CardReply, NoticeReply, Reply, ReturnReply, UrgentReply, WhyCardReply
from flows.search import Found
from flows.session import Session

WARNING = NoticeReply("withdrawn_earlier")
"""What must reach a person whatever they asked for: it is a message of its own, before the others."""

OF_A_PAUSE = frozenset({"content_updated", "content_updated_ask_again", "danger_again", WARNING.message})
"""Notices that explain why the screen is another than the person left; they stand in the message itself."""


GUARDED = frozenset({"broke_in", "names"})
"""Events of the guard: what was typed is neither an answer nor a search."""

Became = Literal["deleted", "delete", "left"]
"""What became of a message that must not stand in the chat; ``delete``: the person is asked to."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The screen to show, or None where the chat is right as it is; and the words over a pressed button.

    ``if_left`` belongs to leaving: it is shown instead where messages of the bot could not be deleted.
    """

    screen: Screen | None
    toast: str = ""
    if_left: Screen | None = None
    asks: tuple[str, str] | None = None
    """A message to be replied to, in HTML, and what stands greyed in the reply; it follows the screen."""
    record: tuple[RecordForm, Session] | None = None
    """A record that is to be made, of the ending that the session has come to, and shown instead."""
    counts: Literal["", "vain_search", "record"] = ""
    """What is to be counted beside what the engine tells; nothing where the update is repeated."""


class Composer:
    """What one handled input shows. ``live`` is the message that has the buttons now."""

    def __init__(
        self,
        presenter: Presenter,
        finding: Finding,
        handled: Handled,
        live: Live | None,
        reference: Pack | None = None,
    ) -> None:
        """``reference`` is the presenter's pack with the person's own contacts, where they may show."""
        self._presenter = presenter
        self._finding = finding
        self._session = handled.turn.session
        self._live = live
        self._repeated = handled.repeated
        self._events = {event.kind for event in handled.turn.events}
        replies = handled.turn.replies
        self._updated = any(
            isinstance(reply, NoticeReply) and reply.message in OF_A_PAUSE for reply in replies
        )
        self.is_warned = WARNING in replies
        self._said, screens = presenter.notices(tuple(reply for reply in replies if reply != WARNING))
        self._reply: Reply | None = screens[-1] if screens else None
        self._ended = isinstance(self._reply, CardReply)
        pack = reference or presenter.pack
        self._library = Library(pack, presenter.codes, self._session, self._ended)

    def after_press(self, press: Press) -> Shown:
        """Notices go over the button, if they are short, and the screen is the present one."""
        if press.action is Action.TOPICS:
            return Shown(self._menu(number=press.page))
        if press.action in PRESSED:
            return Shown(self._library.pressed(press))
        if self._reply is None:
            return Shown(self._presenter.aside(self._said, self._session))
        if press.action is Action.FULL and isinstance(self._reply, WhyCardReply) and self._session:
            news = self._reply.changes
            return Shown(self._presenter.full(self._reply.card, self._session, news, self._said))
        if self._ended and self._updated:
            return self._advice_again()
        if isinstance(self._reply, CardReply) and self._session and not self._said:
            if press.action in FORMS:
                record = (FORMS[press.action], self._session)
                return Shown(None, record=record, counts="" if self._repeated else "record")
            if press.action is Action.RECORD:
                return Shown(self._presenter.record_choice(self._session))
            if press.action is Action.WRONG:
                return Shown(self._presenter.wrong(self._reply.card, self._session))
        toast = "" if self._updated else self._presenter.toast(self._said)
        if self._ended and self._live is not None and self._live.stays:
            return Shown(None, toast)
        return Shown(self._presenter.screen(self._reply, self._session, () if toast else self._said), toast)

    def on_arrival(self, press: Press) -> Shown:
        """What somebody came for with their copy of a group's conversation, and what such a copy is."""
        if self._reply is None or self._session is None:
            return Shown(self._aside(*self._said))
        if isinstance(self._reply, CardReply) and press.action is Action.RECORD:
            return Shown(self._presenter.record_choice(self._session))
        if isinstance(self._reply, CardReply) and press.action is Action.WRONG:
            return Shown(self._presenter.wrong(self._reply.card, self._session))
        if isinstance(self._reply, WhyCardReply) and press.action is Action.FULL:
            return Shown(self._presenter.full(self._reply.card, self._session, self._reply.changes))
        said = (self._presenter.pack.messages["copy_taken"], *self._said)
        return Shown(self._presenter.screen(self._reply, self._session, said))

    def after_words(self, text: str = "") -> Shown:
        """The present screen at the bottom of the chat, with what there is to say before it.

        Where no question waits for an answer, ``text`` is looked for; where it fits no answer, and was
        surely a search, it can be looked up. Where it is a command without its slash, that is said.
        """
        is_answer = not {"unclear", "refused"} & self._events
        command = None if is_answer else command_in(text, self._presenter.pack)
        if command is not None:
            return self._without_slash(command, text)
        if self._reply is None:
            return self._answered(text) if text and self._session is None else Shown(self._menu(self._said))
        if self._ended and "ended" not in self._events:
            if self._repeated and self._live is not None and self._live.stays:
                return Shown(None)
            if self._updated:
                return self._advice_again()
            if self._said:
                return self._answered(text) if text else Shown(self._aside(*self._said))
        screen = self._presenter.screen(self._reply, self._session, self._said)
        best = self._finding.sure(text) if "unclear" in self._events else None
        return Shown(screen if best is None else self._offering(best, screen))

    def _advice_again(self) -> Shown:
        """The advice as it is now and why it may be another, before anything is made of it."""
        assert self._reply is not None, "there is advice"
        return Shown(self._presenter.screen(self._reply, self._session, self._said))

    def _without_slash(self, command: str, text: str) -> Shown:
        """Which command was meant, and what its word surely looks up besides."""
        meant = fill(self._presenter.pack.messages, "did_you_mean", command=command)
        waits = self._reply is not None and not self._ended
        shown = self._menu((meant,)) if self._session is None else self._aside(meant)
        if waits and self._reply is not None:
            shown = self._presenter.screen(self._reply, self._session, (meant,))
        best = self._finding.sure(text)
        return Shown(shown if best is None else self._offering(best, shown))

    def after_command(self, command: Command) -> Shown:
        """What the command asks to see."""
        words = self._presenter.pack.messages
        target = looked_up(command, self._presenter.pack)
        if target is not None:
            return Shown(self._target(target, command))
        match ALIASES.get(command.name, command.name):
            case "start" if not command.rest:
                return Shown(self._welcome())
            case "find":
                return self._found(command.rest) if command.rest else Shown(self._library.find_hint())
            case "record":
                if self._ended and self._session:
                    record = self._presenter.record_choice(self._session)
                    return self._advice_again() if self._updated else Shown(record)
                return self.beside(words["record_not_yet"])
            case "settings":
                return self.beside(words["settings_in_group"])
            case "help":
                return Shown(self._aside(words["help"], words["no_names"]))
            case "privacy":
                return Shown(self._aside(*self._presenter.privacy(), words["no_names"]))
            case "about":
                return Shown(self._aside(*self._presenter.about()))
        return self.after_words()

    @property
    def session(self) -> Session | None:
        """The conversation that is held."""
        return self._session

    @property
    def has_ended(self) -> bool:
        """Whether it has come to its advice."""
        return self._ended

    @property
    def is_guarded(self) -> bool:
        """Whether what was typed tells of danger or of who somebody is; then it is nothing else."""
        return bool(GUARDED & self._events)

    @property
    def saw_names(self) -> bool:
        """Whether what was typed tells who somebody is."""
        return "names" in self._events

    def after_guard(self, what_became: Became) -> Shown:
        """Whom to ring, then what must not be typed here and what became of the message, then the way on."""
        words = self._presenter.pack.messages
        said = (*self._said, words[f"names_{what_became}"]) if self.saw_names else self._said
        if isinstance(self._reply, UrgentReply):
            return Shown(self._presenter.urgent(self._reply, self._session, said))
        if self._reply is None or self._ended:
            return Shown(self._aside(*said))
        return Shown(self._presenter.screen(self._reply, self._session, said))

    def not_words(self) -> Shown:
        """Why nothing but words is taken, and what the guard saw in the words that came with it."""
        only_words = self._presenter.pack.messages["only_words"]
        if isinstance(self._reply, UrgentReply):
            return Shown(self._presenter.urgent(self._reply, self._session, (*self._said, only_words)))
        if self.saw_names and (self._reply is None or self._ended):
            return Shown(self._aside(*self._said, only_words))
        return self.beside(only_words)

    def after_leaving(self) -> Shown:
        """One line that says nothing of what this was about, and where need be how to delete the rest.

        Where leaving is repeated, nobody knows any more which messages there were.
        """
        some_left = self._presenter.left(some_left=True)
        return Shown(some_left if self._repeated else self._presenter.left(), if_left=some_left)

    def beside(self, text: str) -> Shown:
        """Something said beside the conversation, with the question that waits, where one does."""
        if self._reply is None or self._ended:
            return Shown(self._aside(text))
        return Shown(self._presenter.screen(self._reply, self._session, (text, *self._said)))

    def unknown_command(self, command: Command) -> Shown:
        """That nobody knows the command, and which was meant, or else what its words look up."""
        words = self._presenter.pack.messages
        meant = likely_command(command.name, self._presenter.pack)
        sentences = [words["unknown_command"]]
        sentences += [fill(words, "did_you_mean", command=meant)] if meant else []
        shown = self.beside(" ".join(sentences))
        best = None if meant else self._finding.sure(f"{command.name} {command.rest}")
        if best is None or shown.screen is None:
            return shown
        return replace(shown, screen=self._offering(best, shown.screen))

    def _offering(self, best: Found, screen: Screen) -> Screen:
        """The screen with a button above the last row that opens what was probably looked for."""
        label = fill(self._presenter.pack.messages, "button_look_up", title=best.title)
        look_up = (self._library.to_found(best, label),)
        return replace(screen, rows=(*screen.rows[:-1], look_up, screen.rows[-1]))

    def _target(self, target: Target, command: Command) -> Screen:
        """What the command looks up; where its words name nothing of that list, what is near, or the list."""
        if target.kind not in ("shelf", "contacts") or not command.rest or command.name == "start":
            return self._library.at(target)
        kind = target.id if target.kind == "shelf" else "contact"
        found = self._finding.of_kind(kind, command.rest) or self._finding.find(command.rest)
        if found:
            return self._library.found(found)
        return self._library.at(target, before=self._presenter.pack.messages["not_on_shelf"])

    def _answered(self, text: str) -> Shown:
        """What words come to where nothing is asked: a greeting or thanks are answered, and are no search."""
        pack = self._presenter.pack
        said = pleasantry(text, pack.wording)
        if said is None:
            return self._found(text)
        if said == "said_hello" and self._session is None:
            return Shown(self._menu((pack.messages[said],)))
        return Shown(self._aside(pack.messages[said]))

    def _found(self, text: str) -> Shown:
        """What was found, or kind words where that is nothing."""
        found = self._finding.find(text)
        if found:
            return Shown(self._library.found(found))
        nothing = self._presenter.pack.messages["nothing_found"]
        screen = self._menu((nothing,)) if self._session is None else self._aside(nothing)
        return Shown(screen, counts="" if self._repeated else "vain_search")

    def _welcome(self) -> Screen:
        """The topics; in the middle of a conversation the question that waits, and a way to the topics."""
        if self._reply is None or self._ended:
            return self._menu(self._said if self._updated else ())
        screen = self._presenter.screen(self._reply, self._session, self._said)
        if isinstance(self._reply, ReturnReply):
            return screen
        buttons = Buttons(self._presenter.pack, self._presenter.codes, self._session)
        around = tuple(
            each
            for each in (buttons.reference, buttons.topics)
            if all(each not in row for row in screen.rows)
        )
        return replace(screen, rows=(*screen.rows[:-1], around, screen.rows[-1]))

    def _menu(self, before: tuple[str, ...] = (), number: int = 0) -> Screen:
        return self._presenter.menu(self._session, self._ended, before, number)

    def _aside(self, *paragraphs: str) -> Screen:
        return self._presenter.aside(paragraphs, self._session, self._ended)
