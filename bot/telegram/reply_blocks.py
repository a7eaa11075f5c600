"""Questions, changes, answers and urgent help as text and blocks of text; the ending stands in ``cards``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from bot.telegram.buttons import has_long_labels, in_order, numbered
from bot.telegram.cards import contact_details, contact_line
from bot.telegram.markup import Block, Line, bold, escaped, folded, italic
from flows.changes import marked
from flows.grounds import points_by_source
from flows.members import member_words
from flows.messages import fill
from flows.model import Pack, Question
from flows.record.london import date_in_words
from flows.replies import (
    AskReply,
    ConfirmReply,
    Remaining,
    ResumeReply,
    ReturnReply,
    ReviewedAnswer,
    ReviewReply,
    UrgentReply,
)
from flows.session import Session


def question_text(ask: AskReply, pack: Pack, before: tuple[str, ...], why: str) -> str:
    """The question in Telegram's HTML: what was said before it, its long labels, its why and the progress.

    ``why`` is as ``why_asked`` makes it.
    """
    question, words = ask.question, pack.messages
    said = [italic(notice) for notice in before]
    said += [italic(fill(words, "on_the_way", headline=headline)) for headline in ask.on_the_way]
    if ask.changing:
        said.append(italic(fill(words, "changing", answer=_says(question, ask.answered))))
    parts = [bold(question.ask)]
    if has_long_labels(question):
        labels = (numbered(number, option) for number, option in in_order(question))
        parts.append("\n".join(escaped(label) for label in labels))
    if question.kind == "several":
        parts.append(escaped(words["label_several"]))
        if ask.ticks:
            parts.append(escaped(fill(words, "label_chosen", options=_says(question, ask.ticks))))
    parts.append(why)
    if not ask.changing:
        parts.append(italic(_progress(ask.number, ask.remaining, pack)))
    return "\n\n".join([*said, *parts])


def why_asked(question: Question, pack: Pack) -> str:
    """Why the question is asked and what that rests on, folded, in Telegram's HTML."""
    return folded(f"{bold(pack.messages['label_why_ask'])}\n{escaped(question.why)}{_cited(question, pack)}")


def confirm_blocks(confirm: ConfirmReply, pack: Pack) -> Iterator[Block]:
    """What a change of an answer would do: which answers it drops, what it asks, and where it leads."""
    words = pack.messages
    answer = Line(f"{confirm.question.ask} {_says(confirm.question, confirm.proposed)}")
    yield Block((answer,), heading=words["confirm_heading"])
    if confirm.dropped:
        yield Block(_reviewed(confirm.dropped), heading=words["confirm_dropped"])
    if confirm.asked:
        yield Block((Line(confirm.asked.ask),), heading=words["confirm_asked"])
    if confirm.leads_to:
        yield Block((Line(confirm.leads_to, "b"),), heading=words["confirm_leads_to"])
    elif confirm.ends_differently:
        yield from _other_advice(confirm, pack)
    if confirm.kept:
        yield Block(_reviewed(confirm.kept), heading=words["confirm_kept"], folded=True)


def review_blocks(review: ReviewReply, pack: Pack, session: Session | None) -> Iterator[Block]:
    """The answers so far, with who gave each where several people answer."""
    words, sharing = pack.messages, session.sharing if session else None
    members = tuple(member_words(pack, sharing, answer.by) for answer in review.answers)
    yield Block(_reviewed(review.answers, members), heading=words["answers_heading"])
    yield Block((Line(words["answers_change" if review.answers else "answers_none"]),))


def coming_back_blocks(reply: ReturnReply, pack: Pack) -> Iterator[Block]:
    """Where somebody was, and when, who comes back after a while."""
    values = {"flow": reply.flow_title, "day": date_in_words(reply.left_at), "answered": reply.answered}
    yield Block((Line(fill(pack.messages, "come_back_offer", **values)),))
    yield Block((Line(reply.question.ask, "b"),), heading=pack.messages["come_back_question"])


def resume_block(reply: ResumeReply, pack: Pack) -> Block:
    """That another flow is under way, and what beginning the new one would leave behind."""
    values = {"flow": reply.flow_title, "answered": reply.answered, "new_flow": reply.new_flow_title}
    return Block((Line(fill(pack.messages, "resume_offer", **values)),))


def urgent_blocks(urgent: UrgentReply, pack: Pack) -> Iterator[Block]:
    """What to do now, whom to ring, and folded how each is reached."""
    yield Block((Line(urgent.urgent.say),), heading=urgent.urgent.headline)
    lines = tuple(Line(f"• {contact_line(contact, pack)}") for contact in urgent.contacts)
    yield Block(lines, heading=pack.messages["label_ring"])
    details = tuple(line for contact in urgent.contacts for line in contact_details(contact, pack))
    yield Block(details, heading=pack.messages["label_reach"], folded=True)


def why_block(question: Question, pack: Pack) -> Block:
    """Why the question is asked, and on which points that rests."""
    lines = (Line(question.why), Line(points_by_source(question.cite, pack), "i"))
    return Block(lines, heading=pack.messages["label_why_ask"])


def _cited(question: Question, pack: Pack) -> str:
    return f"\n{italic(points_by_source(question.cite, pack))}" if question.cite else ""


def _progress(number: int, remaining: Remaining | None, pack: Pack) -> str:
    words = pack.messages
    here = fill(words, "label_question", number=number)
    if remaining is None:
        return here
    if remaining.typical == 0:
        return f"{here} · {words['label_last']}"
    return f"{here} · {fill(words, 'label_remaining', count=remaining.typical)}"


def _other_advice(confirm: ConfirmReply, pack: Pack) -> Iterator[Block]:
    words = pack.messages
    news = tuple(Line(f"• {marked(line, True, words)}") for line in confirm.news)
    gone = tuple(Line(f"• {line}") for line in confirm.gone)
    yield Block(news, heading=words["confirm_ends_differently"])
    if gone:
        yield Block(gone, heading=words["label_gone"])


def _says(question: Question, chosen: tuple[str, ...]) -> str:
    return "; ".join(option.say for option in question.options if option.id in chosen)


def _reviewed(answers: tuple[ReviewedAnswer, ...], members: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """A line for each answer, with who gave it where several people answer."""
    lines = (
        f"{number}. {answer.ask} {'; '.join(answer.said)}" for number, answer in enumerate(answers, start=1)
    )
    return tuple(
        Line(f"{line} ({member})" if member else line)
        for line, member in zip_longest(lines, members, fillvalue="")
    )
