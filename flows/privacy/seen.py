"""What was seen in a text: kinds alone, so that nothing that was typed can be passed on by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "name",
    "date_of_birth",
    "phone",
    "email",
    "postcode",
    "address",
    "nhs_number",
    "upn",
    "national_insurance_number",
    "handle",
]
"""A kind of personal data. upn: a pupil's number at school. handle: a name or page on social media."""

KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Seen:
    """``urgent``: the text says that somebody is in danger now. ``kinds``: each once, as in KINDS."""

    urgent: bool = False
    kinds: tuple[Kind, ...] = ()
