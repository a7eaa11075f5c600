"""Which screens of the Telegram bot the pictures show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.settings import Operator
from bot.telegram.callback import Codes
from bot.telegram.finding import Finding
from bot.telegram.library import Library
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Screen
from flows.engine import Engine
from flows.inputs import Change, Choose
from flows.model import Question, Walkthrough
from flows.replies import AskReply, CardReply
from flows.session import Answer, Session
from flows.walkthroughs import AT_ANY_TIME
from tools.picture import picture

OPERATOR = Operator("Anytown Safeguarding Partnership", "sharing@anytown.example.org")
QUESTIONS_SHOWN = ("danger", "harm")
LOOKED_FOR = "confidentialty"
Named = tuple[str, Screen]


def pictures(engine: Engine, walkthrough: Walkthrough) -> Mapping[str, str]:
    """File name from the root -> an SVG of some screens of a conversation that the walkthrough has."""
    shown = Shown(engine, walkthrough)
    return {
        "docs/pictures/telegram.svg": picture(
            "A conversation with Safe to Share in Telegram", shown.conversation()
        ),
        "docs/pictures/telegram-answers.svg": picture(
            "Answering, looking over and changing answers", shown.answers()
        ),
        "docs/pictures/telegram-reference.svg": picture("Looking things up", shown.reference()),
        "docs/pictures/telegram-ending.svg": picture(
            "The record of an ending, urgent help and leaving", shown.ending()
        ),
    }


class Shown:
    """The screens of one walkthrough, and what can be reached from it."""

    def __init__(self, engine: Engine, walkthrough: Walkthrough) -> None:
        self._engine = engine
        self._walkthrough = walkthrough
        self._presenter = Presenter(engine.pack, Codes(engine.pack), OPERATOR)
        self._answers = tuple(Answer(question, chosen) for question, chosen in walkthrough.answers)

    def conversation(self) -> Iterator[Named]:
        """Some questions, and the ending."""
        for until in QUESTIONS_SHOWN:
            yield "A question", self._now(self._before(until))
        yield "The ending", self._now(self._ended)

    def answers(self) -> Iterator[Named]:
        """Several-of, the answers so far, and what a change would do."""
        yield "Several of", self._now(self._at_several())
        reviewed = self._engine.screens.review(self._ended)
        yield "My answers", self._presenter.screen(reviewed, self._ended)
        opened, proposed = self._changing()
        yield "Changing an answer", self._now(opened)
        yield "What the change would do", self._now(proposed)

    def reference(self) -> Iterator[Named]:
        """The menu, a list, an entry, what a search finds, and the contacts."""
        pack, under_way = self._engine.pack, self._before(QUESTIONS_SHOWN[-1])
        library = Library(pack, self._presenter.codes, under_way, ended=False)
        shelf = next(shelf for shelf in pack.shelves.values() if shelf.one_command)
        entry = next(iter(shelf.entries.values()))
        yield "The menu", self._presenter.menu(None)
        yield "Looking things up", library.reference()
        yield "A list", library.shelf(shelf)
        yield "An entry", library.entry(entry)
        yield f"Typed: {LOOKED_FOR}", library.found(Finding(pack).find(LOOKED_FOR))
        yield "Who to contact", library.contacts()

    def ending(self) -> Iterator[Named]:
        """The forms of a record, advice that looks wrong, urgent help, and what stays after leaving."""
        card = self._engine.screens.now(self._ended)
        assert isinstance(card, CardReply), "a walkthrough ends"
        yield "A record", self._presenter.record_choice(self._ended)
        words, rows = self._presenter.after_record(self._ended)
        yield "Under the record", Screen((words,), rows)
        yield "This advice looks wrong", self._presenter.wrong(card.card, self._ended)
        urgent = self._engine.screens.urgent(can_go_on=True)
        yield "Urgent help", self._presenter.screen(urgent, self._ended)
        yield "After leaving", self._presenter.left()

    def _now(self, session: Session) -> Screen:
        return self._presenter.screen(self._engine.screens.now(session), session)

    @property
    def _ended(self) -> Session:
        return self._session(self._answers)

    def _before(self, question: str) -> Session:
        asked = [answer.question for answer in self._answers]
        return self._session(self._answers[: asked.index(question)])

    def _session(self, answers: tuple[Answer, ...]) -> Session:
        version = self._engine.pack.version
        return Session("picture", self._walkthrough.flow, version, AT_ANY_TIME, AT_ANY_TIME, answers)

    def _at_several(self) -> Session:
        """At a several-of of the walkthrough, with its answers ticked; at its first question without one."""
        for answer in self._answers:
            if self._engine.pack.questions[answer.question].kind == "several":
                return replace(self._before(answer.question), ticks=answer.chosen)
        return self._before(self._answers[0].question)

    def _changing(self) -> tuple[Session, Session]:
        """An answer of the walkthrough opened again, and another proposed that must be confirmed."""
        for answer in reversed(self._answers):
            opened = self._engine.advance(self._ended, Change(answer.question), AT_ANY_TIME).session
            assert opened is not None, "changing keeps the session"
            question = self._engine.pack.questions[answer.question]
            for proposed in self._proposed(opened, question):
                if not isinstance(self._engine.screens.now(proposed), AskReply | CardReply):
                    return opened, proposed
        raise LookupError("no answer of this walkthrough would need a yes to be changed")

    def _proposed(self, opened: Session, question: Question) -> Iterator[Session]:
        for option in question.options:
            session = self._engine.advance(opened, Choose(option.id), AT_ANY_TIME).session
            if session is not None:
                yield session
