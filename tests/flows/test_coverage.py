"""Which points are used, which are not, and which a person still has to check."""

from __future__ import annotations

from flows.coverage import coverage, coverage_lines, review_lines, to_review
from flows.model import Pack

from .packs import pack_of, tiny_files, tiny_pack, with_change

POINTS = "guidance/points.yaml"
ES1 = "  ES1: {label: Emergencies,"
MORE = """\
  GR10: {label: Tenth, say: Nobody cites this., source: advice_2024, sure: confirmed}
  GR3: {label: Third, say: Nobody cites this., source: advice_2024, sure: confirmed}
  GR3.1: {label: Under the third, say: Nor this., source: advice_2024, sure: unsure, check_at: https://example.org/3}
  UN1a: {label: Old, say: Long gone., source: advice_2024, sure: confirmed, unused_because: It is history.}
"""
PHRASES = """\
phrases:
  - {rule: numbers-are-checked, say: The number is the one seen., never: [ring 112], because: [ES1]}
"""
TOPICS = """\
shelf: topics
title: Topics
line: One topic to a screen.
command: topics
owner: The test team
reviewed_on: "2026-11-01"
review_by: "2027-11-01"
entries:
  emergencies: {title: In an emergency, say: Ring 999., cite: [ES1]}
"""


def pack_with_idle_points() -> Pack:
    return pack_of(with_change(tiny_files(), POINTS, ES1, MORE + ES1))


def test_a_pack_that_cites_every_point_is_complete() -> None:
    report = coverage(tiny_pack())
    assert report.is_complete
    assert [point.id for point in report.used] == ["ES1", "GR1", "GR2", "GR4"]


def test_points_that_nothing_cites_are_unused_in_the_order_of_their_ids() -> None:
    report = coverage(pack_with_idle_points())
    assert [point.id for point in report.unused] == ["GR3", "GR3.1", "GR10"]
    assert not report.is_complete


def test_a_point_with_a_reason_is_left_out_and_not_unused() -> None:
    report = coverage(pack_with_idle_points())
    assert [point.id for point in report.left_out] == ["UN1a"]


def test_a_reason_on_a_point_that_is_used_is_out_of_date() -> None:
    files = with_change(
        tiny_files(), POINTS, "sure: recalled}", "sure: recalled, unused_because: Nobody needs it.}"
    )
    report = coverage(pack_of(files))
    assert [point.id for point in report.reason_out_of_date] == ["GR4"]
    assert not report.is_complete


def test_every_kind_of_content_counts_as_use() -> None:
    files = with_change(tiny_files(), "contacts.yaml", "    find: Ask", "    cite: [ES1]\n    find: Ask")
    files = with_change(files, "safety.yaml", "rules:\n", PHRASES + "rules:\n")
    files = {**files, "reference/topics.yaml": TOPICS}
    parts = [citation.part for citation in coverage(pack_of(files)).citations["ES1"]]
    assert parts == [
        'question "danger"',
        'outcome "emergency" of flow "share"',
        'outcome "emergency" of flow "staff"',
        'contact "safeguarding_lead"',
        "urgent help",
        'safety rule "danger-means-999-now"',
        'phrase rule "numbers-are-checked"',
        'entry "emergencies"',
    ]


def test_advice_blocks_count_as_use() -> None:
    citations = coverage(tiny_pack()).citations["GR4"]
    assert 'advice block "record_reasons"' in [citation.part for citation in citations]


def test_a_citation_says_where_it_stands() -> None:
    (citation,) = [each for each in coverage(tiny_pack()).citations["GR4"] if each.part.startswith("advice")]
    assert citation.at.file == "advice/basics.yaml"
    assert str(citation) == f'advice block "record_reasons" (advice/basics.yaml:{citation.at.line})'


def test_only_points_that_are_not_confirmed_are_to_review() -> None:
    assert [doubt.point.id for doubt in to_review(tiny_pack())] == ["GR4"]


def test_points_that_content_rests_on_are_reviewed_before_those_that_it_does_not() -> None:
    doubts = to_review(pack_with_idle_points())
    assert [doubt.point.id for doubt in doubts] == ["GR4", "GR3.1"]


def test_unsure_points_are_reviewed_before_recalled_ones() -> None:
    unsure = with_change(
        tiny_files(),
        POINTS,
        "Be open where it is safe., source: advice_2024, sure: confirmed}",
        "Be open where it is safe., source: advice_2024, sure: unsure}",
    )
    recalled = with_change(unsure, POINTS, 'sure: confirmed, pages: "4-5"}', "sure: recalled}")
    assert [doubt.point.id for doubt in to_review(pack_of(recalled))] == ["GR2", "GR1", "GR4"]


def test_a_point_without_an_address_is_checked_at_its_sources_address() -> None:
    recalled, unsure = to_review(pack_with_idle_points())
    assert recalled.check_at == "https://www.example.org/advice"
    assert unsure.check_at == "https://example.org/3"


def test_the_coverage_in_words_names_what_is_left_to_do() -> None:
    assert coverage_lines(coverage(pack_with_idle_points())) == (
        "4 of 8 points are used; left out for a reason: 1; not used: 3.",
        "",
        "Not used. Cite each of these, or say why not with unused_because:",
        "  GR3  Third (guidance/points.yaml:6)",
        "  GR3.1  Under the third (guidance/points.yaml:7)",
        "  GR10  Tenth (guidance/points.yaml:5)",
        "",
        "Left out for a reason:",
        "  UN1a  Old: It is history.",
    )


def test_the_coverage_in_words_asks_for_reasons_out_of_date_to_be_taken_out() -> None:
    files = with_change(
        tiny_files(), POINTS, "sure: recalled}", "sure: recalled, unused_because: Nobody needs it.}"
    )
    lines = coverage_lines(coverage(pack_of(files)))
    assert lines[2] == "Used, though unused_because says they are not. Take the reason out:"
    assert lines[3].startswith(
        '  GR4  Golden rule 4: cited by outcome "get_advice" of flow "share" (flows/share.yaml:'
    )


def test_the_review_in_words_says_how_sure_what_where_and_what_rests_on_it() -> None:
    lines = review_lines(to_review(pack_with_idle_points()))
    assert lines[0] == (
        "2 points are not confirmed: 1 unsure, 1 recalled. Content rests on 1 of them; those come first."
    )
    assert lines[7:] == (
        "GR3.1  Under the third (Advice 2024): unsure",
        "  Says: Nor this.",
        "  Check at: https://example.org/3",
        "  Rests on it: nothing",
    )


def test_where_every_point_is_confirmed_there_is_nothing_to_review() -> None:
    files = with_change(tiny_files(), POINTS, "sure: recalled}", "sure: confirmed}")
    assert review_lines(to_review(pack_of(files))) == ("Every point is confirmed.",)
