"""The shape of the files an author writes, as pydantic models. Editors complete from the JSON Schema of them.

Only shape lives here: which keys there are, of what type, and how long they may be. What the parts mean
to each other is checked once they are linked (``reader``, ``checks``). Editors show their docstrings.
"""

from __future__ import annotations

from collections.abc import Mapping

from .flow_files import FlowFile, SharedFile
from .guard_files import GuardFile
from .guidance_files import AdviceFile, ContactsFile, GuidanceFile, SourcesFile
from .local_files import LocalAdviceFile, LocalContactsFile, LocalPackFile, LocalReferenceFile
from .pack_files import MessagesFile, PackFile, SafetyFile, WalkthroughsFile
from .reference_files import ReferenceFile
from .wording_files import WordingFile
from .words import Part

FILE_SHAPES: Mapping[str, type[Part]] = {
    "pack.yaml": PackFile,
    "shared.yaml": SharedFile,
    "contacts.yaml": ContactsFile,
    "sources.yaml": SourcesFile,
    "safety.yaml": SafetyFile,
    "messages.yaml": MessagesFile,
    "wording.yaml": WordingFile,
    "guard.yaml": GuardFile,
    "flows/": FlowFile,
    "advice/": AdviceFile,
    "guidance/": GuidanceFile,
    "reference/": ReferenceFile,
    "walkthroughs/": WalkthroughsFile,
}
"""File name, or folder with a slash, to the shape of what stands in it."""

LOCAL_SHAPES: Mapping[str, type[Part]] = {
    "pack.yaml": LocalPackFile,
    "contacts.yaml": LocalContactsFile,
    "advice/": LocalAdviceFile,
    "flows/": FlowFile,
    "shared.yaml": SharedFile,
    "reference/": LocalReferenceFile,
    "sources.yaml": SourcesFile,
    "guidance/": GuidanceFile,
    "safety.yaml": SafetyFile,
    "walkthroughs/": WalkthroughsFile,
    "guard.yaml": GuardFile,
}
"""The same for a local pack. What it lacks stays as the national pack has it."""


def shape_of(file_name: str, shapes: Mapping[str, type[Part]] = FILE_SHAPES) -> type[Part] | None:
    """The shape of that file of a pack, or None when a pack has no such file."""
    folder, slash, _ = file_name.rpartition("/")
    return shapes.get(folder + slash if slash else file_name)
