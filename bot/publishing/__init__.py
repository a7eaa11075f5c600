"""Publishing content: drafts, checks, versions, what is live, and undoing it. Channel-neutral."""

from bot.publishing.archive import Report
from bot.publishing.service import Publishing
from bot.publishing.starting import settled
from bot.publishing.switching import keep_up

__all__ = ["Publishing", "Report", "keep_up", "settled"]
