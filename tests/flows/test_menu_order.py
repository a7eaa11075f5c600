"""The order in which flows and shelves are offered."""

from __future__ import annotations

from flows.reader import read
from tests.flows.packs import pack_of, tiny_files, with_change

PUBLISHED = "pack: national\n"


def with_menu(line: str) -> dict[str, str]:
    return with_change(tiny_files(), "pack.yaml", PUBLISHED, f"{PUBLISHED}{line}\n")


def test_flows_come_in_the_order_of_the_menu_and_the_others_after_them() -> None:
    assert list(pack_of(tiny_files()).flows) == ["share", "staff"]
    assert list(pack_of(with_menu("menu: [staff]")).flows) == ["staff", "share"]


def test_a_menu_that_names_no_flow_says_which_was_meant() -> None:
    (issue,) = read(with_menu("menu: [staf]")).issues
    assert issue.place.file == "pack.yaml"
    assert issue.hint == 'Did you mean "staff"?'


def test_a_reference_that_names_no_shelf_is_a_finding() -> None:
    (issue,) = read(with_menu("reference: [rules]")).issues
    assert issue.message == 'the reference names the shelf "rules", which no file in reference/ has.'
