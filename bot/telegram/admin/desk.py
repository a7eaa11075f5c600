"""What an administrator does, one method each: it is done, and the chat shows what came of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from bot.problem import Problem
from bot.publishing import Publishing, Report
from bot.publishing.aside import Work
from bot.publishing.comparing import Changes, changes
from bot.publishing.service import NONE, Done
from bot.settings import Administrator
from bot.telegram.admin import screens
from bot.telegram.admin.chats import Chats
from bot.telegram.admin.prompts import Prompt, day_from, words_of
from bot.telegram.admin.uploads import Upload
from bot.telegram.inbound import Place
from bot.telegram.screen import File
from bot.versions import SHOWN, Draft, LiveMoved
from flows.model import Pack

MOVED = (
    "Something else went live meanwhile, so nothing was published. This is the report over what is live now."
)

Clock = Callable[[], datetime]


class Desk:
    """Publishing in an administrator's chat. Every method raises Problem where something is refused."""

    def __init__(
        self,
        publishing: Publishing,
        chats: Chats,
        admins: Sequence[Administrator],
        pack: Callable[[], Pack],
        work: Work,
        clock: Clock = lambda: datetime.now(UTC),
    ) -> None:
        """``pack``: the content that is live in this process. ``work``: where drafts are compared."""
        self._publishing = publishing
        self._chats = chats
        self._admins = admins
        self._pack = pack
        self._work = work
        self._clock = clock
        self._told: set[tuple[str, str]] = set()
        """Who was told of which draft that waits; forgotten at a restart, which repeats it at worst."""

    async def submit(self, place: Place, by: str, upload: Upload) -> None:
        """The pack is checked; its report is shown, and it is kept as a draft where nothing must be fixed."""
        report = await self._publishing.submit(upload.files, upload.kind, upload.label, by)
        await self._show_report(place, by, report)

    async def look(self, place: Place, by: str, hash: str, before: str = "") -> None:
        """The draft's report is shown, made anew over what is live now."""
        report = await self._publishing.look(hash)
        if before:
            await self._chats.say(place, before)
        await self._show_report(place, by, report)

    async def ask_why_publish(self, place: Place, hash: str, over: str) -> bool:
        """The reason is asked for; False where something else is live by now than what the report says."""
        history = await self._publishing.history()
        if history.live is None or not history.live.effective.startswith(over):
            return False
        draft, _, _ = await self._publishing.over_live(hash)
        await self._chats.ask(place, words_of(Prompt("publish", draft.hash, over)), "The reason")
        return True

    async def publish(self, place: Place, by: str, hash: str, over: str, why: str) -> None:
        """It is live, or waits for a second administrator, who is told."""
        await self._or_look_again(place, by, hash, self._publish(place, by, hash, over, why))

    async def approve(self, place: Place, by: str, hash: str, over: str) -> None:
        """What another administrator asked to publish is live, and they are told."""
        await self._or_look_again(place, by, hash, self._approve(place, by, hash, over))

    async def discard(self, place: Place, by: str, hash: str) -> None:
        """The draft is gone."""
        await self._publishing.discard(hash, by)
        await self._chats.say(place, f"The draft {hash} is discarded.")

    async def roll_back(self, place: Place, by: str, hash: str, over: str, why: str) -> None:
        """That version is live again, or no local pack is."""
        await self._must_be_live(over)
        before = (await self._publishing.history()).live
        done = await self._publishing.roll_back(hash, by, why)
        await self._show_done(place, done, before.national if before and hash != NONE else "")

    async def withdraw(self, place: Place, by: str, hash: str, over: str, why: str) -> None:
        """The version is withdrawn, and something else live where it was."""
        await self._must_be_live(over)
        done = await self._publishing.withdraw(hash, by, why)
        await self._chats.say(
            place,
            f"{done.hash[:SHOWN]} is withdrawn. Conversations that went by it stop at their next tap.",
            "Whoever was shown its advice is told the next time they come, while their session is kept.",
            screens.live_line(done),
        )

    async def ask_why(self, place: Place, asked: Prompt) -> None:
        """The reason for going back or for withdrawing is asked for, where it can be done at all."""
        history = await self._publishing.history()
        live = history.live
        if live is None or not live.effective.startswith(asked.over):
            raise LiveMoved("Something else is live by now: /versions shows what.")
        if asked.hash == NONE and not live.local:
            raise Problem("No local pack is live.")
        hash = NONE if asked.hash == NONE else self._publishing.known(asked.hash, history).hash
        await self._chats.ask(place, words_of(Prompt(asked.asked, hash, live.effective)), "The reason")

    async def ask_role(self, place: Place) -> None:
        """The role is asked for in which somebody signs off what is live, and what that covers is said."""
        history, pack = await self._publishing.history(), self._pack()
        live = history.live
        if live is None:
            raise Problem("Nothing is live yet.")
        parts = [hash for hash in (live.national, live.local) if hash]
        lines = [f"{(line.label if (line := history.line(hash)) else '')} ({hash[:SHOWN]})" for hash in parts]
        await self._chats.say(
            place,
            "A sign-off covers exactly the words that are live: "
            f"{' with '.join(lines)}; {len(pack.flows)} flows, {len(pack.entries)} entries, "
            f"{len(pack.contacts)} contacts. Any change to them ends it. /download gives them to read.",
        )
        await self._chats.ask(place, words_of(Prompt("role", live.effective)), "The role")

    async def ask_day(self, place: Place, hash: str, role: str) -> None:
        """The day is asked for on which they finished reading."""
        role = " ".join(role.split())
        if not 0 < len(role) <= 80:
            raise Problem("The role must be one line of at most 80 characters: /signoff begins again.")
        await self._chats.ask(place, words_of(Prompt("day", hash, role=role)), "The day")

    async def sign_off(self, place: Place, by: str, hash: str, role: str, written: str) -> None:
        """What is live is signed off, where it is still what they have read."""
        day = day_from(written, self._clock().date())
        if day is None:
            raise Problem(
                "That is no day up to today. Reply to the question once more, such as: 22 November 2026."
            )
        why = f"Read on {day.isoformat()}."
        history = await self._publishing.history()
        latest = history.audit[-1]
        if (latest.what, latest.hash[:SHOWN], latest.by, latest.role) == ("signed_off", hash, by, role):
            raise Problem("You have signed this off already.")
        entry = await self._publishing.sign_off(by, role, why, hash)
        await self._chats.say(
            place, f"{entry.hash[:SHOWN]} is signed off by: {role}. Any change to its words ends that."
        )

    async def versions(self, place: Place, heading: str = "") -> None:
        """The versions are listed."""
        history = await self._publishing.history()
        await self._chats.show(
            place, screens.versions_screen(history, heading) if heading else screens.versions_screen(history)
        )

    async def version(self, place: Place, hash: str) -> None:
        """One version is shown, with what going back to it would change."""
        history = await self._publishing.history()
        line = self._publishing.known(hash, history)
        live, found = history.live, None
        if live is not None and line.hash not in {live.national, live.local} | history.withdrawn:
            national, local = await self._publishing.files_of("live")
            files, _ = await self._publishing.files_of(line.hash)
            new = (files, local) if line.kind == "national" else (national, files)
            found = await self._work(changes, (national, local), new)
        await self._chats.show(place, screens.version_screen(line, history, found))

    async def drafts(self, place: Place) -> None:
        """The drafts are listed."""
        await self._chats.show(place, screens.drafts_screen(await self._publishing.drafts()))

    async def audit(self, place: Place) -> None:
        """The end of the audit log is listed."""
        await self._chats.show(place, screens.audit_screen(await self._publishing.history()))

    async def content(self, place: Place) -> None:
        """How the content stands, and what is due for review."""
        history = await self._publishing.history()
        await self._chats.show(place, screens.content_screen(self._pack(), history, self._clock().date()))

    async def download(self, place: Place, hash: str) -> None:
        """The version is sent as a zip; for "live" the local pack that is live, too."""
        history = await self._publishing.history()
        lines = [self._publishing.known(hash, history)]
        if hash == "live" and history.live is not None and history.live.local:
            lines.append(self._publishing.known(history.live.local, history))
        for line in lines:
            name = f"{line.kind}-{line.hash[:SHOWN]}.zip"
            data = await self._publishing.download(line.hash)
            words = f"{line.label} ({line.kind}, {line.hash[:SHOWN]}). It can be changed and sent back."
            await self._chats.show(place, screens.said(words, file=File(name, data)))

    async def remind(self, place: Place, by: str) -> None:
        """Of a draft that waits for them they are told, once."""
        for draft in await self._publishing.drafts():
            if draft.asked_by and draft.asked_by != by and (by, draft.hash) not in self._told:
                await self._tell_of(draft, place, by)

    async def _tell_of(self, draft: Draft, place: Place, label: str) -> bool:
        """Whether they could be told."""
        is_told = await self._chats.show(place, screens.waits_screen(draft)) is not None
        if is_told:
            self._told.add((label, draft.hash))
        return is_told

    async def _publish(self, place: Place, by: str, hash: str, over: str, why: str) -> None:
        before = (await self._publishing.history()).live
        draft, _, _ = await self._publishing.over_live(hash)
        done = await self._publishing.publish(hash, by, why, over)
        if not done.waits:
            back = (before.national if draft.kind == "national" else before.local or NONE) if before else ""
            await self._show_done(place, done, back)
            return
        draft, _, _ = await self._publishing.over_live(hash)
        told = [
            admin.label
            for admin in self._admins
            if admin.label != by and await self._tell_of(draft, Place(admin.telegram_id), admin.label)
        ]
        whom = (
            f"I have told {' and '.join(told)}." if told else "I could tell nobody: none has a chat with me."
        )
        await self._chats.say(
            place, f"The draft {hash} waits for a second administrator, who finds it under /drafts. {whom}"
        )

    async def _approve(self, place: Place, by: str, hash: str, over: str) -> None:
        before = (await self._publishing.history()).live
        draft, _, _ = await self._publishing.over_live(hash)
        done = await self._publishing.approve(hash, by, over)
        back = (before.national if draft.kind == "national" else before.local or NONE) if before else ""
        await self._show_done(place, done, back)
        for admin in self._admins:
            if admin.label == draft.asked_by:
                words = f"{by} approved the draft {hash}. {screens.live_line(done)}"
                await self._chats.say(Place(admin.telegram_id), words)

    async def _or_look_again(self, place: Place, by: str, hash: str, doing: Awaitable[None]) -> None:
        """It is done, or the draft's report shown anew where something else went live meanwhile."""
        try:
            await doing
        except LiveMoved:
            await self.look(place, by, hash, MOVED)

    async def _show_report(self, place: Place, by: str, report: Report) -> None:
        found: Changes | None = None
        if report.live is not None and report.checked.pack is not None:
            live = await self._publishing.files_of("live")
            draft = report.draft
            over = (draft.files, live[1]) if draft.kind == "national" else (live[0], draft.files)
            found = await self._work(changes, live, over)
        await self._chats.show(place, screens.report_screen(report, found, by))

    async def _show_done(self, place: Place, done: Done, back_to: str) -> None:
        rows = screens.undo_rows(back_to, done.live.effective) if back_to and done.live else ()
        await self._chats.show(place, screens.said(screens.live_line(done), rows=rows))

    async def _must_be_live(self, over: str) -> None:
        live = (await self._publishing.history()).live
        if live is None or not live.effective.startswith(over):
            raise LiveMoved("Something else is live by now, so nothing was changed: /versions shows what.")
