"""What the commands of publishing take."""

from __future__ import annotations

import argparse

from bot.commands.options import Add

BY = "who does it, as the audit log tells it; where ADMINS is set, one of its labels"
WHY = "why, in one line; it stands in the audit log"
VERSION = "the version, by as much of its hash as tells it from others"


def add_publishing(add: Add) -> None:
    """Every command of publishing is there."""
    _add_publish(add)
    _add_drafts(add)
    _add_undoing(add)
    _add_signoff(add)
    _add_reading(add)


def _add_publish(add: Add) -> None:
    parser = add(
        "publish",
        _publish,
        "check content and put it live for everybody",
        "Checks the content over what is live and on the floor of this release, says what it changes, and "
        "puts it live within a second, without a restart. Where two or more administrators are set, it "
        "waits for one of them to approve. Exit status: 0 live or waiting, 1 refused.",
        'publish content --by alice --why "New number of the front door"',
    )
    parser.add_argument("pack", metavar="PACK", help="folder or zip of content")
    _add_by(parser)
    _add_why(parser)
    parser.add_argument("--label", metavar="TEXT", help="what to call it; else the name of the folder or zip")
    parser.add_argument("--local", action="store_true", help="it is a local pack, to lie over what is live")


def _add_drafts(add: Add) -> None:
    approve = add(
        "approve",
        _approve,
        "approve what another administrator asked to publish",
        "Puts a draft live that waits for a second administrator. It is checked again first.",
        "approve 3f2a9c0d --by bob",
    )
    approve.add_argument("draft", metavar="DRAFT", help="the draft, as publish and versions name it")
    _add_by(approve)
    discard = add(
        "discard",
        _discard,
        "throw away a draft that is not published",
        "The draft is gone; the audit log says who discarded it.",
        "discard 3f2a9c0d --by bob",
    )
    discard.add_argument("draft", metavar="DRAFT", help="the draft, as publish and versions name it")
    _add_by(discard)
    discard.add_argument("--why", metavar="TEXT", default="", help="why, in one line")


def _add_undoing(add: Add) -> None:
    rollback = add(
        "rollback",
        _rollback,
        "put an earlier version live again",
        "Any version that was not withdrawn, also one that came with this release; none takes the local pack "
        "away. It is checked again first. Conversations go on with the answers that still stand.",
        'rollback 3f2a9c0d --by alice --why "It confused people"',
    )
    withdraw = add(
        "withdraw",
        _withdraw,
        "withdraw a version whose advice is unsafe",
        "It can never be live again; where it is, the last safe version takes its place at once. "
        "Conversations that went by it stop at their next tap, and whoever was shown its advice is told.",
        'withdraw live --by alice --why "It gave a number that is not theirs"',
    )
    for parser in (rollback, withdraw):
        parser.add_argument("version", metavar="VERSION", help=f'{VERSION}, or "live"')
        _add_by(parser)
        _add_why(parser)


def _add_signoff(add: Add) -> None:
    parser = add(
        "signoff",
        _signoff,
        "record that somebody answers for what is live",
        "The sign-off counts for exactly the words that are live, the local pack's too: any change ends it. "
        "It is told in /about, under every ending and on every record.",
        'signoff 3f2a9c0d --by alice --role "Designated safeguarding lead"',
    )
    parser.add_argument("version", metavar="VERSION", help="what they have read, by its hash")
    _add_by(parser)
    parser.add_argument("--role", metavar="TEXT", required=True, help="in what role; people are told it")
    parser.add_argument("--why", metavar="TEXT", default="", help="what it rests on, in one line")


def _add_reading(add: Add) -> None:
    versions = add(
        "versions",
        _versions,
        "list the versions, with what is live, and the drafts that wait",
        "Newest last, with label, who, when and why.",
        "versions",
    )
    audit = add(
        "audit",
        _audit,
        "list who published, approved, withdrew and signed off what",
        "The audit log, oldest first. It only appends: the database refuses to change an entry.",
        "audit",
    )
    for parser in (versions, audit):
        parser.add_argument("--json", action="store_true", help="print a JSON list")
    download = add(
        "download",
        _download,
        "write a version to a zip file",
        "The same version always gives the same bytes. The zip can be published again.",
        "download live.zip",
    )
    download.add_argument("file", metavar="FILE", help="the new zip file")
    download.add_argument("--version", metavar="VERSION", default="live", help=f"{VERSION}; else live")


def _add_by(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", metavar="LABEL", required=True, help=BY)


def _add_why(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--why", metavar="TEXT", required=True, help=WHY)


def _publish(given: argparse.Namespace) -> int:
    from bot.commands.publish import publish

    return publish(given.pack, given.by, given.why, given.label, is_local=given.local)


def _approve(given: argparse.Namespace) -> int:
    from bot.commands.publish import approve

    return approve(given.draft, given.by)


def _discard(given: argparse.Namespace) -> int:
    from bot.commands.publish import discard

    return discard(given.draft, given.by, given.why)


def _rollback(given: argparse.Namespace) -> int:
    from bot.commands.publish import roll_back

    return roll_back(given.version, given.by, given.why)


def _withdraw(given: argparse.Namespace) -> int:
    from bot.commands.publish import withdraw

    return withdraw(given.version, given.by, given.why)


def _signoff(given: argparse.Namespace) -> int:
    from bot.commands.publish import sign_off

    return sign_off(given.version, given.by, given.role, given.why)


def _versions(given: argparse.Namespace) -> int:
    from bot.commands.versions import versions

    return versions(as_json=given.json)


def _audit(given: argparse.Namespace) -> int:
    from bot.commands.versions import audit

    return audit(as_json=given.json)


def _download(given: argparse.Namespace) -> int:
    from bot.commands.versions import download

    return download(given.file, given.version)
