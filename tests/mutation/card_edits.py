"""Harmful edits to what an ending holds: advice, escalations, time frames and the conditions on them."""

from __future__ import annotations

from tests.mutation.content import Content, need, without


def act_now_loses_999(content: Content) -> None:
    """No ending of the flow shows 999."""
    without(content.flow("share")["escalate"], "emergency_999")
    without(content.outcome("share", "act_now")["escalate"], "emergency_999")


def danger_can_wait_until_today(content: Content) -> None:
    """Danger is dealt with today rather than now."""
    content.outcome("share", "act_now")["within"] = "today"


def harm_happening_can_wait_until_today(content: Content) -> None:
    """Harm that is happening is dealt with today rather than now."""
    content.outcome("share", "share_now")["within"] = "today"


def possible_harm_can_wait_some_days(content: Content) -> None:
    """A child who may be at risk waits some working days."""
    content.outcome("share", "share_today")["within"] = "soon"


def not_sure_can_wait_for_routine(content: Content) -> None:
    """Not being sure waits for the normal course of work."""
    content.outcome("share", "ask_today")["within"] = "routine"


def share_today_becomes_get_advice(content: Content) -> None:
    """Instead of sharing, the decision is to get advice."""
    content.outcome("share", "share_today")["decision"] = "get_advice"


def share_today_loses_social_care(content: Content) -> None:
    """A child may be at risk, and nobody is sent to children's social care by day."""
    without(content.outcome("share", "share_today")["escalate"], "childrens_social_care")


def share_today_loses_the_night(content: Content) -> None:
    """At night nobody is sent to the out-of-hours team."""
    without(content.outcome("share", "share_today")["escalate"], "out_of_hours_team")


def share_now_loses_the_safeguarding_lead(content: Content) -> None:
    """The safeguarding lead is not told."""
    without(content.outcome("share", "share_now")["escalate"], "safeguarding_lead")


def child_help_loses_childline(content: Content) -> None:
    """A child is taken to their own help, and Childline is not there."""
    content.outcome("child", "child_help")["escalate"] = ["safeguarding_lead"]


def urgent_help_loses_childline(content: Content) -> None:
    """A child who taps on Urgent is not shown Childline."""
    without(content.files["pack.yaml"]["urgent"]["escalate"], "childline")


def parent_help_loses_the_domestic_abuse_helpline(content: Content) -> None:
    """A parent who is afraid at home is not shown the helpline."""
    without(content.outcome("parent", "parent_help")["escalate"], "domestic_abuse_helpline")


def the_public_is_left_with_the_police(content: Content) -> None:
    """A neighbour is not told to ring social care or the NSPCC."""
    content.outcome("share", "public_worry")["escalate"] = ["police_101"]


def wales_shows_an_english_council(content: Content) -> None:
    """In Wales an English front door is shown."""
    content.outcome("share", "wales")["escalate"][0] = "childrens_social_care"


def staff_advice_loses_the_lado(content: Content) -> None:
    """A worry about a colleague, and no LADO."""
    without(content.outcome("share", "tell_lado")["escalate"], "lado")
    content.block("staff_lado")["escalate"] = []


def fgm_report_loses_the_police(content: Content) -> None:
    """The duty to report FGM to the police is there, and the police are not."""
    without(content.outcome("share", "report_fgm")["escalate"], "police_101")
    without(content.block("fgm_report")["escalate"], "police_101")


def urgent_help_loses_999(content: Content) -> None:
    """One tap on Urgent no longer shows 999."""
    without(content.files["pack.yaml"]["urgent"]["escalate"], "emergency_999")


def images_advice_is_dropped(content: Content) -> None:
    """Nobody is told not to look at or forward the images."""
    without(content.flow("share")["advise"], "images_never_view")


def identity_advice_is_dropped(content: Content) -> None:
    """Nobody is told to protect those who could be hurt if named."""
    without(content.flow("share")["advise"], "keep_identity_safe")


def consent_advice_is_dropped(content: Content) -> None:
    """Nobody is told not to wait for consent."""
    without(content.flow("share")["advise"], "consent_not_needed")


def listening_advice_is_dropped(content: Content) -> None:
    """Nobody is told not to question, examine or photograph the child."""
    without(content.flow("share")["advise"], "listen_and_note")


def do_not_tell_yet_is_dropped(content: Content) -> None:
    """Nobody is told to keep it from the person they fear."""
    without(content.flow("share")["advise"], "do_not_tell_yet")


def right_amount_is_dropped(content: Content) -> None:
    """Nobody is told to share only what is needed."""
    without(content.flow("share")["advise"], "right_amount")


def record_is_dropped(content: Content) -> None:
    """Nobody is told to write down what was decided."""
    without(content.flow("share")["advise"], "record_reasons")


def follow_up_is_dropped(content: Content) -> None:
    """Nobody is told to check that something happens."""
    without(content.flow("share")["advise"], "follow_up")


def this_chat_seems_to_report(content: Content) -> None:
    """Endings no longer say that this chat tells nobody."""
    without(content.flow("share")["advise"], "bot_passes_nothing_on")


def confidence_seems_to_forbid(content: Content) -> None:
    """Nobody is told that a confidence gives way to protecting a child."""
    without(content.flow("share")["advise"], "confidence_can_yield")


def forced_marriage_advice_is_dropped(content: Content) -> None:
    """Nobody is told that there may be one chance."""
    without(content.flow("share")["advise"], "forced_marriage_one_chance")


def no_tip_off_is_dropped(content: Content) -> None:
    """Nobody is told to keep a request of the police to themselves."""
    without(content.flow("asked")["advise"], "asked_no_tip_off")


def callers_are_not_checked(content: Content) -> None:
    """Nobody is told to ring back through a published number."""
    without(content.flow("asked")["advise"], "asked_ring_back")


def family_is_told_when_unsafe(content: Content) -> None:
    """The advice to tell the family loses its condition."""
    need(content.block("tell_family").pop("when", None))


def do_not_tell_is_turned_round(content: Content) -> None:
    """Not telling is advised where it is safe, and left out where it is not."""
    block = content.block("do_not_tell_yet")
    block["unless"] = need(block.pop("when", None))


def no_consent_only_where_harm_is_sure(content: Content) -> None:
    """Where harm is only possible, nobody is told that consent is not needed."""
    content.derived("at_risk")[0]["when"]["harm"] = ["significant"]


def not_sure_is_no_risk(content: Content) -> None:
    """Not being sure no longer counts as a risk."""
    without(content.derived("at_risk")[0]["when"]["harm"], "unsure")


def exploitation_may_be_told(content: Content) -> None:
    """In exploitation the family may be told."""
    without(content.derived("hold_telling")[0]["when"]["duties"], "exploitation")


def not_sure_may_be_told(content: Content) -> None:
    """Not knowing whether it is safe to tell no longer holds it back."""
    for way in content.derived("hold_telling"):
        if "tell" in way["when"]:
            without(way["when"]["tell"], "unsure")


def images_advice_waits_for_harm(content: Content) -> None:
    """The advice on images is given only where harm is certain."""
    content.block("images_never_view")["when"]["harm"] = ["significant"]


def objection_becomes_a_veto(content: Content) -> None:
    """Where a child is at risk and the family objects, the words for early help are given."""
    content.block("objection_early")["when"] = {"tell": ["objected"]}
    without(content.flow("share")["advise"], "objection_no_veto")


def consent_is_advised_to_everybody(content: Content) -> None:
    """Asking for consent is advised whatever the worry."""
    need(content.block("consent_can_fit").pop("when", None))
    content.flow("share")["advise"].append("consent_can_fit")


def agreement_is_advised_at_risk(content: Content) -> None:
    """Agreement with the family is advised where a child is at risk."""
    content.block("agree_the_help").pop("when", None)


def english_law_reaches_the_other_nations(content: Content) -> None:
    """The English duty to share is shown in every nation."""
    need(content.block("duty_to_share_2026").pop("when", None))


def the_lado_reaches_the_other_nations(content: Content) -> None:
    """The LADO is shown to people in Scotland."""
    content.outcome("share", "scotland")["escalate"].append("lado")


def under_13_advice_is_dropped(content: Content) -> None:
    """In the flow on young people nobody is told that under 13 is always referred."""
    without(content.flow("young")["advise"], "young_under_13")


def staff_may_inquire_first(content: Content) -> None:
    """In the flow on staff nobody is told to leave the enquiry to others."""
    without(content.flow("staff")["advise"], "staff_no_enquiry")


def a_leak_is_chased_in_person(content: Content) -> None:
    """Nobody is told not to contact the person that details were leaked to."""
    without(content.flow("wrong")["advise"], "wrong_do_not_contact")


def a_lawyers_letter_is_answered_by_sharing(content: Content) -> None:
    """The decision on a lawyer's letter is to share."""
    content.outcome("asked", "lawyer_asks")["decision"] = "share"


def whereabouts_are_given(content: Content) -> None:
    """The decision on being asked where somebody is becomes to share."""
    content.outcome("asked", "whereabouts")["decision"] = "share"
    without(content.flow("asked")["advise"], "asked_no_whereabouts")


def a_safety_rule_loses_what_it_asks(content: Content) -> None:
    """The rule on staff asks for nothing."""
    rules = content.files["safety.yaml"]["rules"]
    rule = need([rule for rule in rules if rule["rule"] == "staff-means-lado"])[0]
    rule.pop("always", None)
    rule.pop("never", None)


def a_safety_rule_loses_its_trigger(content: Content) -> None:
    """The answer that a rule waits for can no longer be given: sexual abuse is not offered."""
    options = content.files["shared.yaml"]["questions"]["duties"]["options"]
    options[:] = [option for option in options if option["id"] != "sexual_abuse"]


EDITS = (
    act_now_loses_999,
    danger_can_wait_until_today,
    harm_happening_can_wait_until_today,
    possible_harm_can_wait_some_days,
    not_sure_can_wait_for_routine,
    share_today_becomes_get_advice,
    share_today_loses_social_care,
    share_today_loses_the_night,
    share_now_loses_the_safeguarding_lead,
    child_help_loses_childline,
    urgent_help_loses_childline,
    parent_help_loses_the_domestic_abuse_helpline,
    the_public_is_left_with_the_police,
    wales_shows_an_english_council,
    staff_advice_loses_the_lado,
    fgm_report_loses_the_police,
    urgent_help_loses_999,
    images_advice_is_dropped,
    identity_advice_is_dropped,
    consent_advice_is_dropped,
    listening_advice_is_dropped,
    do_not_tell_yet_is_dropped,
    right_amount_is_dropped,
    record_is_dropped,
    follow_up_is_dropped,
    this_chat_seems_to_report,
    confidence_seems_to_forbid,
    forced_marriage_advice_is_dropped,
    no_tip_off_is_dropped,
    callers_are_not_checked,
    family_is_told_when_unsafe,
    do_not_tell_is_turned_round,
    no_consent_only_where_harm_is_sure,
    not_sure_is_no_risk,
    exploitation_may_be_told,
    not_sure_may_be_told,
    images_advice_waits_for_harm,
    objection_becomes_a_veto,
    consent_is_advised_to_everybody,
    agreement_is_advised_at_risk,
    english_law_reaches_the_other_nations,
    the_lado_reaches_the_other_nations,
    under_13_advice_is_dropped,
    staff_may_inquire_first,
    a_leak_is_chased_in_person,
    a_lawyers_letter_is_answered_by_sharing,
    whereabouts_are_given,
    a_safety_rule_loses_what_it_asks,
    a_safety_rule_loses_its_trigger,
)
