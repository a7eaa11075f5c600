"""The numbered steps that bring a database to the schema of this release, the same for every dialect.

Migration 1 is the first of the tuple, and so on. A published migration never changes: a mistake is mended by
the next one. Types are those of PostgreSQL; the SQLite dialect puts its own in their place. Days are ISO
dates (UTC) as text, since nothing here needs to know the hour at which somebody asked about a child.
"""

from __future__ import annotations

from dataclasses import dataclass

SCHEMA_NUMBER = "schema"
"""The name under which ``installation`` holds the number of the last migration."""

KEY_CHECK = "key_check"
"""The name under which ``installation`` holds the check value of the key that the database belongs to."""

SWEPT_AT = "swept_at"
"""The name under which ``installation`` holds when the last sweep was done."""

INSTALLATION = "create table if not exists installation (name text primary key, value text not null)"
"""Made before every migration, since it says which of them a database has had."""


@dataclass(frozen=True, slots=True)
class Unchanging:
    """From here on the database itself refuses to change or delete a row of this table, whoever asks."""

    table: str


MIGRATIONS: tuple[tuple[str | Unchanging, ...], ...] = (
    (
        """
        create table conversations (
            key text primary key,
            session text not null,
            format integer not null,
            content_version text not null,
            screen text not null,
            touched_on text not null
        )
        """,
        "create index conversations_touched_on on conversations (touched_on)",
        "create table updates (update_id bigint primary key, seen_on text not null)",
    ),
    (
        """
        create table own_contacts (
            key text not null,
            contact text not null,
            number text not null,
            hours text not null,
            checked_on text not null,
            seen_on text not null,
            primary key (key, contact)
        )
        """,
        "create index own_contacts_seen_on on own_contacts (seen_on)",
    ),
    ("create table team_settings (key text primary key, way text not null, seen_on text not null)",),
    (
        """
        create table versions (
            hash text primary key,
            kind text not null,
            label text not null,
            saved_by text not null,
            saved_at text not null,
            why text not null,
            release text not null,
            summary text not null,
            files bytea not null
        )
        """,
        """
        create table audit (
            number integer primary key,
            what text not null,
            hash text not null,
            who text not null,
            at text not null,
            why text not null,
            role text not null,
            national text,
            local text,
            effective text,
            ground text
        )
        """,
        """
        create table drafts (
            hash text primary key,
            kind text not null,
            label text not null,
            sent_by text not null,
            sent_at text not null,
            asked_by text not null,
            why text not null,
            files bytea not null
        )
        """,
        Unchanging("versions"),
        Unchanging("audit"),
    ),
    (
        # A pass lives for minutes, so its time is a moment (ISO, UTC) and not a day.
        """
        create table passes (
            token text primary key,
            holder text not null,
            conversation text not null,
            session_id text not null,
            wants text not null,
            until text not null
        )
        """,
    ),
    (
        # Nothing here says who: no key, no session, no update, no time of day, nothing that was typed.
        """
        create table numbers (
            day text not null,
            flow text not null,
            kind text not null,
            about text not null,
            meaning text not null,
            option text not null,
            number integer not null,
            primary key (day, flow, kind, about, meaning, option)
        )
        """,
    ),
    (
        # The kind is the hash of a sentence of the program's own, without what was put into it.
        "create table alarms (kind text primary key, until text not null)",
    ),
    (
        # Both are keys of a group; where the group is now is not in them, and Telegram has to be asked.
        "create table moved_groups (key text primary key, moved_to text not null, moved_on text not null)",
    ),
)
