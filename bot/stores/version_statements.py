"""The statements on versions, drafts and the audit log, in the SQL that SQLite and PostgreSQL share."""

from __future__ import annotations

STANDS_AT = """
    select (select coalesce(max(number), 0) from audit),
        (select max(number) from audit where national is not null)
"""
NEWEST = "select coalesce(max(number), 0) from audit"
APPEND = """
    insert into audit (number, what, hash, who, at, why, role, national, local, effective, ground)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
AUDIT = """
    select number, what, hash, who, at, why, role, national, local, effective, ground
    from audit where number > ? order by number
"""

SAVE_VERSION = """
    insert into versions (hash, kind, label, saved_by, saved_at, why, release, summary, files)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (hash) do nothing
"""
VERSIONS = """
    select hash, kind, label, saved_by, saved_at, why, release, summary
    from versions order by saved_at, hash
"""
VERSION = """
    select hash, kind, label, saved_by, saved_at, why, release, summary, files
    from versions where hash = ?
"""

KEEP_DRAFT = """
    insert into drafts (hash, kind, label, sent_by, sent_at, asked_by, why, files)
    values (?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (hash) do update set
        label = excluded.label, sent_by = excluded.sent_by, sent_at = excluded.sent_at,
        asked_by = excluded.asked_by, why = excluded.why
"""
DRAFTS = """
    select hash, kind, label, sent_by, sent_at, asked_by, why, files
    from drafts order by sent_at, hash
"""
DROP_DRAFT = "delete from drafts where hash = ?"
SWEEP_DRAFTS = """
    delete from drafts
    where hash in (select hash from drafts where sent_at < ? limit ?)
"""
