"""Harmful edits to where answers lead."""

from __future__ import annotations

from tests.mutation.content import Content, NothingToEdit, need, without


def danger_yes_goes_on_to_questions(content: Content) -> None:
    """Somebody is in danger, and the next question comes instead of 999."""
    content.question("share", "danger")["goto"]["yes"] = "who"


def danger_yes_ends_at_usual_rules(content: Content) -> None:
    """Somebody is in danger, and the ending speaks of data protection rules."""
    content.question("share", "danger")["goto"]["yes"] = "no_concern"


def danger_unsure_counts_as_no(content: Content) -> None:
    """Not knowing whether there is danger skips the signs of danger."""
    content.question("share", "danger")["goto"]["unsure"] = "who"


def danger_signs_unsure_counts_as_no(content: Content) -> None:
    """Nobody can tell whether harm is likely today, and it is treated as no danger."""
    content.question("share", "danger_signs")["goto"]["unsure"] = "who"


def danger_signs_yes_and_no_swapped(content: Content) -> None:
    """Signs of danger lead on, and their absence leads to 999."""
    goto = content.question("share", "danger_signs")["goto"]
    goto["yes"], goto["no"] = goto["no"], goto["yes"]


def a_flow_begins_behind_danger(content: Content) -> None:
    """A flow about a case no longer asks about danger first."""
    flow = content.flow("staff")
    flow["start"] = "who"


def child_goes_to_parent_help(content: Content) -> None:
    """A child who finds the bot is taken to what is meant for parents."""
    content.question("share", "who")["goto"]["child"] = "parent_page"


def parent_goes_through_practitioner_questions(content: Content) -> None:
    """A parent is asked a practitioner's questions and gets a practitioner's advice."""
    content.question("share", "who")["goto"]["parent"] = "nation"


def wales_takes_englands_rules(content: Content) -> None:
    """A practitioner in Wales gets the advice for England."""
    content.question("share", "nation")["goto"]["wales"] = "sector"


def scotland_takes_englands_rules(content: Content) -> None:
    """A practitioner in Scotland gets the advice for England."""
    content.question("share", "nation")["goto"]["scotland"] = "sector"


def northern_ireland_public_takes_englands_rules(content: Content) -> None:
    """Somebody in Northern Ireland is sent to an English council."""
    content.question("share", "nation")["goto"]["northern_ireland"] = "public_worry"


def wales_and_scotland_swapped(content: Content) -> None:
    """Each of two nations is shown the other's services."""
    goto = content.question("share", "nation")["goto"]
    goto["wales"], goto["scotland"] = goto["scotland"], goto["wales"]


def a_child_is_asked_where_they_are(content: Content) -> None:
    """A child comes to their own page one question later."""
    content.question("staff", "who")["goto"]["child"] = "nation"


def a_mother_who_fears_fgm_gets_the_usual_page(content: Content) -> None:
    """A parent who fears FGM hears nothing of the police."""
    routes = content.question("fgm", "nation")["goto"]["england"]
    need([route for route in routes if route["to"] == "fgm_family"])[0]["to"] = "go_on_in_share"


def unsure_of_harm_means_no_concern(content: Content) -> None:
    """Somebody not sure how serious it is is told to follow the usual rules."""
    for routes in content.question("share", "tell")["goto"].values():
        for route in routes:
            if route["to"] == "ask_today":
                route["to"] = "no_concern"


def staff_worry_treated_as_no_concern(content: Content) -> None:
    """A worry about a colleague ends without the LADO."""
    _reroute(content, "share", "duties", "tell_lado", "no_concern")


def prevent_worry_treated_as_no_concern(content: Content) -> None:
    """A worry about extremism ends at the usual data protection rules."""
    _reroute(content, "share", "duties", "tell_prevent", "no_concern")


def images_wait_for_advice(content: Content) -> None:
    """Sexual images of a child are left to advice in the coming days."""
    _reroute(content, "share", "duties", "tell_lead_images", "early_help")


def special_cases_lose_their_route(content: Content) -> None:
    """Sexual abuse, domestic abuse and the rest go on as any early need would."""
    routes = content.question("share", "duties")["goto"]
    for route in routes:
        if route["to"] == "share_today" and "sexual_abuse" in route.get("when", {}).get("duties", []):
            routes.remove(route)
            return
    raise NothingToEdit


def forced_marriage_loses_its_route(content: Content) -> None:
    """Only forced marriage falls out of the special cases."""
    for route in content.question("share", "duties")["goto"]:
        if route["to"] == "share_today" and "forced_marriage" in route["when"]["duties"]:
            without(route["when"]["duties"], "forced_marriage")
            return
    raise NothingToEdit


def fgm_that_was_told_goes_to_the_council_only(content: Content) -> None:
    """A girl told of FGM, and nobody hears that the police must be told in person."""
    content.question("share", "fgm_told")["goto"]["yes"] = "share_today"


def fgm_is_not_asked_further(content: Content) -> None:
    """FGM no longer leads to the question that finds the duty to report."""
    _without_route_to(content, "share", "duties", None, "fgm_told")


def harm_now_waits_for_today(content: Content) -> None:
    """Harm that is happening is put off until later in the day."""
    for routes in content.question("share", "tell")["goto"].values():
        for route in routes:
            if route["to"] == "share_now":
                route["to"] = "share_today"


def unsafe_to_tell_goes_to_early_help(content: Content) -> None:
    """It is not safe to tell the family, and early help with the family is advised."""
    content.question("share", "tell")["goto"]["unsafe"][-1]["to"] = "early_help"


def objection_ends_the_matter(content: Content) -> None:
    """The family objects to protection, and that is weighed instead of acted on."""
    content.question("share", "tell")["goto"]["objected"] = "early_objection"


def confidence_stops_the_urgent(content: Content) -> None:
    """Possible harm goes through the question about confidence."""
    content.question("share", "tell")["goto"]["safe"] = [
        {"to": "share_now", "when": {"harm": ["significant"]}},
        {"to": "told_in_confidence"},
    ]


def purpose_unclear_is_no_concern(content: Content) -> None:
    """Somebody who does not know who needs it is told to follow the usual rules."""
    for option in content.question("share", "purpose")["options"]:
        if option["id"] == "unsure":
            option["goto"] = "no_concern"


def an_adult_at_risk_gets_no_ending_of_their_own(content: Content) -> None:
    """A worry about an adult goes through the questions about a child."""
    _without_route_to(content, "share", "duties", None, "adult_at_risk")


def police_asking_to_protect_must_wait(content: Content) -> None:
    """The police ask in order to keep somebody safe, and are told to put it in writing."""
    _option_to(content, "asked", "police_why", "protect", "police_ask")


def agency_protecting_a_child_must_wait(content: Content) -> None:
    """Social care asks in order to protect a child, and gets what any request gets."""
    _option_to(content, "asked", "asked_for", "protect", "agency_other")


def a_lawyers_letter_is_obeyed(content: Content) -> None:
    """A lawyer's letter is treated as an order of a court."""
    _option_to(content, "asked", "legal_paper", "letter", "court_order")


def records_are_treated_as_news(content: Content) -> None:
    """A parent who asks for the file gets what is given as everyday news."""
    _option_to(content, "asked", "family_wants", "records", "family_news")


def the_press_is_treated_as_an_agency(content: Content) -> None:
    """A journalist is asked what for, as a social worker would be."""
    _option_to(content, "asked", "asker", "press", "asked_for")


def a_low_worry_about_the_head_goes_to_the_head(content: Content) -> None:
    """A worry about the person in charge is taken to the person in charge."""
    _without_route_to(content, "staff", "staff_person", None, "tell_above")


def crime_by_staff_stays_with_the_lead(content: Content) -> None:
    """A crime by a worker is left to the workplace."""
    content.question("staff", "staff_person")["goto"] = "tell_lead"


def a_leak_that_may_reach_an_abuser_is_only_reported(content: Content) -> None:
    """Details may have reached somebody dangerous, and only the data protection officer is told."""
    content.question("wrong", "could_reach")["goto"]["yes"] = "leak_report"


def a_leak_not_sure_is_only_reported(content: Content) -> None:
    """Nobody knows whom the leak reached, and it is taken to be harmless."""
    content.question("wrong", "could_reach")["goto"]["unsure"] = "leak_report"


def sex_under_13_is_talked_through(content: Content) -> None:
    """Sexual activity under 13 is not referred."""
    goto = content.question("young", "young_about")["goto"]
    goto["sexual"] = [{"to": "harm"}]


def age_not_known_counts_as_old_enough(content: Content) -> None:
    """Nobody knows whether the child is under 13, and it is taken that they are not."""
    for route in content.question("young", "young_about")["goto"]["sexual"]:
        if route["to"] == "under_13":
            without(route["when"]["age"], "unsure")


EDITS = (
    danger_yes_goes_on_to_questions,
    danger_yes_ends_at_usual_rules,
    danger_unsure_counts_as_no,
    danger_signs_unsure_counts_as_no,
    danger_signs_yes_and_no_swapped,
    a_flow_begins_behind_danger,
    child_goes_to_parent_help,
    a_child_is_asked_where_they_are,
    a_mother_who_fears_fgm_gets_the_usual_page,
    parent_goes_through_practitioner_questions,
    wales_takes_englands_rules,
    scotland_takes_englands_rules,
    northern_ireland_public_takes_englands_rules,
    wales_and_scotland_swapped,
    unsure_of_harm_means_no_concern,
    staff_worry_treated_as_no_concern,
    prevent_worry_treated_as_no_concern,
    images_wait_for_advice,
    special_cases_lose_their_route,
    forced_marriage_loses_its_route,
    fgm_that_was_told_goes_to_the_council_only,
    fgm_is_not_asked_further,
    harm_now_waits_for_today,
    unsafe_to_tell_goes_to_early_help,
    objection_ends_the_matter,
    confidence_stops_the_urgent,
    purpose_unclear_is_no_concern,
    an_adult_at_risk_gets_no_ending_of_their_own,
    police_asking_to_protect_must_wait,
    agency_protecting_a_child_must_wait,
    a_lawyers_letter_is_obeyed,
    records_are_treated_as_news,
    the_press_is_treated_as_an_agency,
    a_low_worry_about_the_head_goes_to_the_head,
    crime_by_staff_stays_with_the_lead,
    a_leak_that_may_reach_an_abuser_is_only_reported,
    a_leak_not_sure_is_only_reported,
    sex_under_13_is_talked_through,
    age_not_known_counts_as_old_enough,
)


def _routes(content: Content, flow: str, question: str, option: str | None) -> list[dict[str, object]]:
    goto = content.question(flow, question)["goto"]
    routes = goto if option is None else goto.get(option)
    if not isinstance(routes, list):
        raise NothingToEdit
    return routes


def _without_route_to(content: Content, flow: str, question: str, option: str | None, to: str) -> None:
    without(_routes(content, flow, question, option), to)


def _reroute(content: Content, flow: str, question: str, old: str, new: str) -> None:
    routes = [route for route in _routes(content, flow, question, None) if route["to"] == old]
    if not routes:
        raise NothingToEdit
    for route in routes:
        route["to"] = new


def _option_to(content: Content, flow: str, question: str, option: str, to: str) -> None:
    for each in content.question(flow, question)["options"]:
        if each["id"] == option:
            each["goto"] = to
            return
    raise NothingToEdit
