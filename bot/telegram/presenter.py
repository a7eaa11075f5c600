"""Replies -> screens for Telegram. Pure. All words are the pack's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import assert_never

from bot.settings import Operator
from bot.telegram.buttons import Buttons, has_long_labels, in_order, numbered
from bot.telegram.callback import Codes
from bot.telegram.cards import card_pages, contact_details, contact_line, full_blocks, why_blocks
from bot.telegram.markup import Block, Line, bold, escaped, folded, italic, pages
from bot.telegram.screen import Button, Rows, Screen
from flows.advice import Card
from flows.changes import UNCHANGED, marked
from flows.grounds import points_by_source
from flows.library import page_of
from flows.members import member_words
from flows.messages import fill
from flows.model import Pack, Question
from flows.record.london import date_in_words, in_short
from flows.record.making import VERSION_SHOWN
from flows.record.short import short_text
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
from flows.standing import SignOff, local_lines, sign_off_line
from flows.withdrawal import withdrawn_line

FLOWS_ON_A_PAGE = 7
"""Buttons of the menu that a phone shows with the welcome above them."""

TOAST_UNITS = 190
"""Characters that are shown over a pressed button; Telegram's limit is 200."""


class Presenter:
    """Puts the replies of one version before people."""

    def __init__(
        self,
        pack: Pack,
        codes: Codes,
        operator: Operator | None = None,
        signed_off: SignOff | None = None,
        label: str = "",
    ) -> None:
        """Where ``operator`` is None, nothing is said of who runs the bot. ``label`` is the version's own."""
        self.pack = pack
        self.codes = codes
        self.signed_off = signed_off
        self._operator = operator
        self._label = label

    def notices(self, replies: tuple[Reply, ...]) -> tuple[tuple[str, ...], tuple[Reply, ...]]:
        """What is said beside the screen, in plain words, and the replies that make the screen."""
        said = tuple(text for reply in replies if (text := self._notice(reply)))
        return said, tuple(reply for reply in replies if not isinstance(reply, NoticeReply | UnclearReply))

    def screen(self, reply: Reply, session: Session | None, before: tuple[str, ...] = ()) -> Screen:
        """The screen for a reply, with plain words before it."""
        buttons = Buttons(self.pack, self.codes, session)
        match reply:
            case AskReply():
                return Screen((self._ask(reply, before),), buttons.question(reply))
            case CardReply():
                assert session is not None, "only a session comes to advice"
                news = reply.changes or UNCHANGED
                texts = card_pages(reply.card, self.pack, before, news, self.signed_off)
                return Screen(texts, buttons.ending(self._in_short(reply.card, session)), stays=True)
            case ConfirmReply():
                return self._long(self._confirm(reply), before, buttons.confirm())
            case ReviewReply():
                return self._long(self._review(reply, session), before, buttons.review(reply))
            case UrgentReply():
                shown = self._long(self._urgent(reply), before, buttons.urgent_help(reply.can_go_on))
                return replace(shown, urgent=True)
            case ReturnReply():
                return self._long(self._coming_back(reply), before, buttons.coming_back())
            case ResumeReply():
                offer = fill(
                    self.pack.messages,
                    "resume_offer",
                    flow=reply.flow_title,
                    answered=reply.answered,
                    new_flow=reply.new_flow_title,
                )
                begin = fill(self.pack.messages, "button_begin", flow=reply.new_flow_title)
                rows = buttons.resume(reply.new_flow, begin)
                return self._long([Block((Line(offer),))], before, rows)
            case WhyReply():
                return self._long([self._why(reply.question)], before, buttons.aside())
            case WhyCardReply():
                assert session is not None, "advice is explained to the session that has it"
                return self._long(why_blocks(reply.card, self.pack, session), before, buttons.ending_again())
            case WithdrawnReply():
                said = Block((Line(withdrawn_line(reply, self.pack)),))
                return self._long([said], before, buttons.withdrawn(reply.can_take_up))
            case NoticeReply() | UnclearReply():
                return self.aside((self._notice(reply),), session)
            case _:
                assert_never(reply)

    def full(self, card: Card, session: Session) -> Screen:
        """The advice with all that is said about each piece of it."""
        rows = Buttons(self.pack, self.codes, session).ending_again()
        return self._long(full_blocks(card, self.pack), (), rows)

    def record_choice(self, session: Session) -> Screen:
        """In which form to have the record."""
        words = self.pack.messages
        choose = Block((Line(words["record_choose"]),), heading=words["button_record"])
        return self._long([choose], (), Buttons(self.pack, self.codes, session).record())

    def after_record(self, session: Session) -> tuple[str, Rows]:
        """What stands under a record that was sent: words, and ways to go on."""
        return self.pack.messages["record_sent"], Buttons(self.pack, self.codes, session).ending_again()

    def wrong(self, card: Card, session: Session) -> Screen:
        """Whom to tell that advice looks wrong, and what to quote; nothing about the case."""
        operator = self._operator or Operator("", "")
        text = fill(
            self.pack.messages,
            "wrong_advice",
            name=operator.name,
            contact=operator.contact,
            ending=f"{card.flow}.{card.outcome.id}",
            version=self.pack.version[:VERSION_SHOWN],
        )
        block = Block((Line(text),), heading=self.pack.messages["button_wrong"])
        return self._long([block], (), Buttons(self.pack, self.codes, session).ending_again())

    def menu(
        self, session: Session | None, ended: bool = False, before: tuple[str, ...] = (), number: int = 0
    ) -> Screen:
        """A page of the flows to choose from; the first with the welcome, where nothing else is said."""
        words = self.pack.messages
        page = page_of(tuple(self.pack.flows.values()), number, FLOWS_ON_A_PAGE)
        welcome = [Line(words["welcome"]), Line(words["no_names"], "b"), Line(words["not_watched"])]
        choose = [Line(words["menu_find"])]
        if page.count > 1:
            shown = fill(words, "label_page", number=page.number + 1, count=page.count)
            choose.append(Line(shown, "i"))
        lines = [Line(f"• {sentence(flow.title)} {flow.line}") for flow in page.items]
        blocks = [Block(tuple(welcome))] if page.number == 0 and not before else []
        blocks.append(Block(tuple(choose), heading=words["choose_topic"]))
        blocks.append(Block(tuple(lines), heading=words["label_lines"], folded=True))
        return self._long(blocks, before, Buttons(self.pack, self.codes, session).menu(page, ended))

    def aside(self, paragraphs: tuple[str, ...], session: Session | None, ended: bool = False) -> Screen:
        """Something said beside the conversation, with the way back to it."""
        buttons = Buttons(self.pack, self.codes, session)
        blocks = [Block((Line(paragraph),)) for paragraph in paragraphs]
        return self._long(blocks, (), buttons.ending_again() if ended and session else buttons.aside())

    def urgent(self, reply: UrgentReply, session: Session | None, after: tuple[str, ...] = ()) -> Screen:
        """Whom to ring now, before anything else there is to say."""
        said = [Block((Line(paragraph),)) for paragraph in after]
        rows = Buttons(self.pack, self.codes, session).urgent_help(reply.can_go_on)
        return replace(self._long([*self._urgent(reply), *said], (), rows), urgent=True)

    def ways_out(self, session: Session) -> tuple[Button, ...]:
        """In the last row of every screen of that session."""
        return Buttons(self.pack, self.codes, session).ways_out

    def urgent_button(self, session: Session) -> Button:
        """To whom to ring now."""
        return Buttons(self.pack, self.codes, session).urgent

    def left(self, some_left: bool = False, before: tuple[str, ...] = ()) -> Screen:
        """What stands in the chat after leaving; ``some_left``: messages that could not be deleted do too."""
        words = self.pack.messages
        said = (words["left"], words["left_some"]) if some_left else (words["left"],)
        rows = Buttons(self.pack, self.codes, None).after_leaving()
        return self._long([Block((Line(paragraph),)) for paragraph in said], before, rows)

    def about(self) -> tuple[str, ...]:
        """What this is, on which edition it rests, and how it stands, a paragraph each."""
        info, words = self.pack.info, self.pack.messages
        edition = fill(words, "label_edition", edition=info.edition)
        version = self.pack.version[:VERSION_SHOWN]
        return (
            words["about_heading"],
            words["welcome"],
            *info.standing,
            sign_off_line(self.pack, self.signed_off),
            *local_lines(self.pack),
            words["not_watched"],
            edition,
            fill(words, "about_version", version=version, label=self._label or info.edition_short),
            info.licence,
            *self.operator_lines(),
        )

    def privacy(self) -> tuple[str, ...]:
        """What is kept, for how long, and who answers for it."""
        words, operator = self.pack.messages, self._operator or Operator("", "")
        return (
            words["privacy"],
            fill(words, "privacy_days", days=operator.session_days),
            *(words[f"privacy_{part}"] for part in ("groups", "numbers", "telegram")),
            *self.operator_lines(),
        )

    def operator_lines(self) -> tuple[str, ...]:
        """Who runs the bot, where that is known."""
        if self._operator is None:
            return ()
        operator = self._operator
        return (fill(self.pack.messages, "operator", name=operator.name, contact=operator.contact),)

    def _in_short(self, card: Card, session: Session) -> str:
        """For the clipboard, with the time at which the advice was come to."""
        return short_text(card, self.pack, in_short(session.touched_at), self.pack.version[:VERSION_SHOWN])

    def toast(self, notices: tuple[str, ...]) -> str:
        """The notices as shown over a pressed button; "" where they are too long for that."""
        text = " ".join(notices)
        return text if len(text) <= TOAST_UNITS else ""

    def _notice(self, reply: Reply) -> str:
        if isinstance(reply, NoticeReply):
            return fill(self.pack.messages, reply.message, **dict(reply.values))
        if isinstance(reply, UnclearReply):
            if not reply.could_be:
                return self.pack.messages["unclear"]
            return fill(self.pack.messages, "unclear_could_be", options=" / ".join(reply.could_be))
        return ""

    def _long(self, blocks: Iterable[Block], before: tuple[str, ...], rows: Rows) -> Screen:
        said = [Block((Line(notice, "i"),)) for notice in before]
        return Screen(pages([*said, *blocks]), rows)

    def _ask(self, ask: AskReply, before: tuple[str, ...]) -> str:
        question, words = ask.question, self.pack.messages
        said = [italic(notice) for notice in before]
        said += [italic(fill(words, "on_the_way", headline=headline)) for headline in ask.on_the_way]
        if ask.changing:
            said.append(italic(fill(words, "changing", answer=_says(question, ask.answered))))
        parts = [bold(question.ask)]
        if has_long_labels(question):
            parts.append(
                "\n".join(escaped(numbered(number, option)) for number, option in in_order(question))
            )
        if question.kind == "several":
            parts.append(escaped(words["label_several"]))
            if ask.ticks:
                parts.append(escaped(fill(words, "label_chosen", options=_says(question, ask.ticks))))
        parts.append(
            folded(f"{bold(words['label_why_ask'])}\n{escaped(question.why)}{self._cited(question)}")
        )
        if not ask.changing:
            parts.append(italic(self._progress(ask.number, ask.remaining)))
        return "\n\n".join([*said, *parts])

    def _cited(self, question: Question) -> str:
        return f"\n{italic(points_by_source(question.cite, self.pack))}" if question.cite else ""

    def _progress(self, number: int, remaining: Remaining | None) -> str:
        words = self.pack.messages
        here = fill(words, "label_question", number=number)
        if remaining is None:
            return here
        if remaining.typical == 0:
            return f"{here} · {words['label_last']}"
        return f"{here} · {fill(words, 'label_remaining', count=remaining.typical)}"

    def _confirm(self, confirm: ConfirmReply) -> Iterator[Block]:
        words = self.pack.messages
        answer = Line(f"{confirm.question.ask} {_says(confirm.question, confirm.proposed)}")
        yield Block((answer,), heading=words["confirm_heading"])
        if confirm.dropped:
            yield Block(_reviewed(confirm.dropped), heading=words["confirm_dropped"])
        if confirm.asked:
            yield Block((Line(confirm.asked.ask),), heading=words["confirm_asked"])
        if confirm.leads_to:
            yield Block((Line(confirm.leads_to, "b"),), heading=words["confirm_leads_to"])
        elif confirm.ends_differently:
            yield from self._other_advice(confirm)
        if confirm.kept:
            yield Block(_reviewed(confirm.kept), heading=words["confirm_kept"], folded=True)

    def _other_advice(self, confirm: ConfirmReply) -> Iterator[Block]:
        words = self.pack.messages
        news = tuple(Line(f"• {marked(line, True, words)}") for line in confirm.news)
        gone = tuple(Line(f"• {line}") for line in confirm.gone)
        yield Block(news, heading=words["confirm_ends_differently"])
        if gone:
            yield Block(gone, heading=words["label_gone"])

    def _review(self, review: ReviewReply, session: Session | None) -> Iterator[Block]:
        words, sharing = self.pack.messages, session.sharing if session else None
        members = tuple(member_words(self.pack, sharing, answer.by) for answer in review.answers)
        yield Block(_reviewed(review.answers, members), heading=words["answers_heading"])
        yield Block((Line(words["answers_change" if review.answers else "answers_none"]),))

    def _coming_back(self, reply: ReturnReply) -> Iterator[Block]:
        values = {"flow": reply.flow_title, "day": date_in_words(reply.left_at), "answered": reply.answered}
        yield Block((Line(fill(self.pack.messages, "come_back_offer", **values)),))
        yield Block((Line(reply.question.ask, "b"),), heading=self.pack.messages["come_back_question"])

    def _urgent(self, urgent: UrgentReply) -> Iterator[Block]:
        yield Block((Line(urgent.urgent.say),), heading=urgent.urgent.headline)
        yield Block(
            tuple(Line(f"• {contact_line(contact, self.pack)}") for contact in urgent.contacts),
            heading=self.pack.messages["label_ring"],
        )
        details = tuple(line for contact in urgent.contacts for line in contact_details(contact, self.pack))
        yield Block(details, heading=self.pack.messages["label_reach"], folded=True)

    def _why(self, question: Question) -> Block:
        lines = (Line(question.why), Line(points_by_source(question.cite, self.pack), "i"))
        return Block(lines, heading=self.pack.messages["label_why_ask"])


def sentence(title: str) -> str:
    """The title, closed by a full stop where it has no mark of its own."""
    return title if title.endswith((".", "?", "!")) else f"{title}."


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
