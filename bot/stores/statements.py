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
COUNT = """
    select (select count(*) from conversations), (select count(*) from updates),
        (select count(*) from own_contacts), (select count(*) from team_settings)
"""

OWN = "select contact, number, hours, checked_on, seen_on from own_contacts where key = ? order by contact"
OWN_SEEN = "update own_contacts set seen_on = ? where key = ?"
KEEP_OWN = """
    insert into own_contacts (key, contact, number, hours, checked_on, seen_on) values (?, ?, ?, ?, ?, ?)
    on conflict (key, contact) do update set
        number = excluded.number, hours = excluded.hours, checked_on = excluded.checked_on,
        seen_on = excluded.seen_on
"""
DROP_OWN = "delete from own_contacts where key = ? and contact = ?"
FORGET_OWN = "delete from own_contacts where key = ?"
SWEEP_OWN = """
    delete from own_contacts
    where key in (
        select key from own_contacts
        where seen_on < ? and key not in (select key from conversations) limit ?
    )
"""

TEAM = "select way, seen_on from team_settings where key = ?"
TEAM_SEEN = "update team_settings set seen_on = ? where key = ?"
KEEP_TEAM = """
    insert into team_settings (key, way, seen_on) values (?, ?, ?)
    on conflict (key) do update set way = excluded.way, seen_on = excluded.seen_on
"""
FORGET_TEAM = "delete from team_settings where key = ?"
SWEEP_TEAMS = """
    delete from team_settings
    where key in (select key from team_settings where seen_on < ? limit ?)
"""

NO_SCREEN = "update conversations set screen = '' where key = ?"
MOVE_PASSES = "update passes set conversation = ? where conversation = ?"

HELD_RENAMES = (
    (
        """
        update conversations set key = ?
        where key = ? and not exists (select 1 from conversations as own where own.key = ?)
        """,
        "delete from conversations where key = ?",
    ),
    (
        """
        update own_contacts set key = ?
        where key = ? and contact not in (select own.contact from own_contacts as own where own.key = ?)
        """,
        "delete from own_contacts where key = ?",
    ),
    (
        """
        update team_settings set key = ?
        where key = ? and not exists (select 1 from team_settings as own where own.key = ?)
        """,
        "delete from team_settings where key = ?",
    ),
)
"""For each table with what somebody has: what stands under the second key stands under the first, unless that
is there; and nothing stands under the second any more."""

RENAMES = (
    *HELD_RENAMES,
    (
        """
        update moved_groups set key = ?
        where key = ? and not exists (select 1 from moved_groups as own where own.key = ?)
        """,
        "delete from moved_groups where key = ?",
    ),
)
"""The same for each table with keys, of something whose key is another because the store key is."""

NOTE_MOVED = """
    insert into moved_groups (key, moved_to, moved_on) values (?, ?, ?)
    on conflict (key) do update set moved_to = excluded.moved_to, moved_on = excluded.moved_on
"""
HAS_MOVED = "select 1 from moved_groups where key = ?"
WAS_MOVED_TO = "select 1 from moved_groups where moved_to in (?, ?) limit 1"
FORGET_MOVED = "delete from moved_groups where key = ? or moved_to in (?, ?)"
SWEEP_MOVED = """
    delete from moved_groups
    where key in (select key from moved_groups where moved_on < ? limit ?)
"""

KEEP_PASS = """
    insert into passes (token, holder, conversation, session_id, wants, until) values (?, ?, ?, ?, ?, ?)
    on conflict (token) do nothing
"""
PASS_OF = "select conversation, session_id, wants from passes where token = ? and holder = ? and until > ?"
DROP_PASS = "delete from passes where token = ?"
FORGET_PASSES = "delete from passes where holder = ? or conversation = ?"
SWEEP_PASSES = "delete from passes where until <= ?"

ADD_NUMBER = """
    insert into numbers (day, flow, kind, about, meaning, option, number) values (?, ?, ?, ?, ?, ?, ?)
    on conflict (day, flow, kind, about, meaning, option) do update set
        number = numbers.number + excluded.number
"""
NUMBERS = """
    select day, flow, kind, about, meaning, option, number from numbers where day >= ?
    order by day, flow, kind, about, meaning, option
"""
SWEEP_NUMBERS = "delete from numbers where day < ?"

GET_VALUE = "select value from installation where name = ?"
SET_VALUE = """
    insert into installation (name, value) values (?, ?)
    on conflict (name) do update set value = excluded.value
"""
