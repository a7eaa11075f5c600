"""Texts and values that mean harm, or that somebody types by mistake."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

TEXT_LIMIT = 4096
MARKS = "\u200f\u202e\u2066\u200b\u200d\ufeff\u00ad\u0301\x00\x07\x1b"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

WORST = (
    "",
    " ",
    "\n",
    "\x00",
    MARKS,
    f"\u202eon\u202c{MARKS}",
    "<b>",
    "</b>",
    "<a href='tg://user?id=1'>no</a>",
    "<script>alert(1)</script>",
    "</blockquote></b>&lt;&amp;&#0;&#1114112;&bogus;",
    '"><img src=x onerror=alert(1)>',
    "{name} {0} {} %s %d %(x)s ${x} {{x}}",
    "' or 1=1; drop table conversations; --",
    "*bold* _it_ [x](y) `c` ||s|| ~s~ \\",
    "../../etc/passwd",
    "\U0001f600" * TEXT_LIMIT,
    FAMILY * 800,
    "<" * TEXT_LIMIT,
    "&" * TEXT_LIMIT,
    "a" * TEXT_LIMIT,
    "e\u0301" * 2048,
    "\u0600" * TEXT_LIMIT,
    " no " * 1000,
    "9" * TEXT_LIMIT,
    "\n" * TEXT_LIMIT,
    "word " * 800,
    "é@" * 2000,
    "07700 900123 " * 300,
    "(" * 2000 + ")" * 2000,
)
"""What a text can be at its worst, within what Telegram lets anybody send."""

MEANT = (
    "no",
    "yes",
    "not sure",
    "Seriously worried",
    "he is not breathing",
    "Marigold Featherstonehaugh of 12 Acacia Avenue, AB1 2CD",
    "01632 960123, Mon to Fri 9am to 5pm",
    "what may i share with the police",
    "999",
)

COMMANDS = (
    *("/start", "/share", "/staff", "/help", "/urgent", "/leave", "/back", "/why", "/privacy", "/about"),
    *("/restart", "/answers", "/record", "/contacts", "/mycontacts", "/forget", "/reference", "/rules"),
    *(
        "/rule 1",
        "/rule 999999999999999999999",
        "/find consent",
        "/settings",
        "/topics",
        "/share@safe_to_share_bot",
    ),
    *(
        "/start p-AAAAAAAAAAAAAAAA",
        "/start share",
        "/start r-x",
        "/start " + "A" * 64,
        "/",
        "/ share",
        "/\u202e",
    ),
    *(
        "/share@another_bot",
        "/unknown",
        "/SHARE",
        "/sharee",
        "@safe_to_share_bot share",
        "@safe_to_share_bot",
    ),
)


def texts() -> st.SearchStrategy[str]:
    """What may stand in a message."""
    return st.one_of(
        st.sampled_from(WORST),
        st.sampled_from(MEANT),
        st.sampled_from(COMMANDS),
        st.builds(
            lambda command, rest: f"{command} {rest}", st.sampled_from(COMMANDS), st.sampled_from(WORST)
        ),
        st.text(max_size=60),
        st.text(alphabet=st.sampled_from([*MARKS, "<", ">", "&", "/", "@", "0", "a"]), max_size=30),
    ).map(lambda text: text[:TEXT_LIMIT])


def names() -> st.SearchStrategy[str]:
    """What people and groups may call themselves."""
    return st.one_of(st.sampled_from(WORST), st.text(max_size=64)).map(lambda name: name[:256])


def junk() -> st.SearchStrategy[Any]:
    """Any JSON in place of what should stand there."""
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.sampled_from([0, -1, 1, 2**31, 2**52, 2**63, -(2**63) - 1, 10**30, 1e308, 0.5, -0.0]),
        st.sampled_from(WORST),
        st.sampled_from(["\ud800", "\udfff\ud83d", "x" * 100_000]),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
        ),
        max_leaves=6,
    )
