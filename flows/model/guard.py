"""What authors add to what the guard knows of itself (``flows.privacy``)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GuardWords:
    """``names``: people's names that the lists lack. ``not_names``: words and phrases that look like names.

    ``urgent``: phrases of danger now, in the form that ``flows.phrases`` reads.
    """

    names: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    urgent: tuple[str, ...] = ()
