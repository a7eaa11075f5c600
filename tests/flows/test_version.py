"""The name of content."""

from __future__ import annotations

from flows.schema import FILE_SHAPES, LOCAL_SHAPES
from flows.version import LOCAL_FILES, NATIONAL_FILES


def test_every_file_that_counts_for_the_name_has_a_shape_and_the_other_way_round() -> None:
    assert tuple(FILE_SHAPES) == NATIONAL_FILES
    assert tuple(LOCAL_SHAPES) == LOCAL_FILES
