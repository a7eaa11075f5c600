"""Contacts: a number only with where and when it was seen; no dead end where a local one is not filled in."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import Contact, Outcome, Pack
from .danger import EMERGENCY_NUMBER


def contact_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``contact_way``, ``contact_checked`` and ``contact_fixed``."""
    for contact in pack.contacts.values():
        name = f'contact "{contact.id}"'
        if contact.local and not contact.find:
            message = f"{name} is local and does not say how to find it."
            yield must_fix("contact_way", contact.at, message, 'Write it under "find".')
        if not contact.local and not (contact.number or contact.url or contact.email):
            message = f"{name} has no number, url or email."
            yield must_fix(
                "contact_way", contact.at, message, "Write one that you have seen on its own page."
            )
        yield from _checked_findings(contact, name)
        if _must_not_change(contact, pack) and not contact.fixed:
            message = f"{name} has the number {contact.number} and is not fixed."
            yield must_fix(
                "contact_fixed", contact.at, message, "Write fixed: true, so that no local pack changes it."
            )


def urgent_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``urgent``: urgent help names the emergency number, and who helps a child or parent (ES1, ES6)."""
    urgent = pack.info.urgent
    if not any(pack.contacts[contact].number == EMERGENCY_NUMBER for contact in urgent.escalate):
        message = f"urgent help does not name the contact with the number {EMERGENCY_NUMBER}."
        yield must_fix("urgent", urgent.at, message, "Add it to escalate, first.")
    for contact, flow in _first_on_own_pages(pack):
        if contact not in urgent.escalate:
            message = f'urgent help does not name "{contact}", whom the page "{flow}" names first.'
            yield must_fix("urgent", urgent.at, message, "Add it to escalate.")


def _first_on_own_pages(pack: Pack) -> Iterator[tuple[str, str]]:
    for flow in pack.flows.values():
        page = flow.states[flow.start]
        if flow.about == "own_help" and isinstance(page, Outcome) and page.escalate:
            yield page.escalate[0].contact, flow.id


def _must_not_change(contact: Contact, pack: Pack) -> bool:
    national = contact.id in pack.info.urgent.escalate and not contact.local
    return contact.number == EMERGENCY_NUMBER or (national and bool(contact.number))


def _checked_findings(contact: Contact, name: str) -> Iterator[Issue]:
    if not (contact.number or contact.text_number):
        return
    missing = [
        key
        for key, value in (("checked_on", contact.checked_on), ("checked_at", contact.checked_at))
        if not value
    ]
    if missing:
        message = f"{name} has a number without {' and '.join(missing)}."
        yield must_fix("contact_checked", contact.at, message, "Write when and on which page it was seen.")
