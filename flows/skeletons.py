"""The files that a new local pack or a new flow begins with. They pass every check as they are."""

from __future__ import annotations

from collections.abc import Mapping


def local_skeleton(name: str, reviewed_on: str, review_by: str) -> Mapping[str, str]:
    """The files of a local pack of that name, which adds nothing until its comments are taken away."""
    title = name.replace("_", " ").capitalize()
    return {
        "pack.yaml": _LOCAL_PACK.format(title=title, reviewed_on=reviewed_on, review_by=review_by),
        "contacts.yaml": _LOCAL_CONTACTS,
        "advice/local.yaml": _LOCAL_ADVICE,
    }


def flow_skeleton(name: str, reviewed_on: str, review_by: str) -> Mapping[str, str]:
    """The file of a flow about a case with one question of its own, to be written further."""
    title = name.replace("_", " ").capitalize()
    text = _FLOW.format(name=name, title=title, reviewed_on=reviewed_on, review_by=review_by)
    return {f"flows/{name}.yaml": text}


_LOCAL_PACK = """\
# A local pack: what one area or organisation adds to the national content. It changes nothing in it.
# Check it with: safe-to-share check --local FOLDER
pack: local
title: {title}                       # as people read it
owner: {title}                       # who keeps it current: a role, not a person's name
reviewed_on: "{reviewed_on}"
review_by: "{review_by}"
# menu: [harbour]                    # flows of your own, in the order of the menu, after the national ones
# reference: [our_area]              # shelves of your own, in their order, after the national ones
"""

_LOCAL_CONTACTS = """\
# Blanks of the national contacts, filled in for your area. Take the # away from what you have. Give a number
# only as you have seen it on the page in checked_at, on the day in checked_on. Numbers like 999 are fixed.
# A contact that the national pack does not have needs an id of its own, a name and a use.
contacts:
  childrens_social_care:
    also: [front door]
    # number: "01632 960 001"
    # hours: Monday to Friday, 9am to 5pm
    # url: https://www.example.org/children
    # checked_on: "2026-11-22"
    # checked_at: https://www.example.org/children
  # out_of_hours_team:
  # lado:
  # early_help_team:
  # adult_safeguarding_team:
  # partnership:
  #   url: https://www.example.org/partnership
"""

_LOCAL_ADVICE = """\
# Advice of your own, shown on the endings of the flows in add_to (or every_case) where its condition holds.
# It joins the national advice, which stays. Cite the points of the guidance that it rests on.
blocks: {}
#   our_referral_form:
#     say: Use the referral form on the partnership's website.
#     when: {danger: ["no"]}
#     add_to: [share]
#     cite: [DP36]
"""

_FLOW = """\
flow: {name}
title: {title}
line: What to do about this, step by step.
about: case                          # case: danger is asked first. learning: it need not be.
command: {name}                      # people type /{name}
also: []                             # other words that find it
owner: Write here who keeps this current
reviewed_on: "{reviewed_on}"
review_by: "{review_by}"
start: danger

questions:
  danger:
    shared: true                     # its words stand in shared.yaml; only the ways on stand here
    goto: {{"no": {name}_worried, else: act_now}}  # not sure of danger counts as danger
  {name}_worried:                    # a question of your own: its id is the name of the fact that it sets
    ask: Are you worried about the child?
    why: It decides how soon to tell somebody.
    cite: [DQ7]
    kind: yes_no_unsure
    goto: {{"no": ask_your_lead, else: tell_today}}

outcomes:
  act_now:
    decision: act_now
    within: now
    headline: Ring 999 now.
    say: Say where help is needed and what is happening. You need nobody's consent.
    advise: [bot_passes_nothing_on, no_consent_in_danger, write_it_down_later, if_you_are_young]
    escalate: [emergency_999, childrens_social_care, out_of_hours_team, childline]
    cite: [ES1, DQ1]
  tell_today:
    decision: share
    within: today
    headline: Tell children's social care today.
    say: Ring the council where the child lives. You do not need consent.
    advise: [bot_passes_nothing_on]
    escalate: [emergency_999, childrens_social_care, safeguarding_lead]
    cite: [DQ7, GR3]
  ask_your_lead:
    decision: get_advice
    within: soon
    headline: Talk to your safeguarding lead.
    say: Say what you have seen and what you think. If you start to worry, ring children's social care.
    advise: [bot_passes_nothing_on]
    escalate: [emergency_999, safeguarding_lead, childrens_social_care]
    cite: [ES4]
"""
