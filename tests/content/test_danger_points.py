"""Every danger point is kept by a safety rule or, where it is about words, by a phrase rule."""

from __future__ import annotations

import pytest

from tests.content.shipped import shipped_pack
from tools.danger_points import danger_points, danger_points_page, kept_by

POINTS = [point.id for point in danger_points(shipped_pack())]


def test_all_37_are_in_the_register() -> None:
    assert [f"DP{number}" for number in range(1, 38)] == POINTS


@pytest.mark.parametrize("point_id", POINTS)
def test_something_keeps_it(point_id: str) -> None:
    assert any(kept_by(point_id, shipped_pack()))


def test_the_page_names_each_with_what_keeps_it() -> None:
    page = danger_points_page(shipped_pack())
    assert all(f"## {point_id} · " in page for point_id in POINTS)
