"""The commands of administrators, which stand in their own menus alone."""

from __future__ import annotations

from collections.abc import Mapping

ADMIN_COMMANDS: Mapping[str, str] = {
    "content": "Admin: how the content stands, and what is due for review",
    "drafts": "Admin: what was sent in and is not published",
    "versions": "Admin: the versions, and which is live",
    "rollback": "Admin: put an earlier version live again",
    "withdraw": "Admin: stop a version whose advice is unsafe",
    "signoff": "Admin: answer for what is live",
    "download": "Admin: what is live, as a zip",
    "audit": "Admin: who did what, when and why",
    "stats": "Admin: where people stop, go back, are not sure and end",
    "preview": "Admin: the draft you look at, and the way out of it",
}
"""Each command and what it is for, in the order of the menu."""
