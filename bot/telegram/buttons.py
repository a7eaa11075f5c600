"""The buttons of every screen. Leaving and urgent help stand under each of them, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten
from typing import Any

from bot.telegram.callback import Action, Codes, Press
from bot.telegram.screen import Button, CopyButton, Rows, in_rows
from flows.library import Page
from flows.messages import fill
from flows.model import Contact, Flow, Option, Pack, Question
from flows.replies import AskReply, ReviewReply
from flows.session import Session
from flows.sharing import mark_of

SHORT_LABEL = 12
"""Characters up to which two answers share a row."""

LONG_LABEL = 34
"""Characters beyond which a phone cuts the words of a button short."""


def in_order(question: Question) -> Iterable[tuple[int, Option]]:
    """The options with the numbers that can be typed for them."""
    return enumerate(question.options, start=1)


def numbered(number: int, option: Option) -> str:
    """The option as it stands in a list or on a button."""
    return f"{number}. {option.say}"


def has_long_labels(question: Question) -> bool:
    """Whether the options must be listed above the buttons to be read in full."""
    return any(len(option.say) > LONG_LABEL for option in question.options)


def contact_label(contact: Contact) -> str:
    """The contact's name as a button shows it whole, beside a tick: its first words, where it is long."""
    room = LONG_LABEL - len("✓ ")
    if len(contact.name) <= room:
        return contact.name
    return shorten(contact.name.partition(" (")[0], room, placeholder="…")


class Buttons:
    """Makes the buttons for one session of one version; without a session, those that belong to none."""

    def __init__(self, pack: Pack, codes: Codes, session: Session | None) -> None:
        self._messages = pack.messages
        self._pack = pack
        self._codes = codes
        self._session = session

    def question(self, ask: AskReply) -> Rows:
        """The options, then what can be done besides answering."""
        if ask.question.kind == "several":
            rows: Rows = tuple((self._tick(ask, *each),) for each in in_order(ask.question))
            rows += ((self._continue(ask.ticks),),)
        else:
            rows = _option_rows([self._option(ask.question, *each) for each in in_order(ask.question)])
        steps = (
            [self._of(Action.BACK, "button_keep" if ask.changing else "button_back")]
            if ask.can_go_back
            else []
        )
        if ask.number > 1 or ask.changing:
            steps.append(self._of(Action.REVIEW, "button_answers"))
        return (*rows, *((tuple(steps),) if steps else ()), self.ways_out)

    def confirm(self) -> Rows:
        """Make the change, or not."""
        change = self._of(Action.CONTINUE, "button_change", style="primary")
        return ((change,), (self._of(Action.BACK, "button_keep"),), self.ways_out)

    def ending(self, copies: str) -> Rows:
        """What can be done once the advice is there; ``copies`` is the record in a line or two."""
        why, answers = self._of(Action.WHY, "button_why"), self._of(Action.REVIEW, "button_answers")
        asked: Rows = ((why, answers), (self._of(Action.RESTART, "button_restart"), self.topics))
        return (
            (self._of(Action.RECORD, "button_record", style="primary"),),
            (CopyButton(self._messages["button_copy"], copies), self._of(Action.FULL, "button_full")),
            *(asked if self._was_asked else ((why, self.topics),)),
            (self._of(Action.WRONG, "button_wrong"),),
            self.ways_out,
        )

    def ending_again(self) -> Rows:
        """At an ending, under anything but the advice itself."""
        answers, record = (
            self._of(Action.REVIEW, "button_answers"),
            self._of(Action.RECORD, "button_record"),
        )
        return (
            (self.go_on(ended=True),),
            (self._of(Action.FULL, "button_full"), self._of(Action.WHY, "button_why")),
            (answers, record) if self._was_asked else (record,),
            (self.reference, self.topics),
            self.ways_out,
        )

    @property
    def _was_asked(self) -> bool:
        """Whether there are answers to look over, or to give again: a page without questions has none."""
        return self._session is not None and bool(self._session.answers)

    def record(self) -> Rows:
        """The forms of a record to choose from."""
        return (
            (self._of(Action.RECORD_PDF, "button_record_pdf", style="primary"),),
            (self._of(Action.RECORD_HTML, "button_record_html"),),
            (self._of(Action.RECORD_TEXT, "button_record_text"),),
            (self._of(Action.SHOW, "button_advice"),),
            self.ways_out,
        )

    def review(self, review: ReviewReply) -> Rows:
        """One button for each answer, to change it."""
        rows = tuple(
            (
                self._button(
                    f"{number}. {', '.join(answer.said)}",
                    Action.CHANGE,
                    self._codes.question(answer.question),
                ),
            )
            for number, answer in enumerate(review.answers, start=1)
        )
        on = self._of(Action.SHOW, "button_advice" if review.ended else "button_go_on", style="primary")
        return (*rows, (on, self._of(Action.RESTART, "button_restart")), self.ways_out)

    def resume(self, flow: str, label: str) -> Rows:
        """Go on, or begin the other flow."""
        anew = self._button(label, Action.START_ANEW, self._codes.flow(flow))
        return ((self._of(Action.SHOW, "button_go_on", style="primary"),), (anew,), self.ways_out)

    def coming_back(self) -> Rows:
        """Go on where the conversation was left, or begin it again."""
        go_on = self._of(Action.SHOW, "button_go_on", style="primary")
        return ((go_on,), (self._of(Action.RESTART, "button_restart"), self.topics), self.ways_out)

    def withdrawn(self, can_take_up: bool) -> Rows:
        """Start again with the answers that still stand, or with none."""
        if not can_take_up:
            return ((self.topics,), self.ways_out)
        take_up = self._of(Action.TAKE_UP, "button_take_up", style="primary")
        return ((take_up,), (self._of(Action.RESTART, "button_restart"), self.topics), self.ways_out)

    def menu(self, flows: Page[Flow], ended: bool = False) -> Rows:
        """A page of the flows to choose from, and the reference; the way back to the conversation held."""
        rows: Rows = ((self.go_on(ended),),) if self._session else ()
        rows += tuple((self.flow(flow),) for flow in flows.items)
        turning = self.turning(flows, Press(Action.TOPICS))
        look_up = (self.reference, self.contacts)
        return (*rows, *turning, look_up, self.ways_out)

    def turning(self, page: Page[Any], to: Press) -> Rows:
        """To the page before and the page after, where there are any; ``to`` is a press for the list."""
        row = []
        if page.number > 0:
            row.append(Button(self._messages["button_previous"], to._replace(page=page.number - 1)))
        if page.number + 1 < page.count:
            row.append(Button(self._messages["button_next"], to._replace(page=page.number + 1)))
        return (tuple(row),) if row else ()

    def beside(self, ended: bool) -> Rows:
        """Under whatever is looked up: back to the conversation that waits, and out."""
        if self._session is None:
            return (self.ways_out,)
        return ((self.go_on(ended),), self.ways_out)

    def aside(self) -> Rows:
        """Under what is said beside the conversation: back to it, to what can be looked up, to the menu."""
        around = (self.reference, self.topics)
        if self._session is None:
            return (around, self.ways_out)
        return ((self.go_on(ended=False),), around, self.ways_out)

    def urgent_help(self, can_go_on: bool) -> Rows:
        """Under urgent help itself."""
        return ((self._of(Action.SHOW, "button_go_on") if can_go_on else self.topics, self.leave),)

    def after_leaving(self) -> Rows:
        """Under the line that stays when somebody has left."""
        return ((self.topics, self.urgent),)

    @property
    def ways_out(self) -> tuple[Button, ...]:
        """In the last row of every screen: gone in one tap, or whom to ring."""
        return (self.leave, self.urgent)

    def go_on(self, ended: bool) -> Button:
        """Back to the question, naming its flow, or to the advice."""
        flow = self._pack.flows.get(self._session.flow) if self._session else None
        if ended or flow is None:
            return self._of(Action.SHOW, "button_advice" if ended else "button_go_on", style="primary")
        label = fill(self._messages, "button_go_on_with", flow=flow.title)
        return self._button(label, Action.SHOW, style="primary")

    def flow(self, flow: Flow) -> Button:
        """Begins a flow."""
        return Button(flow.title, Press(Action.START, code=self._codes.flow(flow.id)))

    @property
    def reference(self) -> Button:
        """To what can be looked up."""
        return Button(self._messages["button_reference"], Press(Action.REFERENCE))

    @property
    def contacts(self) -> Button:
        """To whom to contact."""
        return Button(self._messages["button_contacts"], Press(Action.CONTACTS))

    @property
    def topics(self) -> Button:
        """To the flows there are."""
        return self._of(Action.TOPICS, "button_topics")

    @property
    def urgent(self) -> Button:
        """To whom to ring now."""
        return self._of(Action.URGENT, "button_urgent", style="danger")

    @property
    def leave(self) -> Button:
        """Deletes the session."""
        return self._of(Action.LEAVE, "button_leave")

    def _option(self, question: Question, number: int, option: Option) -> Button:
        label = option.say if question.kind == "yes_no_unsure" else numbered(number, option)
        return self._button(label, Action.CHOOSE, self._codes.option(question.id, option.id))

    def _continue(self, ticks: tuple[str, ...]) -> Button:
        """Where several people tick, it says which ticks it was pressed under."""
        shared = self._session is not None and self._session.sharing is not None
        code = mark_of(ticks) if shared else ""
        return self._button(self._messages["button_continue"], Action.CONTINUE, code, "primary")

    def _tick(self, ask: AskReply, number: int, option: Option) -> Button:
        code = self._codes.option(ask.question.id, option.id)
        if option.id in ask.ticks:
            return self._button(f"✓ {numbered(number, option)}", Action.UNTICK, code)
        return self._button(numbered(number, option), Action.TICK, code)

    def _of(self, action: Action, message: str, style: str = "") -> Button:
        return self._button(self._messages[message], action, style=style)

    def _button(self, label: str, action: Action, code: str = "", style: str = "") -> Button:
        session = self._session
        if session is None:
            return Button(label, Press(action, code=code), style)
        return Button(label, Press(action, session.id, session.turn, code), style)


def _option_rows(options: list[Button]) -> Rows:
    """Short answers two to a row, as long as both are short; sentences one to a row."""
    if len(options) == 3 and all(len(option.label) <= SHORT_LABEL for option in options[:2]):
        return (tuple(options[:2]), (options[2],))
    if all(len(option.label) <= SHORT_LABEL for option in options):
        return in_rows(options, 2)
    return in_rows(options, 1)
