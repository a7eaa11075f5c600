"""What has to be reviewed by when: of the pack, its flows, shelves, entries and contacts."""

from __future__ import annotations

from datetime import date, timedelta

from flows.reviews import due, review_findings, reviews
from tests.flows.packs import LOCAL_PACK, pack_of, tiny_files, tiny_pack, with_change
from tests.flows.test_local_packs import FRONT_DOOR, laid_over

DAY = date(2027, 11, 1)
"""By when everything of the tiny pack must be reviewed."""

NUMBERS = 'owner: The phone team\nreviewed_on: "2026-11-01"\nreview_by: "2027-02-01"\ncontacts:\n'


def test_everything_is_due_within_sixty_days_of_its_day_and_nothing_before() -> None:
    assert due(tiny_pack(), DAY - timedelta(days=61)) == ()
    found = due(tiny_pack(), DAY - timedelta(days=60))
    assert [each.review.name for each in found] == ["the pack", 'flow "share"', 'flow "staff"']
    assert not any(each.is_overdue for each in found)


def test_what_is_due_is_overdue_only_once_its_day_has_passed() -> None:
    assert not any(each.is_overdue for each in due(tiny_pack(), DAY))
    assert all(each.is_overdue for each in due(tiny_pack(), DAY + timedelta(days=1)))


def test_the_earliest_comes_first() -> None:
    files = with_change(tiny_files(), "flows/staff.yaml", 'review_by: "2027-11-01"', 'review_by: "2027-06"')
    assert due(pack_of(files), DAY)[0].review.name == 'flow "staff"'


def test_contacts_say_together_by_when_they_are_reviewed_and_one_may_say_otherwise() -> None:
    files = with_change(tiny_files(), "contacts.yaml", "contacts:\n", NUMBERS)
    files = with_change(
        files, "contacts.yaml", "    fixed: true\n", '    fixed: true\n    review_by: "2027-01"\n'
    )
    found = [each for each in reviews(pack_of(files)) if each.kind == "contacts"]
    assert [(each.name, each.owner, each.review_by) for each in found] == [
        ('contact "emergency_999"', "The phone team", "2027-01"),
        ("2 contacts", "The phone team", "2027-02-01"),
    ]


def test_contacts_that_say_nothing_are_reviewed_with_the_pack() -> None:
    contact = tiny_pack().contacts["social_care"]
    assert (contact.owner, contact.review_by) == ("The test team", "2027-11-01")
    assert [each.kind for each in reviews(tiny_pack())] == ["pack", "flow", "flow"]


def test_a_local_pack_is_reviewed_by_those_who_keep_it() -> None:
    pack = laid_over(
        {"pack.yaml": LOCAL_PACK.replace("2027-11-01", "2027-03-01"), "contacts.yaml": FRONT_DOOR}
    )
    found = due(pack, date(2027, 3, 2))
    assert [(each.review.name, each.review.owner, each.is_overdue) for each in found] == [
        ("the local pack", "The area's team", True)
    ]


def test_a_finding_says_what_is_due_when_and_who_looks_after_it() -> None:
    soon, late = (
        review_findings(tiny_pack(), DAY)[0],
        review_findings(tiny_pack(), DAY + timedelta(days=1))[0],
    )
    assert (
        str(soon)
        == "pack.yaml:1:1: the pack is to be reviewed by 2027-11-01. Plan its review (The test team)."
    )
    assert str(late) == "pack.yaml:1:1: the pack was to be reviewed by 2027-11-01. Review it (The test team)."
    assert {soon.severity, late.severity} == {"advice"}
