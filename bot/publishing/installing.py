"""What this installation was given: the release's own content, or what its settings put in its place."""

from __future__ import annotations

from bot import __version__
from bot.content_files import content_place, local_content, read_content
from bot.publishing.packs import Installed, texts_of
from bot.settings import Settings


def installed(settings: Settings, content: str | None = None, local: str | None = None) -> Installed:
    """What is installed; ``content`` and ``local`` name folders or zips before the settings do.

    Raises UnreadableContent.
    """
    named = content or (str(settings.content_dir) if settings.content_dir else None)
    over = local_content(local or (str(settings.local_content) if settings.local_content else None))
    national = texts_of(read_content(content_place(named)))
    return Installed(national, texts_of(over) if over is not None else None, __version__)
