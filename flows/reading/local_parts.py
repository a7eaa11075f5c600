"""From the contacts and shelves of a local pack to linked ones, over those of the national pack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..issues import LOCAL
from ..model import Contact, Shelf
from ..schema.guidance_files import ContactSpec
from ..schema.local_files import LocalContactSpec, LocalReferenceFile
from .linking_parts import Review, linked_contact
from .linking_reference import linked_entry
from .references import References, Spot

FILLED_IN = ("number", "text_number", "url", "email", "hours", "checked_on", "checked_at")
"""What a local pack can fill in where a local contact of the national pack leaves it blank."""

OF_A_NEW_ONE = ("name", "use", "find", "nations", "cite")
"""What only a contact of its own has."""

OF_A_SHELF = ("title", "line", "command", "one_command")
"""What only a shelf of its own has."""


def local_contact(
    national: Contact | None,
    contact_id: str,
    spec: LocalContactSpec,
    spot: Spot,
    references: References,
    around: Review,
) -> Contact:
    """The national contact with its blanks filled in, or one that only the local pack has."""
    if national is None:
        return _of_its_own(contact_id, spec, spot, references, around)
    if national.fixed:
        message = f'contact "{contact_id}" is fixed: no local pack can change it.'
        references.find("local", spot.at, message, "Add a contact with an id of its own beside it.")
        return national
    if not national.local:
        message = f'contact "{contact_id}" is the same everywhere: a local pack fills in local contacts only.'
        references.find("local", spot.at, message, "Add a contact with an id of its own beside it.")
        return national
    for key in (*OF_A_NEW_ONE, *FILLED_IN):
        if key in spec.model_fields_set and (key in OF_A_NEW_ONE or getattr(national, key)):
            here = spot.of(key)
            message = f'"{key}" of contact "{contact_id}" is the national pack\'s to say.'
            references.find("local", here.at, message, "Delete it: only what is blank there is filled in.")
    review = around.of(spec)
    return replace(
        national,
        number=national.number or spec.number or "",
        text_number=national.text_number or spec.text_number or "",
        url=national.url or spec.url or "",
        email=national.email or spec.email or "",
        hours=national.hours or spec.hours or "",
        checked_on=national.checked_on or spec.checked_on or "",
        checked_at=national.checked_at or spec.checked_at or "",
        also=tuple(dict.fromkeys((*national.also, *spec.also))),
        owner=review.owner,
        reviewed_on=review.reviewed_on,
        review_by=review.review_by,
        at=spot.at,
    )


def local_shelf(
    national: Shelf | None, spec: LocalReferenceFile, spot: Spot, references: References, review: Review
) -> Shelf:
    """The national shelf with more entries at its end, or one that only the local pack has."""
    expected = f"reference/{spec.shelf}.yaml"
    if spot.written.file.removeprefix(LOCAL) != expected:
        message = f'the shelf is called "{spec.shelf}", and its file is not.'
        references.find("file_name", spot.of("shelf").value_at, message, f"Rename the file to {expected}.")
    own = {
        entry_id: linked_entry(spec.shelf, entry_id, entry, spot.of("entries", entry_id), references, review)
        for entry_id, entry in spec.entries.items()
    }
    if national is not None:
        for key in OF_A_SHELF:
            if key in spec.model_fields_set:
                message = f'"{key}" of shelf "{spec.shelf}" is the national pack\'s to say.'
                references.find("local", spot.of(key).at, message, "Delete it; add entries only.")
        return replace(national, entries={**national.entries, **own})
    _refuse_missing(("title", "line", "command"), spec, spot, f'shelf "{spec.shelf}"', references)
    return Shelf(
        id=spec.shelf,
        title=spec.title or "",
        line=spec.line or "",
        command=spec.command or "",
        one_command=spec.one_command or "",
        entries=own,
        owner=review.owner,
        reviewed_on=review.reviewed_on,
        review_by=review.review_by,
        at=spot.of("shelf").at,
    )


def _of_its_own(
    contact_id: str, spec: LocalContactSpec, spot: Spot, references: References, around: Review
) -> Contact:
    _refuse_missing(("name", "use"), spec, spot, spot.name, references)
    written = {key: getattr(spec, key) for key in spec.model_fields_set}
    whole = ContactSpec.model_construct(**{"name": "", "use": "", "local": spec.find is not None, **written})
    return linked_contact(contact_id, whole, spot, references, around)


def _refuse_missing(
    keys: Iterable[str],
    spec: LocalContactSpec | LocalReferenceFile,
    spot: Spot,
    name: str,
    references: References,
) -> None:
    for key in keys:
        if getattr(spec, key) is None and spot.is_whole:
            message = f'{name} is not in the national pack and has no "{key}".'
            references.find("missing", spot.at, message, "Write it, or mend the id.")
