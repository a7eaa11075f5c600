"""What a press or a command asks of the assistant, as an input of the engine. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.telegram.callback import Action, Codes, Press
from bot.telegram.inbound import Command
from bot.telegram.library import PRESSED, SHOWS_CONTACTS, shows_contacts
from bot.telegram.own import OWN_COMMANDS
from flows import inputs
from flows.library import CONTACTS, REFERENCE, Target, entry_named, linked, shelf_of_command
from flows.model import Pack
from flows.search import meant_command
from flows.suggest import nearest

COMMANDS: Mapping[str, str] = {
    "start": "command_start",
    "urgent": "command_urgent",
    "answers": "command_answers",
    "back": "command_back",
    "record": "command_record",
    "reference": "command_reference",
    "contacts": "command_contacts",
    "find": "command_find",
    "mycontacts": "command_mycontacts",
    "help": "command_help",
    "privacy": "command_privacy",
    "about": "command_about",
    "leave": "command_leave",
    "forget": "command_forget",
}
"""The assistant's own commands, in the order of the menu, and the message that says what each is for."""

ALIASES: Mapping[str, str] = {"stop": "leave", "menu": "start", "review": "answers", "search": "find"}

OF_GROUPS = "settings"
"""The command that only a group has; elsewhere it is told where it works."""

PAGES = frozenset({"help", "privacy", "about", "find", OF_GROUPS, *OWN_COMMANDS})
"""Commands that are answered beside the conversation."""

LINKED_PAGES = frozenset({"help", "privacy", "about"})
"""Pages that a link into the bot may lead to, by their names."""

OUT_OF_DATE = inputs.Back(turn=-1)
"""No session is at a turn below zero, so this is stale whatever is held."""


def input_of_press(press: Press, codes: Codes, new_id: Callable[[], str]) -> inputs.Input:
    """The input for a press; ``OUT_OF_DATE`` where this version has nothing of that code."""
    meaning = codes.meaning(press.code) if press.code else None
    if meaning is None and press.action in _NEED_CODE:
        return OUT_OF_DATE
    turn = press.turn if press.turn is not None else OUT_OF_DATE.turn
    match press.action:
        case Action.CHOOSE:
            return inputs.Choose(str(meaning), turn)
        case Action.TICK | Action.UNTICK:
            return inputs.Tick(str(meaning), press.action is Action.TICK, turn)
        case Action.CHANGE:
            return inputs.Change(str(meaning), turn)
        case Action.START | Action.START_ANEW:
            return inputs.Start(str(meaning), new_id(), anew=press.action is Action.START_ANEW)
        case Action.CONTINUE:
            return inputs.Continue(turn, ticks=press.code)
        case Action.BACK:
            return inputs.Back(turn)
        case Action.TAKE_UP:
            return inputs.TakeUp(turn)
        case Action.RESTART:
            return inputs.Restart(new_id(), turn)
        case Action.REVIEW:
            return inputs.Review()
        case Action.WHY | Action.FULL:
            return inputs.Why()
        case Action.URGENT:
            return inputs.UrgentHelp()
        case Action.LEAVE:
            return inputs.Leave()
    is_looked_up = press.action in PRESSED or press.action is Action.TOPICS
    return inputs.LookUp() if is_looked_up else inputs.Show()


def input_of_command(command: Command, pack: Pack, new_id: Callable[[], str]) -> inputs.Input | None:
    """The input for a command, LookUp for one that shows a page; None where nobody knows the command."""
    name = ALIASES.get(command.name, command.name)
    flow = next((flow.id for flow in pack.flows.values() if flow.command == name), None)
    if looked_up(command, pack) is not None or name in PAGES:
        return inputs.LookUp()
    if name == "start" and command.rest:
        link = command.rest.split()[0]
        target = linked(pack, link)
        return inputs.Start(target.id if target else link, new_id())
    if flow is not None:
        return inputs.Start(flow, new_id())
    match name:
        case "urgent":
            return inputs.UrgentHelp()
        case "answers":
            return inputs.Review()
        case "back":
            return inputs.Back()
        case "leave":
            return inputs.Leave()
        case "restart":
            return inputs.Restart(new_id())
    if name == "start":
        return inputs.ComeBack()
    return inputs.Show() if name in COMMANDS else None


def followed(command: Command) -> Command:
    """The command that a link stands for, where it leads to a page; any other as it is."""
    is_page = command.name == "start" and command.rest in LINKED_PAGES
    return Command(command.rest) if is_page else command


def looked_up(command: Command, pack: Pack) -> Target | None:
    """What the command looks up in the reference; None where it is for something else.

    A command for one entry leads to that entry, or to its shelf where the words name none of it.
    """
    name = ALIASES.get(command.name, command.name)
    if name == "start" and command.rest:
        target = linked(pack, command.rest.split()[0])
        return None if target is None or target.kind == "flow" else target
    if name in (CONTACTS, REFERENCE):
        return linked(pack, name)
    shelf = shelf_of_command(pack, name)
    if shelf is None:
        return None
    entry = entry_named(shelf, command.rest)
    return Target("entry", entry.id) if entry else Target("shelf", shelf.id)


def asks_for_contacts(what: Press | Command, pack: Pack) -> bool:
    """Whether its screen, in the reference, tells how to reach somebody."""
    if isinstance(what, Press):
        return what.action in SHOWS_CONTACTS
    target = looked_up(what, pack)
    return target is not None and shows_contacts(target)


def command_in(words: str, pack: Pack) -> str | None:
    """The command that the words are without its slash, or that a button of these words stands for."""
    said = words.casefold().strip(" .!?")
    said = next((said.removeprefix(start) for start in _ASKING if said.startswith(start)), said)
    names = {**{name: name for name in (*COMMANDS, "restart")}, **ALIASES}
    del names["help"]  # it is more often a cry for help than a wish to read how this works
    names |= {pack.messages[message].casefold(): name for message, name in _BUTTONS.items()}
    return f"/{names[said]}" if said in names else None


def likely_command(name: str, pack: Pack) -> str | None:
    """The command that was meant, with its slash, where one is near."""
    known = [*(flow.command for flow in pack.flows.values()), *COMMANDS, *ALIASES]
    known += [word for shelf in pack.shelves.values() for word in (shelf.command, shelf.one_command) if word]
    near = meant_command(name, known) or nearest(name, known)
    return f"/{near}" if near else None


_NEED_CODE = frozenset(
    {Action.CHOOSE, Action.TICK, Action.UNTICK, Action.CHANGE, Action.START, Action.START_ANEW}
)

_ASKING = ("how do i ", "i want to ", "please ", "go ")

_BUTTONS = {
    "button_answers": "answers",
    "button_back": "back",
    "button_contacts": "contacts",
    "button_leave": "leave",
    "button_record": "record",
    "button_reference": "reference",
    "button_restart": "restart",
    "button_topics": "start",
    "button_urgent": "urgent",
}
