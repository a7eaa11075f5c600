"""Which screen follows in a group from what was asked and what came of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.conversation import Handled
from bot.telegram.asking import command_in
from bot.telegram.callback import Action, Press
from bot.telegram.composer import GUARDED, OF_A_PAUSE, WARNING, Became
from bot.telegram.group.screens import GroupScreens
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Button, LinkButton, Screen
from flows.members import member_words
from flows.messages import fill
from flows.replies import CardReply, NoticeReply, Reply, UrgentReply
from flows.sharing import Ending

_STEPS = frozenset({"answered", "changed", "proposed", "cancelled", "ticked", "went_back"})
_TEAM_STEPS = frozenset({"way_set", "role_taken", "handed_over", "took_over"})
DONE = _STEPS | _TEAM_STEPS | {"started", "restarted", "left"}
"""Events of a press that counts, whether or not its screen can be seen."""

ENDINGS = ("leave", "restart", "forget")
TO_END = {
    "leave": ("button_leave", Action.LEAVE),
    "restart": ("button_restart", Action.RESTART),
    "forget": ("button_sure_forget", Action.FORGET),
}


@dataclass(frozen=True, slots=True)
class GroupShown:
    """The screen to show, or None where the chat is right as it is; and the words over a pressed button.

    ``at_bottom``: on a new message in place of the one there is. ``if_left`` is for leaving.
    """

    screen: Screen | None
    toast: str = ""
    at_bottom: bool = False
    if_left: Screen | None = None


class GroupComposer:
    """What one handled input shows."""

    def __init__(self, presenter: Presenter, handled: Handled, person_key: str) -> None:
        """``person_key`` is the member key, within the session, of who did it."""
        self._presenter = presenter
        self.session = self._session = handled.turn.session
        self._repeated = handled.repeated
        self._person_key = person_key
        self.events = {event.kind: event.about for event in handled.turn.events}
        self._said, screens = presenter.notices(handled.turn.replies)
        self._updated = any(
            isinstance(reply, NoticeReply) and reply.message in OF_A_PAUSE for reply in handled.turn.replies
        )
        self._reply: Reply | None = screens[-1] if screens else None
        is_warned = WARNING in handled.turn.replies
        self._warning = (presenter.pack.messages[WARNING.message],) if is_warned else ()

    @property
    def is_guarded(self) -> bool:
        """Whether what was typed tells of danger or of who somebody is; then it is nothing else."""
        return bool(GUARDED & self.events.keys())

    @property
    def saw_names(self) -> bool:
        """Whether what was typed tells who somebody is."""
        return "names" in self.events

    @property
    def disturbs(self) -> bool:
        """Whether what this member reads would take the message from the one who is to answer on it."""
        sharing = self._session.sharing if self._session else None
        return sharing is not None and sharing.way == "lead" and sharing.lead != self._person_key

    @property
    def was_overtaken(self) -> bool:
        """Whether the button was of an earlier screen, so that nothing changed."""
        return "stale" in self.events

    @property
    def must_administer(self) -> bool:
        """Whether an administrator might do what this member may not."""
        return self.events.get("refused") == "only_lead_ends"

    def after_press(self) -> GroupShown:
        """One clear result over the button, and the one message as it is to stand."""
        if "left" in self.events:
            return self.after_leaving()
        toast = "" if self._updated else self._presenter.toast(self._said)
        if "refused" in self.events and toast:
            return GroupShown(None, toast)
        return GroupShown(self._screen(() if toast else self._said), toast or self._toast())

    def unseen(self, shown: GroupShown) -> str:
        """What a press came to where the bot may not write, in words over the button: nobody sees the screen.

        Whom to ring comes before everything (ES1).
        """
        pack = self._presenter.pack
        why = pack.messages["done_unseen" if DONE & self.events.keys() else "cannot_write"]
        first, otherwise = shown.toast, why
        if isinstance(self._reply, UrgentReply):
            first = otherwise = pack.info.urgent.headline
        return self._presenter.toast(tuple(each for each in (first, why) if each)) or otherwise

    def after_command(self) -> GroupShown:
        """The one message at the bottom of the chat, where it can be seen."""
        return replace(self.after_words(), at_bottom=True)

    def after_words(self, message: str = "", typed: str = "") -> GroupShown:
        """The one message as it is to stand, with what there is to say of the words above it."""
        pack = self._presenter.pack
        more = (pack.messages[message],) if message else ()
        is_answer = not {"unclear", "refused"} & self.events.keys()
        command = None if is_answer else command_in(typed, pack)
        meant = fill(pack.messages, "did_you_mean", command=command) if command else ""
        return GroupShown(self._screen((*more, *((meant,) if meant else self._said))))

    def after_guard(self, what_became: Became) -> GroupShown:
        """Whom to ring, then what must not be typed and what became of it, at the bottom of the chat."""
        words = self._presenter.pack.messages
        said = (*self._said, words[f"names_{what_became}"]) if self.saw_names else self._said
        if isinstance(self._reply, UrgentReply):
            screen = self._presenter.urgent(self._reply, self._session, said)
            return GroupShown(replace(screen, texts=screen.texts[:1]), at_bottom=True)
        return GroupShown(self._screen(said), at_bottom=True)

    def after_leaving(self) -> GroupShown:
        """One line that says nothing of what this was about."""
        some_left = self._presenter.left(True, self._warning)
        left = self._presenter.left(False, self._warning)
        return GroupShown(some_left if self._repeated else left, if_left=some_left)

    def sure_to_forget(self) -> GroupShown:
        """Whether all that is held beside conversations is to go; an administrator may say so."""
        words = self._presenter.pack.messages
        sure = Button(words["button_sure_forget"], Press(Action.FORGET_SURE), "danger")
        return self._line((words["forget_chat"], words["forget_ask"]), sure)

    def in_private(self, button: LinkButton) -> GroupShown:
        """A line that leads to the private chat, for what is too long for a group."""
        return self._line((self._presenter.pack.messages["read_in_private"],), button)

    def not_words(self) -> GroupShown:
        """Why nothing but words is taken."""
        line = self._presenter.aside((self._presenter.pack.messages["only_words"],), None)
        return GroupShown(replace(line, rows=()))

    def to_begin(self, begin: Button) -> GroupShown:
        """A button that begins, for somebody who wrote without a name: the press tells who leads."""
        return self._line((self._presenter.pack.messages["tap_to_begin"],), begin)

    def to_end(self, ending: Ending) -> GroupShown:
        """A button that asks for that end, for somebody who wrote without a name."""
        assert self._session is not None, "only what is held can end"
        message, action = TO_END[ending]
        press = Press(action, self._session.id, self._session.turn)
        button = Button(self._presenter.pack.messages[message], press, "danger")
        return self._line((self._presenter.pack.messages["tap_to_end"],), button)

    def menu(self, number: int = 0) -> GroupShown:
        """A page of the flows to choose from."""
        screen = self._presenter.menu(self._session, number=number)
        return GroupShown(replace(screen, texts=screen.texts[:1]))

    @property
    def has_ended(self) -> bool:
        """Whether the conversation stands at its advice."""
        return isinstance(self._reply, CardReply)

    @property
    def is_held(self) -> bool:
        """Whether a conversation is held."""
        return self._session is not None

    @property
    def has_screen(self) -> bool:
        """Whether a conversation is held, or there is something to show."""
        return self._reply is not None or self._session is not None

    def _line(self, paragraphs: tuple[str, ...], button: Button | LinkButton) -> GroupShown:
        """A line that asks for one tap, with the ways out below it; the one tap may itself be leaving."""
        leave, urgent = self._presenter.ways_out(None)
        leaves = isinstance(button, Button) and button.press.action is Action.LEAVE
        rows = ((button, urgent),) if leaves else ((button,), (leave, urgent))
        return GroupShown(replace(self._presenter.aside(paragraphs, None), rows=rows), at_bottom=True)

    def _screen(self, before: tuple[str, ...]) -> Screen:
        session = self._session
        if session is None or session.sharing is None:
            if self._reply is not None:
                return self._presenter.screen(self._reply, session, before)
            return self._presenter.aside(before, None) if before else self._presenter.menu(None)
        screens = GroupScreens(self._presenter, session)
        about = self.events.get("shown", "")
        if about in ENDINGS:
            return screens.sure(about)  # type: ignore[arg-type]
        if about == "roles":
            return screens.roles()
        if about == "members":
            return screens.members()
        if self._reply is None or about == "team":
            return screens.team()
        return screens.screen(self._reply, before)

    def _toast(self) -> str:
        """What a press came to that its screen does not show at once."""
        words, session = self._presenter.pack.messages, self._session
        if session is None or session.sharing is None:
            return ""
        sharing = session.sharing
        if "role_taken" in self.events:
            member = member_words(self._presenter.pack, sharing, sharing.letter(self._person_key))
            return fill(words, "role_taken", member=member)
        if "took_over" in self.events or "handed_over" in self.events:
            member = member_words(self._presenter.pack, sharing, sharing.letter(sharing.lead))
            return fill(words, "leads_now", member=member)
        return ""
