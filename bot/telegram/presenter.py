"""Replies -> screens for Telegram. Pure. All words are the pack's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from bot.settings import Operator
from bot.telegram.buttons import Buttons
from bot.telegram.callback import Codes
from bot.telegram.cards import card_pages, full_blocks, why_blocks
from bot.telegram.markup import Block, Line, pages
from bot.telegram.reply_blocks import (
    coming_back_blocks,
    confirm_blocks,
    question_text,
    resume_block,
    review_blocks,
    urgent_blocks,
    why_asked,
    why_block,
)
from bot.telegram.screen import Button, Rows, Screen
from flows.advice import Card
from flows.changes import UNCHANGED, Changes
from flows.library import page_of
from flows.messages import fill
from flows.model import Pack, Question
from flows.record.london import in_short
from flows.record.making import VERSION_SHOWN
from flows.record.short import short_text
from flows.replies import (
    AskReply,
    CardReply,
    ConfirmReply,
    NoticeReply,
    Reply,
    ResumeReply,
    ReturnReply,
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
        self._whys: dict[str, str] = {}

    def notices(self, replies: tuple[Reply, ...]) -> tuple[tuple[str, ...], tuple[Reply, ...]]:
        """What is said beside the screen, in plain words, and the replies that make the screen."""
        said = tuple(text for reply in replies if (text := self._notice(reply)))
        return said, tuple(reply for reply in replies if not isinstance(reply, NoticeReply | UnclearReply))

    def screen(self, reply: Reply, session: Session | None, before: tuple[str, ...] = ()) -> Screen:
        """The screen for a reply, with plain words before it."""
        buttons = Buttons(self.pack, self.codes, session)
        match reply:
            case AskReply():
                text = question_text(reply, self.pack, before, self._why_asked(reply.question))
                return Screen((text,), buttons.question(reply))
            case CardReply():
                assert session is not None, "only a session comes to advice"
                news = reply.changes or UNCHANGED
                texts = card_pages(reply.card, self.pack, before, news, self.signed_off)
                return Screen(texts, buttons.ending(self._in_short(reply.card, session)), stays=True)
            case ConfirmReply():
                return self._long(confirm_blocks(reply, self.pack), before, buttons.confirm())
            case ReviewReply():
                return self._long(review_blocks(reply, self.pack, session), before, buttons.review(reply))
            case UrgentReply():
                shown = self._long(
                    urgent_blocks(reply, self.pack), before, buttons.urgent_help(reply.can_go_on)
                )
                return replace(shown, urgent=True)
            case ReturnReply():
                return self._long(coming_back_blocks(reply, self.pack), before, buttons.coming_back())
            case ResumeReply():
                begin = fill(self.pack.messages, "button_begin", flow=reply.new_flow_title)
                rows = buttons.resume(reply.new_flow, begin)
                return self._long([resume_block(reply, self.pack)], before, rows)
            case WhyReply():
                return self._long([why_block(reply.question, self.pack)], before, buttons.aside())
            case WhyCardReply():
                assert session is not None, "advice is explained to the session that has it"
                why = why_blocks(reply.card, self.pack, session, reply.changes or UNCHANGED)
                return self._long(why, before, buttons.ending_again())
            case WithdrawnReply():
                said = Block((Line(withdrawn_line(reply, self.pack)),))
                return self._long([said], before, buttons.withdrawn(reply.can_take_up))
            case NoticeReply() | UnclearReply():
                return self.aside((self._notice(reply),), session)
            case _:
                assert_never(reply)

    def full(
        self, card: Card, session: Session, news: Changes | None = None, before: tuple[str, ...] = ()
    ) -> Screen:
        """The advice with all that is said about each piece of it; ``news`` is marked."""
        rows = Buttons(self.pack, self.codes, session).ending_again()
        return self._long(full_blocks(card, self.pack, news or UNCHANGED), before, rows)

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
        return replace(self._long([*urgent_blocks(reply, self.pack), *said], (), rows), urgent=True)

    def ways_out(self, session: Session | None) -> tuple[Button, ...]:
        """In the last row of every screen of that session, or beside all."""
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

    def toast(self, notices: tuple[str, ...]) -> str:
        """The notices as shown over a pressed button; "" where they are too long for that."""
        text = " ".join(notices)
        return text if len(text) <= TOAST_UNITS else ""

    def _why_asked(self, question: Question) -> str:
        """Made once for each question: it is the same for everybody."""
        found = self._whys.get(question.id)
        if found is None:
            found = self._whys[question.id] = why_asked(question, self.pack)
        return found

    def _in_short(self, card: Card, session: Session) -> str:
        """For the clipboard, with the time at which the advice was come to."""
        return short_text(card, self.pack, in_short(session.touched_at), self.pack.version[:VERSION_SHOWN])

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


def sentence(title: str) -> str:
    """The title, closed by a full stop where it has no mark of its own."""
    return title if title.endswith((".", "?", "!")) else f"{title}."
