"""The page on teams: a session that three people of a group have, step by step, as the bot shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.conversation import Handled
from bot.live import Serving
from bot.telegram.callback import Codes, Press
from bot.telegram.group.asking import input_of_press
from bot.telegram.group.composer import GroupComposer
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Button, Screen
from flows import inputs
from flows.engine import Engine
from flows.model import Walkthrough
from flows.replies import AskReply, Turn
from flows.session import Session
from flows.sharing import Acting
from flows.team import advance
from flows.walkthroughs import AT_ANY_TIME
from tools.picture import picture
from tools.screens import OPERATOR

FIRST, SECOND, THIRD = "The first person", "The second person", "The third person"

INTRODUCTION = """\
# A team and its conversation

<!-- Made by make docs; do not edit. tools/teams.py plays the session, with the words of the content. -->

Add the bot to a group and send `/share`, or the command of any other flow. The bot answers with **one
message**, which it edits as you answer; the advice comes on the same message. Each topic of a forum has a
conversation of its own.

- **Who answers.** Anyone in the group, unless whoever began chooses at the start that only the lead answers.
  The message always says which.
- **Who said what.** People are shown by a letter, in the order in which they first took part, and by a role
  if they choose one from the list. Names are never shown or kept; the letters mean nothing outside the
  conversation. Letters and roles appear under “My answers” and in the record.
- **The lead.** Whoever began leads. The lead can be handed over; once the lead has been silent for ten
  minutes, anyone may take over.
- **Ending for everyone.** Only the lead or an administrator of the chat can leave, start again or delete what
  is held (`/forget`), and is asked first.
- **Settings.** Administrators of the group type `/settings` to choose who answers where nobody has chosen,
  and to enter the team's numbers (safeguarding lead, deputy, out-of-hours, front door and others). They
  reply to the bot's question with a number, without a name. Every ending in the group then shows the
  numbers, with the day they were checked; after a year it asks for a new check. Only an administrator's
  `/forget` deletes them, with the conversation of the topic it is sent in; other topics keep theirs.
- **In private.** “Continue in private”, the record and the advice in full open your own chat with the bot,
  with a copy of the conversation. The link works once, for ten minutes, for you alone, and says nothing of
  the case.
- **Often, and at once.** If two people tap at the same moment, the first counts and the second is told so.
  Telegram lets a bot write twenty messages a minute in a group: beyond that, every tap still counts and is
  acknowledged, and the message follows within the minute. Urgent help does not wait.
- **Typing.** Keep the bot's privacy mode on. It then sees commands, presses and replies to its own messages,
  and nothing else that is said in the group. To answer by typing, reply to its message. Anyone who types a
  name is asked to delete it. A picture sent in reply is not opened.

## A session, step by step"""


@dataclass(frozen=True)
class Step:
    """Something that happened: who did what, what stood over their button, and the message after it."""

    said: str
    toast: str
    screen: Screen


class Scene:
    """One group; everybody acts through the buttons that the message has."""

    def __init__(self, engine: Engine, walkthrough: Walkthrough) -> None:
        self._engine = engine
        self._answers = dict(walkthrough.answers)
        self._presenter = Presenter(engine.pack, Codes(engine.pack), OPERATOR)
        self._session: Session | None = None
        self.screen = Screen((), ())

    def begins(self, who: str, flow: str) -> Step:
        """Somebody sends the command of a flow."""
        command = self._engine.pack.flows[flow].command
        start = inputs.Start(flow, "picture")
        return self._step(f"{who} sends `/{command}`.", who, start, is_press=False)

    def taps(self, who: str, label: str | None, before: Screen | None = None) -> Step:
        """Somebody taps the button with these words, perhaps on the message as it was a moment ago."""
        press = _press(before or self.screen, label)
        asked = input_of_press(press, self._presenter.codes, lambda: "picture")
        late = ", a moment later" if before is not None else ""
        return self._step(f"{who} taps “{label}”{late}.", who, asked)

    @property
    def answer(self) -> str | None:
        """What the walkthrough answers to the present question; None at the ending."""
        assert self._session is not None, "a session has begun"
        now = self._engine.screens.now(self._session)
        if not isinstance(now, AskReply):
            return None
        chosen = now.question.option(self._answers[now.question.id][0])
        assert chosen is not None, "the walkthrough was checked"
        return chosen.say

    @property
    def role(self) -> str:
        """The first of the roles to pick from."""
        return next(iter(self._engine.pack.info.roles.values()))

    def words(self, message: str) -> str:
        """One of the pack's messages."""
        return self._engine.pack.messages[message]

    def _step(
        self, said: str, who: str, asked: inputs.Input | inputs.TeamInput, is_press: bool = True
    ) -> Step:
        acting = Acting(lambda session: f"{who} {session}")
        turn: Turn = advance(self._engine, self._session, asked, acting, AT_ANY_TIME)
        self._session = turn.session
        handled = Handled(turn, False, "", Serving(self._engine))
        key = acting.key_in(turn.session.id) if turn.session else ""
        composer = GroupComposer(self._presenter, handled, key)
        shown = composer.after_press() if is_press else composer.after_command()
        self.screen = shown.screen or self.screen
        return Step(said, shown.toast, self.screen)


def teams_page(engine: Engine, walkthrough: Walkthrough) -> Mapping[str, str]:
    """File name from the root -> the page, and a picture of the message for each of its steps."""
    files, lines, before = {}, [INTRODUCTION], None
    for number, step in enumerate(_session(Scene(engine, walkthrough), walkthrough.flow), start=1):
        lines.append(f"**{number}.** {step.said}")
        lines += [f"Over the button: *{step.toast}*"] if step.toast else []
        if step.screen == before:
            lines.append("The message stays as it is.")
            continue
        name, plain, before = f"team-{number:02}.svg", step.said.replace("`", ""), step.screen
        files[f"docs/pictures/{name}"] = picture(plain, [(f"Step {number}", step.screen)])
        lines.append(f"![{plain}](pictures/{name})")
    return {"docs/teams.md": "\n\n".join(lines) + "\n", **files}


def _session(scene: Scene, flow: str) -> Iterator[Step]:
    """Every way in which several people meet at one message, on the way to the ending."""
    yield scene.begins(FIRST, flow)
    yield scene.taps(SECOND, scene.answer)
    yield scene.taps(SECOND, scene.words("button_team"))
    yield scene.taps(SECOND, scene.words("button_role"))
    yield scene.taps(SECOND, scene.role)
    asked, answer = scene.screen, scene.answer
    yield scene.taps(FIRST, answer)
    yield scene.taps(THIRD, _other(asked, answer), before=asked)
    asked, answer = scene.screen, scene.answer
    yield scene.taps(SECOND, scene.words("button_back"))
    yield scene.taps(THIRD, answer, before=asked)
    yield scene.taps(THIRD, scene.answer)
    yield scene.taps(FIRST, scene.words("button_team"))
    yield scene.taps(FIRST, scene.words("button_hand_over"))
    yield scene.taps(FIRST, _labels(scene.screen)[0])
    while scene.answer is not None:
        step = scene.taps(THIRD, scene.answer)
        if scene.words("button_continue") in _labels(step.screen):
            step = scene.taps(SECOND, scene.words("button_continue"))
    yield replace(step, said="They answer in turn, and come to the advice. It comes on the same message.")
    yield scene.taps(FIRST, scene.words("button_answers"))
    yield scene.taps(THIRD, scene.words("button_leave"))
    yield scene.taps(SECOND, scene.words("button_leave"))
    yield scene.taps(SECOND, scene.words("button_sure_leave"))


def _press(screen: Screen, label: str | None) -> Press:
    for button in _buttons(screen):
        if label == re.sub(r"^(✓ )?(\d+\. )?", "", button.label):
            return button.press
    raise LookupError(f"There is no button {label!r} in this session any more: {_labels(screen)}.")


def _buttons(screen: Screen) -> list[Button]:
    return [button for row in screen.rows for button in row if isinstance(button, Button)]


def _labels(screen: Screen) -> list[str]:
    return [button.label for button in _buttons(screen)]


def _other(screen: Screen, label: str | None) -> str:
    """Another answer to the same question."""
    plain = [re.sub(r"^\d+\. ", "", each) for each in _labels(screen)]
    return next(each for each in plain if each != label)
