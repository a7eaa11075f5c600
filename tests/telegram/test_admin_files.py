"""What administrators send: hostile, broken or in doubt, each has one clear answer and nothing is stored."""

from __future__ import annotations

import io
import stat
import zipfile

import pytest

from tests.flows.packs import tiny_local_files
from tests.standin import Phone, StandIn
from tests.standin.faults import ServerError
from tests.telegram.desk import NATIONAL, REWORDED, AdminBot, button_of, hash_of, reply, said, zipped

MEGABYTE = 1 << 20


def with_link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("pack.yaml")
        entry.create_system = 3
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return out.getvalue()


HOSTILE = {
    "a bomb": (
        "bomb.zip",
        zipped({"pack.yaml": b"a" * (60 * MEGABYTE)}),
        '"pack.yaml" in “bomb.zip” is larger',
    ),
    "many small bombs": (
        "bomb.zip",
        zipped({f"advice/b{number}.yaml": b"0" * 1_000_000 for number in range(9)}),
        "“bomb.zip” holds more than 8 MB",
    ),
    "a path that leads out": ("x.zip", zipped({"../../pack.yaml": "a: 1"}), "leads out of it"),
    "a path of Windows": ("x.zip", zipped({"C:\\pack.yaml": "a: 1"}), "leads out of it"),
    "a link": ("x.zip", with_link(), "is a link"),
    "ten thousand files": (
        "x.zip",
        zipped({f"flows/f{number}.yaml": "a: 1" for number in range(10_000)}),
        "holds 10,000 files",
    ),
    "another encoding": ("x.zip", zipped({"pack.yaml": "größe: 1".encode("latin-1")}), "not text in UTF-8"),
    "no zip": ("x.zip", b"%PDF-1.7 and so on", "not a zip file"),
    "an empty zip": ("x.zip", zipped({}), "holds no content"),
    "a zip without content": ("x.zip", zipped({"photo.jpg": b"1"}), "holds no content"),
    "too large": ("x.zip", b"PK" + b"0" * (9 * MEGABYTE), "larger than 8 MB"),
    "a file that is too large": ("contacts.yaml", b"a" * (2 * MEGABYTE), "larger than 1 MB"),
    "an empty file": ("contacts.yaml", b"", "is empty"),
    "a file that is no text": ("contacts.yaml", b"\xff\xfe\x00", "not text in UTF-8"),
    "a file of another kind": ("contacts.docx", b"PK", "is neither"),
    "no name at all": ("", b"PK", "This is neither"),
    "a file that nothing is called like": ("whatever.yaml", b"a: 1\n", "does not say what it is"),
    "a name that no file can have": (
        "Copy of my own flow (1).yaml",
        b"flow: own\n",
        "Send it once more with its place as the caption, such as flows/my_own_flow.yaml.",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
async def test_it_is_refused_with_a_reason_and_nothing_is_kept(
    kind: str, desk: AdminBot, alice: Phone
) -> None:
    name, data, reason = HOSTILE[kind]
    await alice.send_document(name, data)
    await said(alice, reason)
    assert await desk.publishing.drafts() == ()
    assert len((await desk.publishing.history()).lines) == 1


async def test_a_file_larger_than_telegram_said_is_not_read_to_its_end(
    desk: AdminBot, alice: Phone, telegram: StandIn
) -> None:
    telegram.world.of_unknown_size.add("D1")
    await alice.send_document("x.zip", b"PK" + b"0" * (12 * MEGABYTE), file_size=100)
    await said(alice, "larger than 8 MB")


async def test_a_name_of_any_length_and_kind_is_shown_short(desk: AdminBot, alice: Phone) -> None:
    await alice.send_document(f"<b>‮{'x' * 5000}</b>\n.zip", b"no")
    told = await said(alice, "not a zip file")
    assert len(told) < 200


async def test_telegram_in_trouble_is_told_of(desk: AdminBot, alice: Phone, telegram: StandIn) -> None:
    telegram.inject(ServerError(method="getFile", times=9))
    await alice.send_document("autumn.zip", zipped(REWORDED))
    await said(alice, "Telegram did not hand the file out")


async def test_what_must_be_fixed_is_named_with_file_and_line(desk: AdminBot, alice: Phone) -> None:
    broken = {
        **NATIONAL,
        "flows/share.yaml": NATIONAL["flows/share.yaml"].replace("to: ask_staff", "to: nowhere"),
    }
    await alice.send_document("autumn.zip", zipped(broken))
    told = await said(alice, "Nothing of it was kept.")
    assert "flows/share.yaml:" in told
    assert "nowhere" in told
    assert all("Publish" not in message.buttons for message in alice.messages)
    assert any(message.file_name.endswith(".html") for message in alice.messages)
    assert await desk.publishing.drafts() == ()


async def test_one_file_takes_the_place_of_its_namesake(desk: AdminBot, alice: Phone) -> None:
    await alice.send_document(
        "rules (1).yaml", NATIONAL["reference/rules.yaml"].replace("rule 1", "rule one").encode()
    )
    told = await said(alice, "Draft ")
    assert "reference/rules.yaml" in told
    (draft,) = await desk.publishing.drafts()
    assert draft.files["pack.yaml"] == NATIONAL["pack.yaml"]
    assert "golden rule one" in draft.files["reference/rules.yaml"]


@pytest.mark.parametrize(
    "name", ["Copy of staff (1).yaml", "staff - Copy (2).yaml", "staff copy 2.yaml", "Copy (2) of Staff.yml"]
)
async def test_a_copy_of_a_file_takes_the_place_of_the_file(name: str, desk: AdminBot, alice: Phone) -> None:
    text = NATIONAL["flows/staff.yaml"].replace("title: A worry about staff", "title: Worried about staff?")
    assert text != NATIONAL["flows/staff.yaml"]
    await alice.send_document(name, text.encode())
    await said(alice, "Draft ")
    (draft,) = await desk.publishing.drafts()
    assert draft.label == "flows/staff.yaml"


async def test_where_several_have_that_name_it_is_asked_which(desk: AdminBot, alice: Phone) -> None:
    await alice.send_document("share.yaml", b"it says nothing: of what it is\n")
    await said(alice, "Where does “share.yaml” belong?")
    assert alice.screen.buttons == [
        "flows/share.yaml of the national pack",
        "walkthroughs/share.yaml of the national pack",
    ]
    ask = alice.screen
    await button_of(alice, "flows/share.yaml of the national pack")
    assert "flows/share.yaml:1" in await said(alice, "Nothing of it was kept.")
    await alice.tap("flows/share.yaml of the national pack", ask)
    await said(alice, "I do not have that file any more")


async def test_where_several_have_that_name_what_the_file_says_it_is_may_settle_it(
    desk: AdminBot, alice: Phone
) -> None:
    await alice.send_document("share.yaml", REWORDED["flows/share.yaml"].encode())
    await said(alice, "Draft ")
    (draft,) = await desk.publishing.drafts()
    assert draft.label == "flows/share.yaml"


async def test_the_caption_says_where_a_file_goes(desk: AdminBot, alice: Phone) -> None:
    await alice.send_document("new.yaml", REWORDED["flows/share.yaml"].encode(), "flows/share.yaml")
    await said(alice, "flows/share.yaml")
    await alice.send_document("c.yaml", b"contacts: {}\n", "local: contacts.yaml")
    await said(alice, "No local pack is live")


async def test_a_local_pack_lies_over_what_is_live_and_is_taken_away(desk: AdminBot, alice: Phone) -> None:
    await alice.send_document("barsetshire.zip", zipped(tiny_local_files()))
    await said(alice, "A local pack, sent in by alice")
    await button_of(alice, "Publish")
    hash = hash_of(tiny_local_files())
    await reply(alice, f"Publish the draft {hash}", "Our own contacts")
    await said(alice, f"with the local pack {hash}")
    await alice.send("/download")
    await alice.world.until(lambda: sum(m.file_name.endswith(".zip") for m in alice.messages) == 2)
    await button_of(alice, "Undo: put the one before live again")
    await reply(alice, "Put none live again", "The area left")
    await said(alice, f"Live now: {hash_of(NATIONAL)}.")


async def test_a_local_pack_is_taken_away_by_its_command(desk: AdminBot, alice: Phone) -> None:
    await alice.send("/rollback none")
    await said(alice, "No local pack is live.")
    await alice.send_document("barsetshire.zip", zipped(tiny_local_files()))
    await said(alice, "A local pack, sent in by alice")
    await button_of(alice, "Publish")
    await reply(alice, f"Publish the draft {hash_of(tiny_local_files())}", "Our own contacts")
    await said(alice, "Live now:")
    await alice.send("/rollback None")
    await reply(alice, "The local pack is taken away.", "The area left")
    await said(alice, f"Live now: {hash_of(NATIONAL)}.")
