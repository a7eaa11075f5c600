"""Every statement of the store, in the SQL that SQLite and PostgreSQL share; ``?`` marks a parameter."""

from __future__ import annotations

NOTED = "select update_id from updates where update_id in "
HELD = "select key, session, format, content_version, screen from conversations where key in "

MARKS = {room: "(" + ", ".join("?" * room) + ")" for room in (1, 4, 16, 64)}
"""What follows NOTED and HELD, for so many values."""

NOTE = "insert into updates (update_id, seen_on) values (?, ?)"
SAVE = """
    insert into conversations (key, session, format, content_version, screen, touched_on)
    values (?, ?, ?, ?, ?, ?)
    on conflict (key) do update set
        session = excluded.session, format = excluded.format, content_version = excluded.content_version,
        screen = excluded.screen, touched_on = excluded.touched_on
"""
DELETE = "delete from conversations where key = ?"

SWEEP_SESSIONS = """
    delete from conversations
    where key in (select key from conversations where touched_on < ? limit ?)
"""
SWEEP_UPDATES = """
    delete from updates
    where update_id in (select update_id from updates where seen_on < ? limit ?)
"""
COUNT = "select (select count(*) from conversations), (select count(*) from updates)"

GET_VALUE = "select value from installation where name = ?"
SET_VALUE = """
    insert into installation (name, value) values (?, ?)
    on conflict (name) do update set value = excluded.value
"""
