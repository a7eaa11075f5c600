from __future__ import annotations

from collections.abc import Iterator

import pytest

from .servers import PostgresqlServer, postgresql


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresqlServer]:
    with postgresql() as running:
        yield running
