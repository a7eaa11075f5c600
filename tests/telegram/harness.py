"""The whole bot, in this process or as one of its own, on a tiny pack and beside the stand-in."""

from __future__ import annotations

import asyncio
import re
import socket
import sys
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path

from bot.conversation import ConversationService
from bot.keys import store_key
from bot.live import Serving, always
from bot.settings import Operator, Settings
from bot.stores import open_store
from bot.telegram.app import serve
from bot.telegram.deployment import Deployment
from flows.engine import Engine
from flows.model import Pack
from tests.flows.packs import pack_of, tiny_files
from tests.standin import StandIn

ROOT = Path(__file__).resolve().parents[2]

WORDS = {
    "left": "Deleted.",
    "left_some": "Some of it is too old.",
    "no_conversation": "Nothing is open here.",
    "stale": "That button is out of date.",
    "unclear": "I could not match that.",
    "unclear_could_be": "Did you mean {options}?",
    "tick_one_first": "Choose at least one.",
    "words_not_expected": "The advice is there already.",
    "unknown_command": "I do not know that command.",
    "did_you_mean": "Did you mean {command}?",
    "only_words": "I have not opened that.",
    "come_back_offer": "You left {flow} on {day}, with {answered} answered.",
    "come_back_question": "Next was:",
    "marked_new": "New: {text}",
    "label_gone": "No longer said",
    "own_checked": "Checked on {day}.",
    "own_not_understood": "That is no number.",
    "own_names_seen": "You typed {kinds}. A number, please.",
    "own_saved": "Kept.",
    "own_prompt": "Reply with the number.",
    "button_own": "My contacts",
    "button_own_enter": "Enter the number",
    "button_own_checked": "Still right",
    "button_own_change": "Change it",
    "button_own_drop": "Remove it",
    "button_forget": "Delete it all",
    "button_forget_not": "Keep it all",
    "forget_conversation": "One conversation, begun on {day}.",
    "forget_contacts": "Own contacts: {count}.",
    "forget_nothing": "Nothing is held.",
    "names_seen": "You typed {kinds}.",
    "names_deleted": "I deleted it.",
    "names_delete": "Please delete it.",
    "names_left": "I left it there.",
    "kinds_and": "{first} and {last}",
    "kind_name": "a name",
    "kind_phone": "a telephone number",
    "shared_team": "Anyone answers. Lead: {member}.",
    "shared_lead": "The lead answers. Lead: {member}.",
    "last_answer": "Last: {answer} ({member})",
    "label_member": "member {letter}",
    "label_member_role": "member {letter}, {role}",
    "overtaken": "Somebody was quicker.",
    "overtaken_later": "Somebody was quicker, as will be seen.",
    "shown_later": "Shown in a minute.",
    "record_member": "Member {letter}",
    "record_member_role": "Member {letter}, {role}",
    "press_instead": "Press a button.",
    "tap_to_end": "Tap to go on with that.",
    "ticks_changed": "The ticks changed.",
    "pass_gone": "That link is used up.",
    "copy_taken": "This is your copy.",
    "copy_ask": "Take the copy?",
    "button_take_copy": "Take it",
    "button_keep_own": "Keep mine",
    "only_lead_answers": "Only the lead answers.",
    "lead_is_silent": "The lead is silent: take over.",
    "lead_is_here": "The lead was here.",
    "only_lead_ends": "Only the lead or an administrator.",
    "only_lead_hands_over": "Only the lead can.",
    "role_taken": "You are {member}.",
    "leads_now": "{member} leads.",
    "team_heading": "The team",
    "button_team": "Team",
    "button_in_private": "In private",
    "button_open_private": "Open",
    "button_way_lead": "Only the lead",
    "button_way_team": "Anyone",
    "button_role": "My role",
    "button_no_role": "No role",
    "button_hand_over": "Hand over",
    "button_take_over": "Take over",
    "button_sure_leave": "Delete for all",
    "button_sure_forget": "Delete it for all",
    "button_sure_restart": "Again for all",
    "button_sure_not": "Keep it there",
    "group_hello": "Hello here.",
    "no_names": "No names, please.",
    "group_hello_settings": "Administrators may set this.",
    "group_no_administrator": "Make me a member, please.",
    "group_moved": "Go on in the newest message.",
    "cannot_write": "I may not write here.",
    "done_unseen": "Done, and I may not write here.",
    "settings_heading": "Group settings",
    "settings_team": "Anyone answers here.",
    "settings_lead": "Only the lead answers here.",
    "settings_refused": "Only administrators can.",
    "settings_tap": "Tap to go on.",
    "settings_in_group": "Type that in a group.",
    "forget_refused": "Administrators may have it deleted.",
    "button_settings": "Settings",
    "button_settings_team": "Let anyone answer",
    "button_settings_lead": "Let the lead answer",
    "team_contacts_heading": "Team contacts",
    "team_contacts_due": "Check the numbers again.",
    "team_prompt_you": "For you",
    "team_checked": "The team checked on {day}.",
    "team_checked_long_ago": "The team checked long ago, on {day}.",
    "button_team_contacts": "The team contacts",
    "label_team": "Your team",
    "foreign_button": "I do not know that button.",
    "try_again": "Please try again.",
    "label_chosen": "Chosen: {options}",
    "label_question": "Question {number}",
    "label_remaining": "about {count} left",
    "label_last": "the last",
    "label_because": "Because: {answers}",
    "label_always": "For everybody.",
    "label_rests_on": "Rests on: {points}",
    "label_edition": "Edition: {edition}",
    "label_rest": "More under {button}.",
    "label_local": "Not set. {find}",
    "label_not_set": "not set here",
    "button_back": "Back",
    "button_answers": "My answers",
    "button_urgent": "Urgent help",
    "button_why": "Why this advice",
    "button_full": "The advice in full",
    "button_continue": "Continue",
    "button_restart": "Start again",
    "button_leave": "Leave",
    "button_go_on": "Go on",
    "button_begin": "Begin {flow}",
    "button_change": "Make the change",
    "button_keep": "Keep my answer",
    "button_topics": "Topics",
    "button_advice": "Show the advice",
    "button_go_on_with": "Go on: {flow}",
    "button_look_up": "Look up: {title}",
    "button_reference": "Look things up",
    "button_contacts": "Contacts",
    "button_list": "Back to the list",
    "button_next": "More",
    "button_previous": "Previous",
    "button_copy": "Copy",
    "button_record": "Keep a record",
    "button_record_text": "As a message",
    "button_record_html": "As a page",
    "button_record_pdf": "As a PDF",
    "button_wrong": "This looks wrong",
    "label_not_set_tap": "tap it to find it",
    "inline_no_names_title": "No names, please.",
    "label_page": "Page {number} of {count}",
    "not_on_shelf": "Nothing of that name.",
    "gone": "That is gone.",
    "nothing_found": "I found nothing.",
    "found_heading": "Is it this?",
    "operator": "Run by {name}: {contact}.",
    "wrong_advice": "Tell {name}, {contact}: {ending} of {version}.",
    "record_sent": "Here it is.",
    "record_choose": "In which form?",
    "record_not_yet": "There is no advice yet.",
    "find_hint": "Type a few words.",
}


RULES = """\
shelf: rules
title: Golden rules
line: The rules that everything rests on.
command: rules
one_command: rule
owner: The test team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
entries:
  rule_1:
    title: Safety comes first
    number: "1"
    say: A child's safety comes before privacy.
    more: So begin with how to share well.
    also: [safety before privacy, golden rule 1, may i share this]
    cite: [GR1]
    see: [rule_2]
    flows: [staff]
    contacts: [social_care]
  rule_2:
    title: Be open
    number: "2"
    say: Tell the family where that is safe.
    also: [being open with parents, golden rule 2, tell the parents]
    cite: [GR2]
"""


def terms(count: int) -> str:
    """A shelf of so many words explained, more than one screen of them."""
    head = RULES.partition("entries:")[0].replace("one_command: rule", "one_command: term")
    head = head.replace("Golden rules", "Words explained").replace("rules", "terms")
    entries = "".join(
        f"  term_{number}:\n    title: Term {number}\n    say: What term {number} means.\n"
        f"    also: [meaning of {number}, what is {number}, explain {number}]\n    cite: [GR1]\n"
        for number in range(1, count + 1)
    )
    return f"{head}entries:\n{entries}"


ROLES = """\
roles:
  safeguarding_lead: safeguarding lead
  teacher: teacher
"""


def files() -> dict[str, str]:
    """The tiny pack with two shelves, and words of its own where a test reads or taps them."""
    tiny = tiny_files()
    messages = tiny["messages.yaml"]
    for name, text in WORDS.items():
        messages, found = re.subn(rf'^  {name}: ".*"$', f'  {name}: "{text}"', messages, flags=re.M)
        assert found == 1, f"there is no message {name} any more"
    shelves = {"reference/rules.yaml": RULES, "reference/terms.yaml": terms(10)}
    return {**tiny, "pack.yaml": tiny["pack.yaml"] + ROLES, "messages.yaml": messages, **shelves}


def pack(changed: Mapping[str, str] | None = None, without: Collection[str] = ()) -> Pack:
    """The tiny pack, read; ``changed`` files in place of its own, and without some."""
    found = {**files(), **(changed or {})}
    return pack_of({name: text for name, text in found.items() if name not in without})


OPERATOR = Operator("Anytown Safeguarding Partnership", "bot@anytown.example.org")


class Clock:
    """The time that the bot goes by: the real one until ``now`` is set."""

    now: datetime | None = None

    def __call__(self) -> datetime:
        return self.now or datetime.now(UTC)


class RunningBot:
    """The bot as a task of this process."""

    def __init__(self, telegram: StandIn, folder: Path) -> None:
        self.telegram = telegram
        self.settings = Settings(folder)
        self.engine = Engine(pack())
        self.clock = Clock()
        self.operator = OPERATOR
        self.deployment = Deployment()
        self.kind_of_service = ConversationService
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """It runs, on whatever the database of its folder holds."""
        self.store = await open_store(self.settings)
        self.service = self.kind_of_service(self.store, always(self.engine), self.clock)
        key = store_key(None, self.settings.folder)
        url = self.telegram.base_url.removesuffix("/bot")
        self._stopping = asyncio.Event()
        running = serve(
            self.service,
            key,
            self.operator,
            self.telegram.token,
            url,
            self._stopping,
            deployment=self.deployment,
        )
        self._task = asyncio.create_task(running)

    def publish(self, content: Pack) -> None:
        """Other content is live from now on."""
        self.engine = Engine(content)
        serving = Serving(self.engine)
        self.service.live.prepare(serving)
        self.service.live.switch(serving)

    async def stop(self) -> None:
        """An orderly stop. Stopping twice is stopping once."""
        task, self._task = self._task, None
        if task is not None:
            self._stopping.set()
            await task
            await self.store.close()


class BotProcess:
    """The bot as a process, started by the program's own command."""

    def __init__(self, telegram: StandIn, folder: Path) -> None:
        self._telegram = telegram
        self._folder = folder
        self._content = folder / "content"
        for name, text in files().items():
            file = self._content / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        self.process: asyncio.subprocess.Process | None = None
        self.said_into: Path | None = None
        """A file for all that it says, where that may be much."""

    async def start(self, token: str = "", **settings: str) -> None:
        """The process is started; it answers in a second or two. ``settings`` by their names, as words."""
        environment = {
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": token or self._telegram.token,
            "TELEGRAM_API_URL": self._telegram.base_url.removesuffix("/bot"),
            "CONTENT_DIR": str(self._content),
            "OPERATOR_NAME": OPERATOR.name,
            "OPERATOR_CONTACT": OPERATOR.contact,
            **settings,
        }
        into = None if self.said_into is None else self.said_into.open("ab")
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=self._folder,
            env=environment,
            stdout=into or asyncio.subprocess.PIPE,
            stderr=into or asyncio.subprocess.PIPE,
        )
        if into is not None:
            into.close()

    async def kill(self) -> None:
        """The process is gone, with no chance to finish anything. A test that fails shows what it said."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.kill()
        for said in await self.process.communicate():
            print((said or b"").decode(), end="")

    async def ended(self) -> tuple[int, str]:
        """The exit status, and all that it told the operator."""
        assert self.process is not None
        out, errors = await self.process.communicate()
        assert self.process.returncode is not None
        return self.process.returncode, ((out or b"") + (errors or b"")).decode()


def free_port() -> int:
    """A port of this machine that nobody is given by chance, for as long as this process runs.

    It is taken and not listened at: the system gives it to nobody who asks for any port, whoever connects
    there is refused, and a server that names it and shares addresses, as all of ours do, may have it.
    """
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.bind(("127.0.0.1", 0))
    port = int(taken.getsockname()[1])
    taken.detach()  # open until the process ends
    return port
