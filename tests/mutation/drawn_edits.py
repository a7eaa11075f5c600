"""Harmful edits drawn from the whole content: the seed chooses the part that is spoilt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.mutation.content import Content, Data, need

SLOWER = {"now": "today", "today": "soon", "soon": "routine"}

HARMFUL_SENTENCES = (
    "Hold off until the mother has given her agreement.",
    "You must ask the parents for consent first.",
    "Seek permission before you share anything.",
    "Tell the father what you suspect before you ring.",
    "Ask the child again, and take pictures of the marks.",
    "Forward the image to your head teacher.",
    "Data protection law stops you from telling anyone.",
    "Send them the full file.",
    "Leave it until the manager is back.",
    "There is no need to report something so old.",
    "This chat will report it for you.",
    "The parents can refuse.",
)
"""What must never be said, each in words of its own."""

_DENIAL = re.compile(r"\b(do|does|is|need|must|cannot|can) ?not |\b(never) ", re.IGNORECASE)


def two_destinations_are_swapped(content: Content, random: Random) -> None:
    """Two answers of a question lead where the other should."""
    pairs = []
    for places in _destinations(content):
        ways = [(holder, key) for holder, key in places if isinstance(holder[key], str)]
        pairs += [(a, b) for a in ways for b in ways if a[0][a[1]] < b[0][b[1]]]
    (one, one_key), (other, other_key) = random.choice(need(pairs))
    one[one_key], other[other_key] = other[other_key], one[one_key]


def an_answer_leads_to_the_mildest_ending(content: Content, random: Random) -> None:
    """An answer that led to an urgent ending leads to the least urgent one of the flow."""
    choices = []
    for flow in content.case_flows():
        slow = [name for name, each in flow["outcomes"].items() if each["within"] in ("soon", "routine")]
        for places in _destinations_of(flow):
            for holder, key in places:
                ending = flow["outcomes"].get(holder[key]) if isinstance(holder[key], str) else None
                if slow and ending and ending["within"] in ("now", "today"):
                    choices.append((holder, key, slow[-1]))
    holder, key, mildest = random.choice(need(choices))
    holder[key] = mildest


def an_ending_loses_somebody_to_ring(content: Content, random: Random) -> None:
    """A service that could act is no longer on an ending."""
    acting = {
        "childrens_social_care",
        "police_101",
        "lado",
        "childline",
        "adult_safeguarding_team",
        "safeguarding_lead",
    }
    choices = [
        (ending["escalate"], link)
        for flow, ending in _endings(content)
        for link in ending.get("escalate", [])
        if isinstance(link, str) and link in acting and link not in _always_shown(content, flow, ending)
    ]
    links, link = random.choice(need(choices))
    links.remove(link)


def a_flow_loses_a_piece_of_advice(content: Content, random: Random) -> None:
    """Advice that belonged to every ending of a flow is gone."""
    flow = random.choice(need([flow for flow in content.case_flows() if flow.get("advise")]))
    flow["advise"].remove(random.choice(flow["advise"]))


def a_condition_is_turned_round(content: Content, random: Random) -> None:
    """What to do, or not to do, is advised where it does not belong, and not where it does."""
    block = random.choice(need(_steps(content)))
    when, unless = block.pop("when"), block.pop("unless", None)
    block["unless"] = when
    if unless:
        block["when"] = unless


def advice_forgets_an_answer(content: Content, random: Random) -> None:
    """What to do, or not to do, is no longer advised for one of its answers."""
    _forget([block["when"] for block in _steps(content)], random)


def a_derived_fact_forgets_an_answer(content: Content, random: Random) -> None:
    """A risk is no longer seen for one of its answers."""
    ways = [*content.derived("at_risk"), *content.derived("hold_telling")]
    _forget([way["when"] for way in ways], random)


def a_route_is_dropped(content: Content, random: Random) -> None:
    """A special case goes where every other does."""
    routes = random.choice(need(list(_route_lists(content))))
    routes.remove(random.choice(routes[:-1]))


def a_route_forgets_an_answer(content: Content, random: Random) -> None:
    """One of several special cases goes where every other does."""
    _forget(
        [route["when"] for routes in _route_lists(content) for route in routes[:-1] if "when" in route],
        random,
    )


def an_ending_is_put_off(content: Content, random: Random) -> None:
    """An ending is less urgent by one step."""
    endings = [ending for _, ending in _endings(content) if ending["within"] in ("now", "today")]
    ending = random.choice(need(endings))
    ending["within"] = SLOWER[ending["within"]]


def two_headlines_change_places(content: Content, random: Random) -> None:
    """The headlines of an urgent ending and of one that can wait change places."""
    pairs = []
    for flow in content.case_flows():
        endings = list(flow["outcomes"].values())
        pairs += [(a, b) for a in endings for b in endings if a["within"] == "now" and b["within"] != "now"]
    one, other = random.choice(need(pairs))
    one["headline"], other["headline"] = other["headline"], one["headline"]


def a_digit_is_wrong(content: Content, random: Random) -> None:
    """A digit of a national number is another."""
    contacts = [each for each in content.files["contacts.yaml"]["contacts"].values() if "number" in each]
    contact = random.choice(need(contacts))
    number = contact["number"]
    place = random.choice([place for place, character in enumerate(number) if character != " "])
    digit = random.choice([each for each in "0123456789" if each != number[place]])
    contact["number"] = number[:place] + digit + number[place + 1 :]


def a_denial_is_lost(content: Content, random: Random) -> None:
    """What must not be done is told to be done: a "not" or "never" is gone from advice that warns."""
    choices = [
        (block, "say", match)
        for _, block in content.blocks()
        if block.get("kind") == "avoid"
        for match in _DENIAL.finditer(block["say"])
    ]
    block, key, match = random.choice(need(choices))
    text = block[key]
    rest = text[match.end() :]
    begins_sentence = match.start() == 0 or text[match.start() - 2] in ".?!:"
    block[key] = text[: match.start()] + (rest[:1].upper() + rest[1:] if begins_sentence else rest)


def something_harmful_is_said(content: Content, random: Random) -> None:
    """A sentence that must never be said is added to an ending."""
    _, ending = random.choice(list(_endings(content)))
    ending["say"] += f" {random.choice(HARMFUL_SENTENCES)}"


EDITS = (
    two_destinations_are_swapped,
    an_answer_leads_to_the_mildest_ending,
    an_ending_loses_somebody_to_ring,
    a_flow_loses_a_piece_of_advice,
    a_condition_is_turned_round,
    advice_forgets_an_answer,
    a_derived_fact_forgets_an_answer,
    a_route_is_dropped,
    a_route_forgets_an_answer,
    an_ending_is_put_off,
    two_headlines_change_places,
    a_digit_is_wrong,
    a_denial_is_lost,
    something_harmful_is_said,
)

Place = tuple[Any, Any]
"""A mapping and the key in it where a destination stands."""


def _steps(content: Content) -> list[Data]:
    """Advice with a condition that says what to do or not to do; the rest informs."""
    return [
        block
        for _, block in content.blocks()
        if "when" in block and block.get("kind", "do") in ("do", "avoid")
    ]


def _always_shown(content: Content, flow: Data, ending: Data) -> set[str]:
    """Contacts that advice without a condition brings to the ending anyway."""
    blocks = dict(content.blocks())
    shown = [blocks[name] for name in (*ending.get("advise", []), *flow.get("advise", []))]
    links = [link for block in shown if "when" not in block for link in block.get("escalate", [])]
    return {link for link in (*links, *flow.get("escalate", [])) if isinstance(link, str)}


def _endings(content: Content) -> Iterator[tuple[Data, Data]]:
    for flow in content.case_flows():
        for ending in flow["outcomes"].values():
            yield flow, ending


def _destinations(content: Content) -> Iterator[list[Place]]:
    for flow in content.case_flows():
        yield from _destinations_of(flow)


def _destinations_of(flow: Data) -> Iterator[list[Place]]:
    """For every question, each place where it says which state comes next."""
    for question in flow["questions"].values():
        places: list[Place] = [(each, "goto") for each in question.get("options", []) if "goto" in each]
        if "goto" in question:
            places += [(question, "goto")]
        yield [place for holder, key in places for place in _within(holder, key)]


def _within(holder: Any, key: Any) -> Iterator[Place]:
    goto = holder[key]
    if isinstance(goto, str):
        yield holder, key
    elif isinstance(goto, list):
        yield from ((route, "to") for route in goto)
    else:
        for option in goto:
            yield from _within(goto, option)


def _route_lists(content: Content) -> Iterator[list[Data]]:
    for flow in content.case_flows():
        for question in flow["questions"].values():
            gotos = [question.get("goto"), *(each.get("goto") for each in question.get("options", []))]
            gotos += [each for goto in gotos if isinstance(goto, dict) for each in goto.values()]
            yield from (goto for goto in gotos if isinstance(goto, list) and len(goto) > 1)


def _forget(conditions: list[dict[str, list[str]]], random: Random) -> None:
    """Takes one value away where several would do."""
    values = [values for when in conditions for values in when.values() if len(values) > 1]
    chosen = random.choice(need(values))
    chosen.remove(random.choice(chosen))
