"""From the shelves of the reference, as they are written, to linked ones."""

from __future__ import annotations

from ..model import Entry, Shelf
from ..schema.reference_files import EntrySpec, ReferenceFile
from .linking_parts import Review
from .references import References, Spot


def linked_shelf(spec: ReferenceFile, spot: Spot, references: References) -> Shelf:
    """A shelf with its entries, in the author's order."""
    review = Review().of(spec)
    return Shelf(
        id=spec.shelf,
        title=spec.title,
        line=spec.line,
        command=spec.command,
        one_command=spec.one_command or "",
        entries={
            entry_id: linked_entry(
                spec.shelf, entry_id, entry, spot.of("entries", entry_id), references, review
            )
            for entry_id, entry in spec.entries.items()
        },
        owner=spec.owner,
        reviewed_on=spec.reviewed_on,
        review_by=spec.review_by,
        at=spot.of("shelf").at,
    )


def linked_entry(
    shelf: str, entry_id: str, spec: EntrySpec, spot: Spot, references: References, around: Review
) -> Entry:
    """One entry of a shelf; ``around`` is what holds where it does not say itself who keeps it current."""
    review = around.of(spec)
    return Entry(
        id=entry_id,
        shelf=shelf,
        title=spec.title,
        number=spec.number or "",
        say=spec.say,
        more=spec.more or "",
        also=tuple(spec.also),
        cite=references.points(spec.cite, spot.of("cite")),
        see=references.entries(spec.see, spot.of("see")),
        flows=tuple(
            references.flow(flow, spot.of("flows", position)) for position, flow in enumerate(spec.flows)
        ),
        contacts=references.contacts(spec.contacts, spot.of("contacts")),
        owner=review.owner,
        reviewed_on=review.reviewed_on,
        review_by=review.review_by,
        at=spot.at,
    )
