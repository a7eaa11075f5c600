"""The program as operators run it, with administrators in its settings."""

from __future__ import annotations

from pathlib import Path

from tests.standin import StandIn
from tests.telegram.desk import ASKED, REWORDED, button_of, hash_of, reply, said, zipped
from tests.telegram.harness import BotProcess
from tests.telegram.test_publishing import until_asked

NEW = hash_of(REWORDED)


async def test_an_administrator_of_the_settings_publishes_to_the_running_program(
    telegram: StandIn, tmp_path: Path
) -> None:
    alice, somebody = telegram.phone("alice"), telegram.phone()
    process = BotProcess(telegram, tmp_path)
    await process.start(ADMINS=f"alice:{alice.user['id']}")
    try:
        await somebody.send("/share")
        await somebody.tap("No")
        await alice.send_document("autumn.zip", zipped(REWORDED))
        await said(alice, f"Draft {NEW}: autumn")
        await button_of(alice, "Publish")
        await reply(alice, f"Publish the draft {NEW}", "Clearer")
        await said(alice, f"Live now: {NEW}.")
        await until_asked(somebody, ASKED)
    finally:
        await process.kill()
