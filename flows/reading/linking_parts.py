"""From the parts that endings are made of, as they are written, to linked ones."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import AdviceBlock, Contact, PackInfo, Point, Source, UrgentHelp
from ..schema.guidance_files import BlockSpec, ContactsFile, ContactSpec, PointSpec, SourceSpec
from ..schema.local_files import LocalContactsFile, LocalContactSpec, LocalPackFile, LocalReferenceFile
from ..schema.pack_files import PackFile
from ..schema.reference_files import EntrySpec, ReferenceFile
from .references import References, Spot


def linked_block(block_id: str, spec: BlockSpec, spot: Spot, references: References) -> AdviceBlock:
    """An advice block."""
    return AdviceBlock(
        id=block_id,
        say=spec.say,
        more=spec.more or "",
        kind=spec.kind,
        condition=references.condition(spec, spot),
        cite=references.points(spec.cite, spot.of("cite")),
        within=spec.within,
        escalate=references.escalations(spec.escalate, spot.of("escalate")),
        at=spot.at,
    )


Reviewed = (
    PackFile
    | LocalPackFile
    | ContactsFile
    | LocalContactsFile
    | ContactSpec
    | LocalContactSpec
    | ReferenceFile
    | LocalReferenceFile
    | EntrySpec
)
"""What may say who keeps it current."""


@dataclass(frozen=True, slots=True)
class Review:
    """Who keeps something current, when it was reviewed last and when it must be again."""

    owner: str = ""
    reviewed_on: str = ""
    review_by: str = ""

    def of(self, part: Reviewed) -> Review:
        """The part's own, and this for what the part does not say."""
        return Review(
            part.owner or self.owner,
            part.reviewed_on or self.reviewed_on,
            part.review_by or self.review_by,
        )


def linked_contact(
    contact_id: str, spec: ContactSpec, spot: Spot, references: References, around: Review
) -> Contact:
    """A contact; ``around`` is what holds where it does not say itself who keeps it current."""
    review = around.of(spec)
    return Contact(
        id=contact_id,
        name=spec.name,
        use=spec.use,
        also=tuple(spec.also),
        number=spec.number or "",
        text_number=spec.text_number or "",
        url=spec.url or "",
        email=spec.email or "",
        hours=spec.hours or "",
        find=spec.find or "",
        local=spec.local,
        fixed=spec.fixed,
        nations=tuple(spec.nations),
        cite=references.points(spec.cite, spot.of("cite")),
        checked_on=spec.checked_on or "",
        checked_at=spec.checked_at or "",
        owner=review.owner,
        reviewed_on=review.reviewed_on,
        review_by=review.review_by,
        at=spot.at,
    )


def linked_source(source_id: str, spec: SourceSpec, spot: Spot, references: References) -> Source:
    """A document."""
    if spec.superseded_by is not None:
        references.source(spec.superseded_by, spot.of("superseded_by"))
    return Source(
        id=source_id,
        title=spec.title,
        short=spec.short,
        publisher=spec.publisher,
        edition=spec.edition,
        url=spec.url,
        standing=spec.standing or "",
        superseded_by=spec.superseded_by or "",
        at=spot.at,
    )


def linked_point(point_id: str, spec: PointSpec, spot: Spot, references: References) -> Point:
    """A point of the guidance."""
    return Point(
        id=point_id,
        label=spec.label,
        say=spec.say,
        source=references.source(spec.source, spot.of("source")),
        sure=spec.sure,
        nation=spec.nation,
        pages=spec.pages or "",
        since=spec.since or "",
        check_at=spec.check_at or "",
        unused_because=spec.unused_because or "",
        history=spec.history,
        at=spot.at,
    )


def linked_info(spec: PackFile, spot: Spot, references: References) -> PackInfo:
    """What the pack says of itself."""
    urgent = spot.of("urgent")
    return PackInfo(
        kind=spec.pack,
        title=spec.title,
        edition=spec.edition,
        edition_short=spec.edition_short,
        standing=tuple(spec.standing),
        licence=spec.licence,
        decisions=spec.decisions,
        time_frames={str(frame): words for frame, words in spec.time_frames.items()},
        urgent=UrgentHelp(
            headline=spec.urgent.headline,
            say=spec.urgent.say,
            escalate=references.contacts(spec.urgent.escalate, urgent.of("escalate")),
            cite=references.points(spec.urgent.cite, urgent.of("cite")),
            at=urgent.at,
        ),
        owner=spec.owner,
        reviewed_on=spec.reviewed_on,
        review_by=spec.review_by,
        roles=spec.roles,
        at=spot.of("pack").at,
    )
