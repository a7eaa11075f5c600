"""Harmful edits to words and numbers."""

from __future__ import annotations

from tests.mutation.content import Content, Data, reword


def share_today_says_wait_for_consent(content: Content) -> None:
    """The ending for a child at risk says to wait for consent."""
    _add(content.outcome("share", "share_today"), "Wait for the parents' consent before you ring.")


def ask_today_says_get_permission(content: Content) -> None:
    """Not being sure is met with: get permission."""
    _add(content.outcome("share", "ask_today"), "Get the family's permission first.")


def harm_now_needs_agreement(content: Content) -> None:
    """Harm is happening, and the ending says to share only if the family agrees."""
    _add(content.outcome("share", "share_now"), "Only share it if the family agrees.")


def consent_is_needed_after_all(content: Content) -> None:
    """ "You do not need consent" loses its "not"."""
    reword(content.outcome("share", "share_today"), "headline", "do not need consent", "need consent")


def get_advice_loses_its_not(content: Content) -> None:
    """ "Do not wait for an answer" loses its "do not"."""
    reword(content.outcome("share", "get_advice"), "say", "do not wait for an answer", "wait for an answer")


def the_family_is_always_told_first(content: Content) -> None:
    """Telling the parents first is made a rule."""
    _add(content.outcome("share", "ask_today"), "Always tell the parents before you ring.")


def danger_does_not_ring_999(content: Content) -> None:
    """The headline in danger no longer says 999."""
    content.outcome("share", "act_now")["headline"] = "Ring children's social care."


def danger_rings_a_wrong_number(content: Content) -> None:
    """The headline in danger names a number that is nobody's."""
    reword(content.outcome("share", "act_now"), "headline", "999", "998")


def urgent_help_does_not_say_999(content: Content) -> None:
    """The words of urgent help no longer say 999."""
    reword(content.files["pack.yaml"]["urgent"], "headline", "ring 999 now", "get help soon")


def a_child_is_not_told_of_999(content: Content) -> None:
    """A child is no longer told what to do in danger."""
    reword(content.outcome("child", "child_help"), "say", "ring 999", "tell a friend")


def images_may_be_looked_at(content: Content) -> None:
    """ "Do not look at" becomes "look at"."""
    reword(content.block("images_never_view"), "say", "Do not look at", "Look at")


def images_are_sent_to_the_manager(content: Content) -> None:
    """Staff are told to send the images on."""
    _add(content.block("images_never_view"), "Send the photos to your manager.", "more")


def images_are_deleted(content: Content) -> None:
    """Staff are told to delete the images."""
    _add(content.outcome("share", "tell_lead_images"), "Delete the pictures from the phone.")


def the_child_is_questioned(content: Content) -> None:
    """Staff are told to question the child."""
    _add(content.outcome("share", "ask_today"), "Question the child to be sure.")


def injuries_are_photographed(content: Content) -> None:
    """Staff are told to photograph injuries."""
    _add(content.outcome("share", "share_now"), "Take photos of the injuries.")


def secrecy_is_promised(content: Content) -> None:
    """A child is promised a secret."""
    _add(content.block("listen_and_note"), "Promise the child to keep it secret.", "more")


def the_accused_is_heard_first(content: Content) -> None:
    """The accused colleague is asked for their side."""
    _add(content.outcome("share", "tell_lado"), "First hear their side of the story.")


def the_person_is_confronted(content: Content) -> None:
    """The person feared is confronted."""
    reword(content.outcome("share", "tell_prevent"), "headline", "Do not confront", "Confront")


def the_family_is_to_mediate(content: Content) -> None:
    """In forced marriage somebody mediates."""
    _add(content.block("forced_marriage_one_chance"), "Mediate between them and their parents.", "more")


def the_abuser_may_learn_the_address(content: Content) -> None:
    """ "Never let the abuser learn an address" loses its "never"."""
    reword(content.block("domestic_abuse_safety"), "say", "Never let", "Let")


def gdpr_is_the_reason_not_to(content: Content) -> None:
    """Data protection law is given as the reason not to share."""
    _add(content.outcome("share", "get_advice"), "GDPR stops you from sharing without a form.")


def caldicott_forbids(content: Content) -> None:
    """Health staff are told that they cannot share."""
    _add(content.block("rules_health"), "Health staff cannot share without the patient.", "more")


def everything_is_shared(content: Content) -> None:
    """Staff are told to share the whole file."""
    _add(content.outcome("share", "share_today"), "Share the whole file with them.")


def neighbours_are_warned(content: Content) -> None:
    """A member of the public is told to warn the neighbours."""
    _add(content.outcome("share", "public_worry"), "Warn the neighbours and the other parents.")


def proof_is_wanted(content: Content) -> None:
    """Staff are told that they need proof."""
    _add(content.outcome("share", "ask_today"), "You need proof before you ring.")


def monday_is_soon_enough(content: Content) -> None:
    """Staff are told to wait until Monday."""
    _add(content.outcome("share", "share_today"), "At a weekend, wait until Monday.")


def the_lead_is_waited_for(content: Content) -> None:
    """ "Do not wait for them" becomes "wait for them"."""
    reword(content.outcome("share", "share_today"), "say", "but do not wait for them", "and wait for them")


def a_small_worry_does_not_count(content: Content) -> None:
    """A small worry is called too small to share."""
    _add(content.outcome("share", "no_concern"), "A single bruise is too small to report.")


def the_child_is_called_safe(content: Content) -> None:
    """The ending says that the child is safe."""
    _add(content.outcome("share", "no_concern"), "So there is no risk, and the child is safe.")


def the_chat_claims_to_have_reported(content: Content) -> None:
    """The chat says that it passes the report on."""
    _add(content.outcome("share", "share_today"), "We will pass this on to the council for you.")


def names_are_asked_for(content: Content) -> None:
    """The chat asks for a name."""
    _add(content.outcome("share", "share_today"), "Type the child's name here, and we begin.")


def the_law_is_called_settled(content: Content) -> None:
    """A law whose start was not confirmed is called in force."""
    _add(content.block("duty_to_share_2026"), "The Act is now in force.", "more")


def sharing_is_called_optional(content: Content) -> None:
    """Sharing is called optional."""
    _add(content.outcome("share", "early_help"), "Sharing is optional for a school.")


def the_advice_is_called_statutory(content: Content) -> None:
    """The advice is called statutory guidance."""
    reword(content.files["pack.yaml"], "title", "Safe to Share", "Safe to Share")
    standing = content.files["pack.yaml"]["standing"]
    standing[0] = standing[0].replace("non-statutory advice", "statutory guidance")


def it_is_said_to_be_signed_off(content: Content) -> None:
    """The pack claims that professionals have signed it off."""
    content.files["pack.yaml"]["standing"].append("A safeguarding professional has signed it off.")


def hours_are_made_up(content: Content) -> None:
    """A helpline is given hours that nobody checked."""
    content.contact("childline")["hours"] = "Free, 24 hours a day"


def childlines_number_is_wrong(content: Content) -> None:
    """A digit of Childline's number is changed."""
    content.contact("childline")["number"] = "0800 1112"


def the_nspccs_number_is_wrong(content: Content) -> None:
    """Two digits of the NSPCC's number are swapped."""
    content.contact("nspcc")["number"] = "0808 800 0500"


def the_emergency_number_is_wrong(content: Content) -> None:
    """The emergency number is another country's."""
    content.contact("emergency_999")["number"] = "911"


def local_packs_may_change_999(content: Content) -> None:
    """A local pack may put another number in the place of 999."""
    content.contact("emergency_999")["fixed"] = False


def local_packs_may_change_childline(content: Content) -> None:
    """A local pack may put another number in the place of Childline's."""
    content.contact("childline")["fixed"] = False


def a_local_contact_is_a_dead_end(content: Content) -> None:
    """Nobody is told how to find children's social care."""
    del content.contact("childrens_social_care")["find"]


def a_number_was_never_checked(content: Content) -> None:
    """A number stands without the page where it was seen."""
    del content.contact("forced_marriage_unit")["checked_at"]


def two_headlines_are_swapped(content: Content) -> None:
    """The headlines for danger and for no worry change places."""
    _swap(content.outcome("share", "act_now"), content.outcome("share", "no_concern"), "headline")


def two_texts_are_swapped(content: Content) -> None:
    """What is said for a child at risk and for no worry change places."""
    _swap(content.outcome("share", "share_today"), content.outcome("share", "no_concern"), "say")


def the_words_of_two_blocks_are_swapped(content: Content) -> None:
    """ "Tell the family" and "do not tell the family" change places."""
    _swap(content.block("tell_family"), content.block("do_not_tell_yet"), "say")


def yes_and_no_change_their_words(content: Content) -> None:
    """The buttons for safe and not safe to tell change their words."""
    options = content.files["shared.yaml"]["questions"]["tell"]["options"]
    safe, unsafe = (next(each for each in options if each["id"] == name) for name in ("safe", "unsafe"))
    _swap(safe, unsafe, "say")


def now_is_called_some_days(content: Content) -> None:
    """The words for "now" and "in the next few days" change places."""
    frames = content.files["pack.yaml"]["time_frames"]
    frames["now"], frames["soon"] = frames["soon"], frames["now"]


EDITS = (
    share_today_says_wait_for_consent,
    ask_today_says_get_permission,
    harm_now_needs_agreement,
    consent_is_needed_after_all,
    get_advice_loses_its_not,
    the_family_is_always_told_first,
    danger_does_not_ring_999,
    danger_rings_a_wrong_number,
    urgent_help_does_not_say_999,
    a_child_is_not_told_of_999,
    images_may_be_looked_at,
    images_are_sent_to_the_manager,
    images_are_deleted,
    the_child_is_questioned,
    injuries_are_photographed,
    secrecy_is_promised,
    the_accused_is_heard_first,
    the_person_is_confronted,
    the_family_is_to_mediate,
    the_abuser_may_learn_the_address,
    gdpr_is_the_reason_not_to,
    caldicott_forbids,
    everything_is_shared,
    neighbours_are_warned,
    proof_is_wanted,
    monday_is_soon_enough,
    the_lead_is_waited_for,
    a_small_worry_does_not_count,
    the_child_is_called_safe,
    the_chat_claims_to_have_reported,
    names_are_asked_for,
    the_law_is_called_settled,
    sharing_is_called_optional,
    the_advice_is_called_statutory,
    it_is_said_to_be_signed_off,
    hours_are_made_up,
    childlines_number_is_wrong,
    the_nspccs_number_is_wrong,
    the_emergency_number_is_wrong,
    local_packs_may_change_999,
    local_packs_may_change_childline,
    a_local_contact_is_a_dead_end,
    a_number_was_never_checked,
    two_headlines_are_swapped,
    two_texts_are_swapped,
    the_words_of_two_blocks_are_swapped,
    yes_and_no_change_their_words,
    now_is_called_some_days,
)


def _add(part: Data, sentence: str, key: str = "say") -> None:
    part[key] = f"{part.get(key, '')} {sentence}".strip()


def _swap(one: Data, other: Data, key: str) -> None:
    one[key], other[key] = other[key], one[key]
