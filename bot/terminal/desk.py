"""One conversation at a keyboard: what was typed becomes an input, the turn becomes lines. No console."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal

from bot.problem import Problem
from bot.terminal import words
from bot.terminal.cards import card_lines
from bot.terminal.presenter import Lines, after_ending, lines_of, menu_lines, waiting_line
from bot.terminal.records import record_lines, save_record
from bot.terminal.text import BLANK, Line
from bot.terminal.words import Command
from flows import inputs
from flows.engine import Engine
from flows.matching import Matched, match, plain_words
from flows.model import Flow
from flows.pleasantries import pleasantry
from flows.record import Particulars, Record, make_record
from flows.replies import AskReply, CardReply, ConfirmReply, Reply, ResumeReply, ReviewReply
from flows.session import Session
from flows.standing import SignOff, sign_off_words


class Desk:
    """Where one person's conversation stands. ``session`` is None at the menu and after leaving."""

    def __init__(
        self,
        engine: Engine,
        new_id: Callable[[], str],
        clock: Callable[[], datetime],
        signed_off: SignOff | None = None,
        operator: tuple[str, str] = ("", ""),
    ) -> None:
        """``signed_off``: who signed off exactly this content. ``operator``: its name and contact."""
        self._signed_off = signed_off
        self._operator = operator
        self.engine = engine
        self._new_id = new_id
        self._clock = clock
        self.session: Session | None = None
        self.finished: Session | None = None
        """As it stood when it last reached an ending."""
        self.left = False
        self._choosing: ReviewReply | ResumeReply | Literal["flow"] | None = None

    def menu(self) -> Lines:
        """The flows to choose from; a conversation under way stays as it is until another is begun."""
        self._choosing = "flow"
        return menu_lines(self.engine.pack, self._signed_off)

    def begin(self, flow_id: str) -> Lines:
        """The flow's first question, or the offer to go on with a conversation that is under way."""
        return self._give(inputs.Start(flow_id, self._new_id()))

    def take(self, typed: str) -> Lines:
        """What follows from a typed line."""
        if self.tells_names_or_danger(typed):
            return self._guarded(typed)
        typed = typed[: inputs.LONGEST_ANSWER]
        command = words.listed_command(typed)
        if command is None and not self._is_answer(typed):
            command = words.other_command(typed)
        if command is not None:
            return self._obey(command)
        flow = self._flow_of_command(typed)
        if flow is not None:
            return self.begin(flow.id)
        manners = pleasantry(typed, self.engine.pack.wording)
        if manners is not None and (self._choosing == "flow" or isinstance(self._now(), CardReply)):
            return self._mannered(manners)
        match self._choosing:
            case ReviewReply() as review:
                return self._picked(review, typed)
            case ResumeReply() as resume:
                again = inputs.Start(resume.new_flow, self._new_id(), anew=True)
                return self._one_of_two(typed, inputs.Show(), again)
            case "flow":
                return self._picked_flow(typed)
        match self._now():
            case ConfirmReply():
                return self._one_of_two(typed, inputs.Continue(), inputs.Back())
            case CardReply() if file := words.file_for_record(typed):
                return self._save_record(Path(file).expanduser())
            case CardReply():
                return Line(self.engine.pack.messages["words_not_expected"]), *after_ending()
        return self._give(inputs.Say(typed, numbered=True))

    def tells_names_or_danger(self, typed: str) -> bool:
        """Whether the line is to be kept nowhere, not even on the screen, or breaks into the conversation."""
        if words.listed_command(typed) is not None or self._is_answer(typed):
            return False
        if words.file_for_record(typed) and isinstance(self._now(), CardReply):
            return False
        seen = self.engine.guard.look(typed)
        return seen.urgent or bool(seen.kinds)

    def stands_at(self) -> Lines:
        """The question that the conversation waits at; nothing at an ending or at the menu."""
        now = self._now()
        return () if now is None or isinstance(now, CardReply) else (Line(now.question.ask),)

    def _guarded(self, typed: str) -> Lines:
        """Whom to ring, what must not be typed here, and what waits; whatever was being chosen still is."""
        choosing = self._choosing
        lines = self._give(inputs.Overheard(typed))
        self._choosing = choosing
        return (*lines, *self._waiting()) if self.engine.guard.look(typed).urgent else lines

    def _mannered(self, message: str) -> Lines:
        """A greeting or thanks, answered; whatever was being chosen still is."""
        line = Line(self.engine.pack.messages[message])
        return (line,) if self._choosing == "flow" else (line, *after_ending())

    def _obey(self, command: Command) -> Lines:
        match command:
            case Command.LEAVE:
                self.left, self.session = True, None
                return (Line(words.LEFT),)
            case Command.HELP:
                return *map(Line, words.HELP), BLANK, *self._waiting()
            case Command.URGENT:
                return *self._give(inputs.UrgentHelp()), *self._waiting()
            case Command.TOPICS:
                return self.menu()
        if self.session is None:
            return self.menu()
        match command:
            case Command.BACK:
                return self._give(inputs.Back())
            case Command.WHY:
                return *self._give(inputs.Why()), *self._waiting()
            case Command.CHANGE:
                return self._give(inputs.Review())
            case Command.RESTART:
                return self._give(inputs.Restart(self._new_id()))
            case Command.SHOW:
                return self._give(inputs.Show())
            case Command.MORE:
                return self._in_full()
            case Command.RECORD:
                return self._show_record()

    def _in_full(self) -> Lines:
        now = self._now()
        if isinstance(now, CardReply):
            lines = card_lines(now.card, self.engine.pack, in_full=True, signed_off=self._signed_off)
            return *lines, *after_ending()
        return self._give(inputs.Show())

    def _show_record(self) -> Lines:
        if not isinstance(self._now(), CardReply):
            return (Line(words.NOTHING_TO_RECORD), *self._waiting())
        return *record_lines(self._record()), BLANK, Line(words.SAVE_RECORD, "quiet"), *after_ending()

    def _save_record(self, file: Path) -> Lines:
        try:
            save_record(self._record(), file)
        except Problem as problem:
            return Line(str(problem)), *after_ending()
        return Line(words.RECORD_SAVED.format(file=file)), *after_ending()

    def _record(self) -> Record:
        assert self.session is not None, "only a session has advice"
        signed = sign_off_words(self.engine.pack, self._signed_off)
        return make_record(self.engine, self.session, Particulars(self._clock(), *self._operator, signed))

    def _give(self, given: inputs.Input) -> Lines:
        turn = self.engine.advance(self.session, given, self._clock())
        self.session = turn.session
        self._choosing = None
        lines: Lines = ()
        for reply in turn.replies:
            lines += lines_of(reply, self.engine.pack, self.session, self._signed_off)
            self._note(reply)
        return lines

    def _note(self, reply: Reply) -> None:
        if isinstance(reply, ResumeReply) or (isinstance(reply, ReviewReply) and reply.answers):
            self._choosing = reply
        if isinstance(reply, CardReply):
            self.finished = self.session

    def _now(self) -> AskReply | ConfirmReply | CardReply | None:
        return self.engine.screens.now(self.session) if self.session is not None else None

    def _waiting(self) -> Lines:
        now = self._now()
        return (waiting_line(now.question),) if isinstance(now, AskReply) else ()

    def _is_answer(self, typed: str) -> bool:
        now = self._now()
        if self._choosing is not None or not isinstance(now, AskReply):
            return False
        return isinstance(match(now.question, typed), Matched)

    def _flow_of_command(self, typed: str) -> Flow | None:
        if not typed.strip().startswith("/"):
            return None
        name = typed.strip().removeprefix("/").casefold()
        return next((flow for flow in self.engine.pack.flows.values() if flow.command == name), None)

    def _picked(self, review: ReviewReply, typed: str) -> Lines:
        number = _number(typed)
        if number is None or not 1 <= number <= len(review.answers):
            return (Line(words.NOT_A_NUMBER),)
        return self._give(inputs.Change(review.answers[number - 1].question))

    def _one_of_two(self, typed: str, first: inputs.Input, second: inputs.Input) -> Lines:
        said = plain_words(typed)
        if said in ("1", "yes", "y"):
            return self._give(first)
        if said in ("2", "no", "n"):
            return self._give(second)
        return (Line(words.NOT_ONE_OR_TWO),)

    def _picked_flow(self, typed: str) -> Lines:
        flows = tuple(self.engine.pack.flows.values())
        number = _number(typed)
        if number is not None:
            named = [flows[number - 1]] if 1 <= number <= len(flows) else []
        else:
            named = [flow for flow in flows if plain_words(typed) in _names(flow)]
        return self.begin(named[0].id) if len(named) == 1 else (Line(words.NOT_A_TOPIC),)


def _number(typed: str) -> int | None:
    said = typed.strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) <= 3 else None


def _names(flow: Flow) -> set[str]:
    return {plain_words(name) for name in (flow.id, flow.command, flow.title, *flow.also)}
