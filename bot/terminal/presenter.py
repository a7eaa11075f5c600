"""Replies -> lines for a terminal. Pure. The words are the pack's, but for those of ``words``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.terminal import words
from bot.terminal.cards import card_lines, contact_lines, why_card_lines
from bot.terminal.text import BLANK, Line
from bot.terminal.words import Command
from flows.changes import UNCHANGED, marked
from flows.messages import fill
from flows.model import Pack, Question
from flows.record.london import date_in_words
from flows.replies import (
    AskReply,
    CardReply,
    ConfirmReply,
    NoticeReply,
    Remaining,
    Reply,
    ResumeReply,
    ReturnReply,
    ReviewedAnswer,
    ReviewReply,
    UnclearReply,
    UrgentReply,
    WhyCardReply,
    WhyReply,
    WithdrawnReply,
)
from flows.session import Session
from flows.standing import SignOff, standing_lines
from flows.withdrawal import withdrawn_line

Lines = tuple[Line, ...]


def lines_of(reply: Reply, pack: Pack, session: Session | None, signed_off: SignOff | None = None) -> Lines:
    """What a person reads for this reply, and what they can type next."""
    match reply:
        case AskReply():
            return tuple(_ask(reply, pack))
        case CardReply():
            news = reply.changes or UNCHANGED
            return (*card_lines(reply.card, pack, news=news, signed_off=signed_off), *after_ending())
        case ReviewReply():
            return tuple(_review(reply, pack))
        case ConfirmReply():
            return tuple(_confirm(reply, pack))
        case WhyReply():
            return Line(pack.messages["label_why_ask"], "heading"), Line(reply.question.why), BLANK
        case WhyCardReply():
            assert session is not None, "only a session has advice"
            return (*why_card_lines(reply.card, pack, session), *after_ending())
        case UrgentReply():
            return tuple(_urgent(reply, pack))
        case ResumeReply():
            return tuple(_resume(reply, pack))
        case ReturnReply():
            values = {"flow": reply.flow_title, "day": date_in_words(reply.left_at)}
            offer = fill(pack.messages, "come_back_offer", answered=reply.answered, **values)
            return Line(offer), BLANK, Line(reply.question.ask, "heading")
        case WithdrawnReply():
            return Line(withdrawn_line(reply, pack)), BLANK
        case UnclearReply():
            return tuple(_unclear(reply, pack))
        case NoticeReply():
            return Line(fill(pack.messages, reply.message, **dict(reply.values))), BLANK


def menu_lines(pack: Pack, signed_off: SignOff | None = None) -> Lines:
    """The welcome, and the flows to choose from."""
    lines = [
        Line(pack.messages["welcome"]),
        Line(pack.messages["no_names"]),
        Line(pack.messages["not_watched"]),
        BLANK,
        Line(" ".join(standing_lines(pack, signed_off)), "quiet"),
        BLANK,
        Line(pack.messages["choose_topic"], "heading"),
        BLANK,
    ]
    lines += _numbered(f"{sentence(flow.title)} {flow.line}" for flow in pack.flows.values())
    can = words.commands_line(Command.URGENT, Command.HELP, Command.LEAVE)
    return (*lines, BLANK, Line(f"{words.PICK_FLOW} {can}", "quiet"))


def after_ending() -> Lines:
    """What can be done once the advice is there."""
    can = words.commands_line(
        Command.MORE,
        Command.WHY,
        Command.RECORD,
        Command.CHANGE,
        Command.BACK,
        Command.URGENT,
        Command.TOPICS,
        Command.RESTART,
        Command.SHOW,
        Command.LEAVE,
    )
    return BLANK, Line(f"{words.WHAT_NOW} {can.removeprefix('Or: ')}", "quiet")


def sentence(title: str) -> str:
    """The title, closed by a full stop where it has no mark of its own."""
    return title if title.endswith((".", "?", "!")) else f"{title}."


def waiting_line(question: Question) -> Line:
    """The question that still waits, in one quiet line."""
    return Line(words.WAITING + question.ask, "quiet")


def _ask(reply: AskReply, pack: Pack) -> Iterator[Line]:
    question = reply.question
    where = fill(pack.messages, "label_question", number=reply.number)
    left = _remaining(reply.remaining, pack)
    yield Line(f"{sentence(reply.flow_title)} {where}{f', {left}' if left else ''}.", "quiet")
    yield BLANK
    for headline in reply.on_the_way:
        yield Line(fill(pack.messages, "on_the_way", headline=headline))
        yield BLANK
    if reply.changing:
        yield Line(fill(pack.messages, "changing", answer=_said(question, reply.answered)))
        yield BLANK
    yield Line(question.ask, "heading")
    yield BLANK
    chosen = {option.say for option in question.options if option.id in reply.ticks}
    yield from _numbered(f"{o.say} (chosen)" if o.say in chosen else o.say for o in question.options)
    yield BLANK
    how = words.TYPE_SEVERAL if question.kind == "several" else words.TYPE_ONE
    can = [Command.WHY, Command.URGENT, Command.HELP, Command.LEAVE]
    if reply.can_go_back:
        can = [Command.BACK, Command.WHY, Command.CHANGE, Command.URGENT, Command.RESTART, *can[2:]]
    yield Line(f"{how} {words.commands_line(*can)}", "quiet")


def _remaining(remaining: Remaining | None, pack: Pack) -> str:
    if remaining is None:
        return ""
    if remaining.typical == 0:
        return pack.messages["label_last"]
    return fill(pack.messages, "label_remaining", count=remaining.typical)


def _said(question: Question, chosen: tuple[str, ...]) -> str:
    return ", ".join(option.say for option in question.options if option.id in chosen)


def _review(reply: ReviewReply, pack: Pack) -> Iterator[Line]:
    if not reply.answers:
        yield Line(pack.messages["answers_none"])
        return
    yield Line(pack.messages["answers_heading"], "heading")
    yield BLANK
    yield from _numbered(f"{answer.ask} {', '.join(answer.said)}" for answer in reply.answers)
    yield BLANK
    yield Line(words.PICK_TO_CHANGE, "quiet")


def _confirm(reply: ConfirmReply, pack: Pack) -> Iterator[Line]:
    messages = pack.messages
    yield Line(messages["confirm_heading"], "heading")
    yield Line(f"{reply.question.ask} {_said(reply.question, reply.proposed)}")
    yield BLANK
    yield from _listed(messages["confirm_kept"], reply.kept)
    yield from _listed(messages["confirm_dropped"], reply.dropped)
    if reply.asked is not None:
        yield Line(f"{messages['confirm_asked']} {reply.asked.ask}")
    if reply.leads_to:
        yield Line(f"{messages['confirm_leads_to']} {reply.leads_to}")
    elif reply.ends_differently:
        yield Line(messages["confirm_ends_differently"])
        yield from (Line(marked(line, True, messages), lead="  - ") for line in reply.news)
        if reply.gone:
            yield Line(messages["label_gone"])
            yield from (Line(line, lead="  - ") for line in reply.gone)
    yield BLANK
    yield from _numbered((messages["button_change"], messages["button_keep"]))
    yield BLANK
    yield Line(words.TYPE_ONE, "quiet")


def _listed(heading: str, answers: tuple[ReviewedAnswer, ...]) -> Iterator[Line]:
    if answers:
        yield Line(heading)
        for answer in answers:
            yield Line(f"{answer.ask} {', '.join(answer.said)}", lead="  - ")


def _urgent(reply: UrgentReply, pack: Pack) -> Iterator[Line]:
    yield Line(reply.urgent.headline, "heading")
    yield Line(reply.urgent.say)
    yield BLANK
    for contact in reply.contacts:
        yield from contact_lines(contact, pack)
    yield BLANK


def _resume(reply: ResumeReply, pack: Pack) -> Iterator[Line]:
    messages = pack.messages
    yield Line(
        fill(
            messages,
            "resume_offer",
            flow=reply.flow_title,
            answered=reply.answered,
            new_flow=reply.new_flow_title,
        )
    )
    yield BLANK
    begin = fill(messages, "button_begin", flow=reply.new_flow_title)
    yield from _numbered((messages["button_go_on"], begin))
    yield BLANK
    yield Line(words.TYPE_ONE, "quiet")


def _unclear(reply: UnclearReply, pack: Pack) -> Iterator[Line]:
    if reply.could_be:
        options = " / ".join(reply.could_be)
        yield Line(fill(pack.messages, "unclear_could_be", options=options))
    else:
        yield Line(pack.messages["unclear"])
    yield BLANK


def _numbered(texts: Iterable[str]) -> Iterator[Line]:
    for number, text in enumerate(texts, start=1):
        yield Line(text, lead=f"{number:>3}  ")
