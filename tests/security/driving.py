"""A running bot and marked people who use everything that it has, while what it needs fails now and then."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.standin import Dropped, Phone, ServerError, StandIn, TooManyRequests
from tests.standin.world import BOT, Chat

NUMBER, HOURS = "01632 960777", "Tues to Thurs 10am to 4pm"
KEPT = {"own number": NUMBER, "own hours": HOURS}

ANN, BEN, ADMIN = 7_771_234_567, 6_662_345_678, 5_553_456_789
GROUP, FORUM, MOVED = -4_445_678_901, -1_003_334_567_890, -1_002_223_456_789

MARKS: dict[str, str | int] = {
    "ann's id": ANN,
    "ben's id": BEN,
    "the administrator's id": ADMIN,
    "the group's id": GROUP,
    "the forum's id": FORUM,
    "the supergroup's id": MOVED,
    "the token": "987654321:MARKED-token-of-the-leak-test-0123456789",
    "the secret": "marked-webhook-secret-wxyz-0123456789",
    "the key": "c0ffee" * 10 + "beef",
    "first name": "Zephyrinetta",
    "last name": "Quillfeather-Zoë",
    "username": "zq_marked_username",
    "title": "Marked <b>Zzyzx</b> team",
    "topic": "Marked topic Yyggdra",
    "typed": "wibblefrotz",
    "typed name": "Hortensia Blackthornley",
    "typed in danger": "he is not breathing quuxly",
    "typed in a group": "grumbleflax",
    "searched": "snorkelwhack",
    "edited": "flibbertwist",
    "caption": "capturezang",
    "file name": "marked-case-file-jarndyce.pdf",
    "file id": "BQACAgQAAxkBAAIMARKEDFILEID",
    "inline": "inlinegrob",
    "contact card": "Thistledown Marrowby",
    "link": "marked-deep-link-vorpal",
    "quoted": "quotedsnark",
    "refused number": "01632 960555",
    "button": "marked-button-brillig",
}


def words(name: str) -> str:
    """A marked text."""
    return str(MARKS[name])


class Marked:
    """The people, and the chats they are in."""

    def __init__(self, telegram: StandIn) -> None:
        self.telegram = telegram
        world = telegram.world
        self.group: Chat = world.chat(GROUP, "group", words("title"))
        self.forum: Chat = world.chat(FORUM, "supergroup", words("title"))
        self.group.administrators = {ANN}
        self.ann = self._somebody(ANN)
        self.ann_there = self._somebody(ANN, self.group)
        self.ben_there = self._somebody(BEN, self.group)
        self.in_topic = self._somebody(BEN, self.forum, 44)
        self.admin = self._somebody(ADMIN)

    def _somebody(self, number: int, chat: Chat | None = None, thread: int | None = None) -> Phone:
        phone = Phone(self.telegram.world, number, words("first name"), chat, thread)
        phone.user |= {"last_name": words("last name"), "username": words("username")}
        return phone

    async def use_everything(self) -> None:
        """Each part of the bot is used by somebody."""
        await self._alone()
        await self._beside()
        await self._administer()
        await self._together()
        await self._move()

    async def _alone(self) -> None:
        ann = self.ann
        for text in ("/start", f"/start {words('link')}", words("searched"), "/help", "/privacy", "/about"):
            await ann.send(text)
        for number in (f"{words('refused number')} ask for {words('typed name')}", f"{NUMBER}, {HOURS}"):
            await ann.send("/mycontacts")
            await ann.tap("Your safeguarding lead")
            await ann.tap("Enter the number")
            await ann.reply(number)
        await ann.send("/share")
        for text in ("typed", "typed name", "typed in danger"):
            await ann.send(words(text))
        await ann.send(f"/find {words('searched')}")
        await ann.send(f"/rule {words('typed name')}")
        await ann.send(f"/{words('typed')}")
        await self._settled(ann, ann.update_for_data(words("button")[:64]))
        await ann.send("/share")
        await ann.tap("Yes")
        await ann.tap("Why this advice")
        await ann.send("/record")
        for form in ("As a page", "As a PDF", "As a message"):
            await ann.send("/record")
            await ann.tap(form)

    async def _beside(self) -> None:
        """Files, forwarded words, contact cards, edits, and words typed in other chats."""
        ann, world = self.ann, self.telegram.world
        file = {
            "file_id": words("file id"),
            "file_unique_id": words("file id"),
            "file_name": words("file name"),
        }
        card = {"phone_number": words("refused number"), "first_name": words("contact card"), "user_id": BEN}
        origin = {"type": "hidden_user", "sender_user_name": words("contact card"), "date": 1}
        await ann.send("", document={**file, "file_size": 7}, caption=words("caption"))
        await ann.send("", contact=card)
        await ann.send(words("quoted"), forward_origin=origin, quote={"text": words("quoted"), "position": 0})
        edit = ann.update_for_text(words("typed"))
        edit["edited_message"] = {**edit.pop("message"), "text": f"{words('edited')} {words('typed name')}"}
        await self._settled(ann, edit)
        await self._settled(ann, world.new_inline_query(ann.user, f"{words('inline')} golden"))
        await self._settled(ann, world.new_inline_query(ann.user, words("typed name")))

    async def _administer(self) -> None:
        """Whoever publishes sends a file, and words about it."""
        unread = {"file_id": words("file id"), "file_unique_id": words("file id"), "file_size": 7}
        for name in (words("file name"), words("file name").replace(".pdf", ".zip")):
            await self.admin.send("", document={**unread, "file_name": name}, caption=words("caption"))
        await self.admin.send(words("typed"))

    async def _together(self) -> None:
        ann, ben, world = self.ann_there, self.ben_there, self.telegram.world
        joined = world.bot_member(self.group, ann.user, "left", "member")
        await self._settled(ann, joined)
        await ann.send("/share")
        await ben.tap("No")
        await ben.reply(words("typed in a group"))
        await ben.reply(words("typed name"))
        await ben.send(f"@{BOT['username']} {words('typed name')}")
        await ann.send("/settings")
        await ann.tap("Let the lead answer")
        await ann.without_a_name.send("/settings")
        await ann.tap("Settings")
        await ann.tap("The team contacts")
        await ann.tap("Your safeguarding lead")
        await ann.tap("Enter the number")
        await ann.reply(f"{NUMBER}, {HOURS}")
        await self.in_topic.send("/share", forum_topic_created={"name": words("topic"), "icon_color": 1})
        carries = await ben.follow("In private", self._with("In private"))
        await ben.in_private.send(f"/start {carries}")
        await ann.send("/nothing_known", sender_chat={"id": GROUP, "type": "group", "title": words("title")})

    def _with(self, label: str) -> Any:
        there = [m for m in self.ben_there.messages if label in m.buttons]
        return there[-1] if there else None

    async def _move(self) -> None:
        for update in self.telegram.world.upgraded(self.group, MOVED):
            await self._settled(self.ann, update)

    async def meet_trouble(self, folder: Path | None) -> None:
        """Telegram and the database fail in all the ways that leave a trace."""
        ann, telegram = self.ann, self.telegram
        ann.chat.blocked = True
        await ann.send(words("searched"))
        await telegram.world.until(lambda: any(call.status == 403 for call in telegram.calls))
        ann.chat.blocked = False
        for fault in (
            Dropped("sendMessage"),
            Dropped("", after=True),
            ServerError(""),
            TooManyRequests("sendMessage"),
        ):
            fault.chat = ann.chat.id
            telegram.inject(fault)
            await ann.send(words("searched"))
            await telegram.world.until(lambda struck=fault: struck.times == 0)
        broken = {
            "update_id": 1,
            "message": {"text": words("typed"), "chat": {"id": words("title"), "type": 3}},
        }
        telegram.world._pending.append({**broken, "update_id": 799_999_999})
        telegram.world.changed()
        await telegram.world.until(lambda: 799_999_999 in telegram.world.confirmed)
        if folder is not None:
            await self._while_nothing_is_saved(folder / "data/safe-to-share.sqlite3")

    async def _while_nothing_is_saved(self, database: Path) -> None:
        """The statement fails with the row that it would have written."""
        with closing(sqlite3.connect(database, isolation_level=None)) as meddling:
            refuse = "BEGIN SELECT RAISE(FAIL, 'no room'); END"
            meddling.execute(f"CREATE TRIGGER no_room BEFORE INSERT ON updates {refuse}")
            told = len(self.admin.messages)
            press = self.ann.type(words("typed"))
            await self.telegram.world.until(lambda: len(self.admin.messages) > told)
            meddling.execute("DROP TRIGGER no_room")
        await self.telegram.world.until(lambda: press in self.telegram.world.confirmed)

    async def _settled(self, phone: Phone, update: dict[str, Any]) -> None:
        phone.world.deliver(update)
        await phone.settled(update["update_id"])
