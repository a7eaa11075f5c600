"""What a press or a command in a group asks, as an input of the shared session. Pure."""

from __future__ import annotations

from collections.abc import Callable

from bot.telegram import asking
from bot.telegram.callback import Action, Codes, Press
from bot.telegram.inbound import Command
from bot.telegram.library import PRESSED
from flows import inputs
from flows.library import link_to
from flows.model import Pack
from flows.sharing import letter_of

TO_PRIVATE = {
    Action.IN_PRIVATE: "",
    Action.RECORD: "record",
    Action.FULL: "full",
    Action.WRONG: "wrong",
}
"""What leads each person to their own chat with a copy of the conversation, and what is shown there first."""

READ_ALONE = {Action.REVIEW: "answers", Action.WHY: "why"}
"""The same, where only the lead answers and somebody else wants to read: the message stays the lead's."""

READ = (inputs.UrgentHelp, inputs.Review, inputs.Show, inputs.ComeBack)
"""What anybody may ask to see, though nobody can tell who they are."""

LOOKED_UP = frozenset(PRESSED)
"""What leads to the reference, which is read in private."""


def input_of_press(press: Press, codes: Codes, new_id: Callable[[], str]) -> inputs.Input | inputs.TeamInput:
    """The input for a press; what ends the session for everybody is asked about first."""
    match press.action:
        case Action.LEAVE:
            return inputs.AskToEnd("leave")
        case Action.RESTART:
            return inputs.AskToEnd("restart")
        case Action.FORGET:
            return inputs.AskToEnd("forget")
        case Action.LEAVE_SURE | Action.FORGET_SURE:
            return inputs.Leave()
        case Action.RESTART_SURE:
            return inputs.Restart(new_id(), press.turn)
        case Action.TEAM:
            return inputs.ShowTeam()
        case Action.ROLES:
            return inputs.ShowRoles()
        case Action.MEMBERS:
            return inputs.ShowMembers()
        case Action.ROLE:
            return inputs.TakeRole((codes.meaning(press.code) or "?") if press.code else "")
        case Action.HAND_OVER:
            return inputs.HandOver(letter_of(press.page))
        case Action.TAKE_OVER:
            return inputs.TakeOver()
        case Action.WAY_TEAM | Action.WAY_LEAD:
            return inputs.SetWay("team" if press.action is Action.WAY_TEAM else "lead")
    return asking.input_of_press(press, codes, new_id)


def input_of_command(
    command: Command, pack: Pack, new_id: Callable[[], str]
) -> inputs.Input | inputs.TeamInput | None:
    """The input for a command; None where nobody knows the command, or it is answered in private."""
    asked = asking.input_of_command(command, pack, new_id)
    match asked:
        case inputs.Leave():
            return inputs.AskToEnd("leave")
        case inputs.Restart():
            return inputs.AskToEnd("restart")
        case inputs.LookUp():
            return inputs.AskToEnd("forget") if command.name == "forget" else None
    return asked


def link_of_command(command: Command, pack: Pack) -> str | None:
    """What a link to the private chat carries, for a command that is answered there; None for any other."""
    target = asking.looked_up(command, pack)
    if target is not None:
        return link_to(target)
    name = asking.ALIASES.get(command.name, command.name)
    if name in asking.LINKED_PAGES:
        return name
    return "reference" if name in asking.PAGES - {"forget"} else None


def called(words: str, pack: Pack) -> Command:
    """The command that words in the bot's name come to: the menu, where nobody knows them for any other."""
    name, _, rest = words.partition(" ")
    command = Command(name.casefold()[:32], rest)
    is_known = link_of_command(command, pack) is not None
    return (
        command if is_known or asking.input_of_command(command, pack, str) is not None else Command("start")
    )
