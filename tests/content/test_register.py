"""The register of points as shipped: complete, sourced, and honest about what was confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from flows.schema import GuidanceFile, SourcesFile
from flows.schema.guidance_files import PointSpec, SourceSpec
from tests.content.shipped import shipped_pack

CONTENT = Path(__file__).parents[2] / "content"

FAMILIES = {
    "LL": (1, 17),
    "ST": (1, 16),
    "GR": (1, 7),
    "IM": (1, 13),
    "MY": (1, 13),
    "DF": (1, 10),
    "LB": (1, 29),
    "CF": (1, 12),
    "SD": (1, 22),
    "CO": (1, 20),
    "HS": (1, 30),
    "DQ": (1, 20),
    "SL": (1, 15),
    "ICO": (0, 12),
    "ES": (1, 25),
    "NA": (1, 7),
    "DP": (1, 37),
    "GL": (1, 46),
    "RS": (1, 28),
    "UN": (1, 11),
}
"""The first and the last number of each family of points."""

UNDER = {"GR1": 3, "GR2": 4, "GR3": 4, "GR4": 4, "GR5": 2, "GR6": 4, "GR7": 4, "DQ18": 5}
"""How many points stand under a point: GR1.1 to GR1.3."""

CONFIRMED_PAGES = {"4-5": "GR", "7": "DF", "11": "CO", "12": "CF"}
"""The pages of the 2024 advice that were confirmed, and the family of points that stands there."""

NUMBERS_SEEN = {
    "18001 101",
    "0808 800 5000",
    "0800 1111",
    "0303 123 1113",
    "0800 028 0285",
    "0800 011 3764",
    "0800 789 321",
    "020 7008 0151",
    "08000 121 700",
    "0808 2000 247",
    "0800 555 111",
    "08000 28 22 33",
    "028 9504 9999",
}
"""The telephone numbers that were seen on a published page."""

LONG_NUMBER = re.compile(r"\b(?:0[0-9]{2,}|18001)(?: ?[0-9]{2,})+\b")


@pytest.fixture(scope="module")
def points() -> dict[str, PointSpec]:
    return {point_id: point for _, points in _files() for point_id, point in points.items()}


@pytest.fixture(scope="module")
def sources() -> dict[str, SourceSpec]:
    return SourcesFile.model_validate(_yaml(CONTENT / "sources.yaml")).sources


def test_every_point_of_every_family_stands_in_the_register(points: dict[str, PointSpec]) -> None:
    expected = {
        f"{name}{number}" for name, (first, last) in FAMILIES.items() for number in range(first, last + 1)
    }
    expected |= {f"{name}.{number}" for name, count in UNDER.items() for number in range(1, count + 1)}
    expected |= {"UN1a"}
    assert set(points) == expected
    assert len(points) == 422


def test_no_point_stands_in_two_files() -> None:
    ids = [point_id for _, points in _files() for point_id in points]
    assert sorted(ids) == sorted(set(ids))


def test_every_source_of_a_point_exists(points: dict[str, PointSpec], sources: dict[str, SourceSpec]) -> None:
    assert {point.source for point in points.values()} <= set(sources)


def test_every_source_has_a_point(points: dict[str, PointSpec], sources: dict[str, SourceSpec]) -> None:
    assert set(sources) <= {point.source for point in points.values()}


def test_pages_stand_only_at_confirmed_points_of_the_2024_advice(points: dict[str, PointSpec]) -> None:
    with_pages = {point_id: point for point_id, point in points.items() if point.pages}
    assert with_pages
    for point_id, point in with_pages.items():
        assert (point.sure, point.source) == ("confirmed", "dfe_2024"), point_id
        assert point_id.startswith(CONFIRMED_PAGES[str(point.pages)]), point_id


def test_a_person_can_check_every_point_that_is_not_confirmed(points: dict[str, PointSpec]) -> None:
    assert [
        point_id for point_id, point in points.items() if point.sure != "confirmed" and not point.check_at
    ] == []


@pytest.mark.parametrize("point_id", ["LL6", "LL11", "LL13", "UN3", "UN5"])
def test_a_law_that_may_not_have_started_is_never_called_confirmed(
    points: dict[str, PointSpec], point_id: str
) -> None:
    assert points[point_id].sure == "unsure"
    assert "confirm" in points[point_id].say


@pytest.mark.parametrize("point_id", ["LL3", "LL6", "SD10"])
def test_the_2026_duty_is_not_said_to_have_started(points: dict[str, PointSpec], point_id: str) -> None:
    assert points[point_id].since is None
    assert re.search(r"could not confirm|not confirmed", points[point_id].say)


def test_everything_we_could_not_confirm_is_unsure(points: dict[str, PointSpec]) -> None:
    assert {point.sure for point_id, point in points.items() if point_id.startswith("UN")} == {"unsure"}


def test_no_telephone_number_stands_that_was_not_seen(points: dict[str, PointSpec]) -> None:
    found = {
        number for point in points.values() for number in LONG_NUMBER.findall(f"{point.label} {point.say}")
    }
    assert found == NUMBERS_SEEN


def test_the_2018_advice_is_marked_as_replaced(sources: dict[str, SourceSpec]) -> None:
    assert sources["dfe_2018"].superseded_by == "dfe_2024"


def test_the_2024_advice_is_called_non_statutory(sources: dict[str, SourceSpec]) -> None:
    assert "non-statutory" in str(sources["dfe_2024"].standing).lower()


def test_a_point_of_the_2018_advice_says_that_it_is_history(points: dict[str, PointSpec]) -> None:
    for point_id, point in points.items():
        if point.source == "dfe_2018":
            assert "2018" in point.label + point.say, point_id


def test_the_pack_says_truly_how_much_was_confirmed(points: dict[str, PointSpec]) -> None:
    sure = [point.sure for point in points.values() if point.source == "dfe_2024"]
    seen = sure.count("confirmed")
    standing = " ".join(shipped_pack().info.standing)
    assert f"Of our {len(sure)} points of it, {seen} were seen" in standing
    assert f"The other {len(sure) - seen} rest on memory" in standing


def test_urgent_help_names_everybody_who_may_be_needed_at_once() -> None:
    assert shipped_pack().info.urgent.escalate == (
        "emergency_999",
        "childrens_social_care",
        "out_of_hours_team",
        "nspcc",
        "childline",
        "domestic_abuse_helpline",
    )


def test_no_two_points_have_the_same_label(points: dict[str, PointSpec]) -> None:
    labels = [point.label for point in points.values()]
    assert [label for label in labels if labels.count(label) > 1] == []


def _files() -> Iterator[tuple[str, dict[str, PointSpec]]]:
    for path in sorted((CONTENT / "guidance").glob("*.yaml")):
        yield path.name, GuidanceFile.model_validate(_yaml(path)).points


def _yaml(path: Path) -> object:
    return yaml.safe_load(path.read_text(encoding="utf-8"))
