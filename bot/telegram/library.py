"""The reference on a phone: its lists page by page, an entry on one screen, and whom to contact. Pure.

Its buttons carry codes of the content and pages, and nothing of any case. Every screen leads back to the
conversation that waits, and to urgent help.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.telegram.buttons import Buttons, contact_label
from bot.telegram.callback import Action, Codes, Press
from bot.telegram.cards import contact_details, contact_line
from bot.telegram.markup import Block, Line, pages
from bot.telegram.screen import Button, Rows, Screen
from flows.grounds import points_by_source
from flows.library import Page, Target, listed, page_of
from flows.messages import fill
from flows.model import Contact, Entry, Pack, Shelf
from flows.search import Found
from flows.session import Session

ON_A_PAGE = 8
"""Buttons of a list that a phone shows at once."""

SHELVES_ON_A_PAGE = 11
"""More than of other lists, since little stands above them and it is better to see all there is."""

PRESSED = frozenset(
    {Action.REFERENCE, Action.SHELF, Action.ENTRY, Action.CONTACTS, Action.CONTACT, Action.FIND}
)
"""What is answered from the reference alone."""

SHOWS_CONTACTS = frozenset({Action.ENTRY, Action.CONTACTS, Action.CONTACT})
"""Presses whose screens tell how to reach somebody."""


def shows_contacts(target: Target) -> bool:
    """Whether its screen tells how to reach somebody."""
    return target.kind in ("entry", "contact", "contacts")


class Library:
    """Makes the screens of one version, beside the conversation that waits, where one does."""

    def __init__(self, pack: Pack, codes: Codes, session: Session | None, ended: bool) -> None:
        """``ended``: the session has come to its advice. The pack's contacts are shown as they are in it."""
        self._pack = pack
        self._codes = codes
        self._session = session
        self._buttons = Buttons(pack, codes, session)
        self._ended = ended

    def pressed(self, press: Press) -> Screen:
        """The screen for a press of PRESSED; where this version has no such thing, it says so."""
        part = self._codes.meaning(press.code) or ""
        match press.action:
            case Action.SHELF:
                return self.at(Target("shelf", part), press.page)
            case Action.ENTRY:
                return self.at(Target("entry", part))
            case Action.CONTACTS:
                return self.contacts(press.page)
            case Action.CONTACT:
                return self.at(Target("contact", part))
            case Action.FIND:
                return self.find_hint()
        return self.reference(press.page)

    def at(self, target: Target, page: int = 0, before: str = "") -> Screen:
        """The screen of a shelf, an entry, a contact, or a list; flows have none here.

        ``before`` is said before a shelf.
        """
        match target.kind:
            case "shelf" if target.id in self._pack.shelves:
                return self.shelf(self._pack.shelves[target.id], page, before)
            case "entry" if target.id in self._pack.entries:
                return self.entry(self._pack.entries[target.id])
            case "contact" if target.id in self._pack.contacts:
                return self.contact(self._pack.contacts[target.id])
            case "contacts":
                return self.contacts(page)
            case "reference":
                return self.reference()
        return self.reference(before=self._words("gone"))

    def reference(self, number: int = 0, before: str = "") -> Screen:
        """A page of the shelves there are, and the contacts."""
        page = page_of(tuple(self._pack.shelves.values()), number, SHELVES_ON_A_PAGE)
        rows: Rows = tuple((self.to_shelf(shelf),) for shelf in page.items)
        rows += self._buttons.turning(page, Press(Action.REFERENCE))
        said = [Block((Line(before, "i"),))] if before else []
        lines = tuple(Line(f"• {shelf.title}: {shelf.line}") for shelf in page.items)
        blocks = [
            *said,
            Block((Line(self._words("reference_line")),), heading=self._words("reference_heading")),
            Block(lines, heading=self._words("label_lines"), folded=True),
        ]
        return self._screen(blocks if lines else blocks[:-1], rows, is_start=True)

    def shelf(self, shelf: Shelf, number: int = 0, before: str = "") -> Screen:
        """A page of the entries of a shelf."""
        page = page_of(tuple(shelf.entries.values()), number, ON_A_PAGE)
        said = [Block((Line(before, "i"),))] if before else []
        about = [Line(shelf.line), *self._numbered(page)]
        rows: Rows = tuple((self.to_entry(entry),) for entry in page.items)
        turning = self._buttons.turning(page, self.to_shelf(shelf).press)
        return self._screen([*said, Block(tuple(about), heading=shelf.title)], (*rows, *turning))

    def entry(self, entry: Entry) -> Screen:
        """An entry with its sources, and what helps further."""
        pack = self._pack
        blocks = [Block((Line(entry.say),), heading=listed(entry))]
        if entry.more:
            blocks.append(Block((Line(entry.more),), heading=self._words("label_more"), folded=True))
        contacts = [pack.contacts[contact] for contact in entry.contacts]
        if contacts:
            lines = tuple(Line(f"• {contact_line(contact, pack)}") for contact in contacts)
            blocks.append(Block(lines, heading=self._words("label_ring")))
        if entry.cite:
            cited = fill(pack.messages, "label_rests_on", points=points_by_source(entry.cite, pack))
            blocks.append(Block((Line(cited, "i"),)))
        rows: Rows = tuple((self._buttons.flow(pack.flows[flow]),) for flow in entry.flows)
        rows += tuple((self.to_entry(pack.entries[other]),) for other in entry.see)
        rows += tuple((self.to_contact(contact),) for contact in contacts)
        back = Button(self._words("button_list"), Press(Action.SHELF, code=self._codes.shelf(entry.shelf)))
        return self._screen(blocks, rows, back)

    def contacts(self, number: int = 0) -> Screen:
        """A page of everybody whom advice may name, with numbers that a phone makes tappable."""
        contacts = sorted(self._pack.contacts.values(), key=_is_not_set)  # those to reach at once come first
        page = page_of(contacts, number, ON_A_PAGE)
        lines = [Line(self._words("contacts_line")), *self._numbered(page)]
        lines += [Line(f"• {self._listed(contact)}") for contact in page.items]
        blocks = [Block(tuple(lines), heading=self._words("contacts_heading"))]
        rows: Rows = tuple((self.to_contact(contact),) for contact in page.items)
        own = (Button(self._words("button_own"), Press(Action.OWN)),)
        turning = self._buttons.turning(page, self._buttons.contacts.press)
        return self._screen(blocks, (*rows, *turning, own))

    def contact(self, contact: Contact) -> Screen:
        """What a contact is for, and every way to reach them; for a local one how to find them."""
        lines = tuple(contact_details(contact, self._pack))
        blocks = [Block(lines[1:], heading=contact.name)]
        if contact.cite:
            cited = fill(
                self._pack.messages, "label_rests_on", points=points_by_source(contact.cite, self._pack)
            )
            blocks.append(Block((Line(cited, "i"),)))
        back = Button(self._words("button_list"), Press(Action.CONTACTS))
        return self._screen(blocks, (), back)

    def find_hint(self) -> Screen:
        """How to look for something by words."""
        return self._screen([Block((Line(self._words("find_hint")),))], ())

    def found(self, found: tuple[Found, ...]) -> Screen:
        """What was found, a line each, best first."""
        blocks = [Block((), heading=self._words("found_heading"))]
        blocks += [Block((Line(each.line),), heading=each.title) for each in found]
        return self._screen(blocks, tuple((self.to_found(each),) for each in found))

    def to_found(self, found: Found, label: str = "") -> Button:
        """Opens what was found."""
        match found.kind:
            case "flow":
                press = Press(Action.START, code=self._codes.flow(found.id))
            case "contact":
                contact = self._pack.contacts[found.id]
                return self.to_contact(contact)._replace(label=label or contact_label(contact))
            case "shelf":
                press = Press(Action.SHELF, code=self._codes.shelf(found.id))
            case _:
                press = Press(Action.ENTRY, code=self._codes.entry(found.id))
        return Button(label or found.title, press)

    def to_shelf(self, shelf: Shelf) -> Button:
        """Opens the list of a shelf."""
        return Button(shelf.title, Press(Action.SHELF, code=self._codes.shelf(shelf.id)))

    def to_entry(self, entry: Entry) -> Button:
        """Opens an entry."""
        return Button(listed(entry), Press(Action.ENTRY, code=self._codes.entry(entry.id)))

    def to_contact(self, contact: Contact) -> Button:
        """Opens a contact."""
        return Button(contact_label(contact), Press(Action.CONTACT, code=self._codes.contact(contact.id)))

    def _listed(self, contact: Contact) -> str:
        """In the list, what is not set is a tap away."""
        if _is_not_set(contact):
            return f"{contact.name}: {self._words('label_not_set_tap')}"
        return contact_line(contact, self._pack)

    def _numbered(self, page: Page[Entry] | Page[Contact]) -> Iterator[Line]:
        if page.count > 1:
            messages = self._pack.messages
            yield Line(fill(messages, "label_page", number=page.number + 1, count=page.count), "i")

    def _screen(
        self, blocks: list[Block], rows: Rows, back: Button | None = None, is_start: bool = False
    ) -> Screen:
        beside = self._buttons.contacts if is_start else self._buttons.reference
        around = (beside, self._buttons.topics)
        ways: Rows = ((back,), around) if back else (around,)
        return Screen(pages(blocks), (*rows, *ways, *self._buttons.beside(self._ended)))

    def _words(self, message: str) -> str:
        return self._pack.messages[message]


def _is_not_set(contact: Contact) -> bool:
    """A local contact that no area has filled in."""
    return contact.local and not (contact.number or contact.email or contact.url)
