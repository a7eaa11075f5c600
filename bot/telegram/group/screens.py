"""The screens that only a group has, and what stands round every screen there. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.telegram.callback import Action, Press
from bot.telegram.markup import Block, Line, pages
from bot.telegram.presenter import Presenter
from bot.telegram.screen import AnyButton, Button, Rows, Screen, in_rows
from flows.members import member_words
from flows.messages import fill
from flows.replies import AskReply, CardReply, Reply, UrgentReply
from flows.session import Session
from flows.sharing import Ending, Sharing, letter_of

MOST_MEMBERS = 12
"""Buttons to hand the lead over; those who came last to a letter are left out."""


class GroupScreens:
    """For one shared session of one version."""

    def __init__(self, presenter: Presenter, session: Session) -> None:
        self._presenter = presenter
        self._pack = presenter.pack
        self._session = session
        assert session.sharing is not None, "a group's session is shared"
        self._sharing: Sharing = session.sharing

    def screen(self, reply: Reply, before: tuple[str, ...] = ()) -> Screen:
        """The reply as one message, under how the conversation is shared; whom to ring comes before all."""
        if isinstance(reply, UrgentReply):
            shown = self._presenter.urgent(reply, self._session, before)
            return replace(shown, texts=shown.texts[:1])
        said = (self._header, *self._last_answer(reply), *before)
        shown = self._presenter.screen(reply, self._session, said)
        if len(shown.texts) > 1:
            shown = self._presenter.screen(reply, self._session, (*said, self._words("more_in_private")))
        text = shown.texts[-1] if isinstance(reply, CardReply) else shown.texts[0]
        return Screen((text,), self._rows(reply, shown.rows))

    def team(self) -> Screen:
        """Who takes part, and what each can do about that."""
        lines = [Line(self._header), Line(self._words("team_line"))]
        lines += [Line(f"• {self._member(letter)}") for letter, _ in self._sharing.lettered()]
        rows: Rows = (
            (self._button("button_role", Action.ROLES),),
            (self._way,),
            (
                self._button("button_hand_over", Action.MEMBERS),
                self._button("button_take_over", Action.TAKE_OVER),
            ),
        )
        return self._of(lines, "team_heading", rows)

    def roles(self) -> Screen:
        """The roles to pick from."""
        roles = [
            self._labelled(words, Press(Action.ROLE, self._session.id, code=self._presenter.codes.role(role)))
            for role, words in self._pack.info.roles.items()
        ]
        rows = (*in_rows(roles, 2), (self._button("button_no_role", Action.ROLE),))
        return self._of([Line(self._words("roles_line"))], "roles_heading", rows)

    def members(self) -> Screen:
        """To whom the lead can be handed over."""
        others = [
            self._labelled(
                self._member(letter_of(number)), Press(Action.HAND_OVER, self._session.id, page=number)
            )
            for number, member in enumerate(self._sharing.members)
            if member.key != self._sharing.lead
        ][:MOST_MEMBERS]
        line = "members_line" if others else "members_none"
        return self._of([Line(self._words(line))], "members_heading", in_rows(others, 1))

    def sure(self, ending: Ending) -> Screen:
        """Whether this is really to end, for everybody; where that is leaving, being sure leaves."""
        action = {
            "leave": Action.LEAVE_SURE,
            "restart": Action.RESTART_SURE,
            "forget": Action.FORGET_SURE,
        }[ending]
        press = Press(action, self._session.id, self._session.turn)
        sure = Button(self._words(f"button_sure_{ending}"), press, "danger")
        asked = self._sharing.asked
        by = self._member(self._sharing.letter(asked.by)) if asked else ""
        line = fill(self._pack.messages, f"sure_{ending}", member=by)
        text = pages([Block((Line(line),), heading=self._words("sure_heading"))])[0]
        keep = self._button("button_sure_not", Action.SHOW)._replace(style="primary")
        if ending == "leave":
            return Screen((text,), ((sure,), (keep, self._presenter.urgent_button(self._session))))
        return Screen((text,), ((sure,), (keep,), self._presenter.ways_out(self._session)))

    @property
    def _header(self) -> str:
        """Who may answer, and who leads."""
        message = "shared_team" if self._sharing.way == "team" else "shared_lead"
        lead = self._member(self._sharing.letter(self._sharing.lead))
        return fill(self._pack.messages, message, member=lead)

    def _last_answer(self, reply: Reply) -> tuple[str, ...]:
        """What was answered last and by whom, above the question that came of it."""
        last = self._session.answers[-1] if self._session.answers else None
        question = self._pack.questions.get(last.question) if last is not None else None
        if last is None or question is None or not isinstance(reply, AskReply) or reply.changing:
            return ()
        said = "; ".join(option.say for option in question.options if option.id in last.chosen)
        words = fill(self._pack.messages, "last_answer", answer=said, member=self._member(last.by))
        return (words,)

    def _rows(self, reply: Reply, rows: Rows) -> Rows:
        *before, ways_out = rows
        if isinstance(reply, CardReply):
            before = [self._ending_row(row) for row in before]
        if isinstance(reply, AskReply) and not self._session.answers and not reply.changing:
            before.append((self._way,))
        return (*before, *self._of_group, ways_out)

    def _ending_row(self, row: tuple[AnyButton, ...]) -> tuple[AnyButton, ...]:
        """Without what leads to other flows: in a group there is one conversation."""
        return tuple(
            button
            for button in row
            if not isinstance(button, Button) or button.press.action is not Action.TOPICS
        )

    @property
    def _way(self) -> Button:
        if self._sharing.way == "team":
            return self._button("button_way_lead", Action.WAY_LEAD)
        return self._button("button_way_team", Action.WAY_TEAM)

    @property
    def _of_group(self) -> Rows:
        team = self._button("button_team", Action.TEAM)
        return ((team, self._button("button_in_private", Action.IN_PRIVATE)),)

    def _of(self, lines: list[Line], heading: str, rows: Rows) -> Screen:
        """A screen of the group's own, with the way back to the question."""
        text = pages([Block(tuple(lines), heading=self._words(heading))])[0]
        back = self._button("button_go_on", Action.SHOW)._replace(style="primary")
        ways_out = self._presenter.ways_out(self._session)
        return Screen((text,), (*rows, (back,), ways_out))

    def _member(self, letter: str) -> str:
        return member_words(self._pack, self._sharing, letter)

    def _button(self, message: str, action: Action) -> Button:
        return self._labelled(self._words(message), Press(action, self._session.id, self._session.turn))

    def _labelled(self, label: str, press: Press) -> Button:
        return Button(label, press)

    def _words(self, message: str) -> str:
        return self._pack.messages[message]
