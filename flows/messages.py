"""The messages a pack must have: all that the assistant says besides questions, answers and advice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PLAIN = """
welcome no_names choose_topic help about_heading not_watched
privacy privacy_groups privacy_numbers privacy_telegram
left left_some standing_not_signed_off withdrawn_earlier button_take_up
danger_again no_conversation flow_gone no_such_flow content_updated stale repeated
tick_one_first words_not_expected
nothing_before unclear changed unknown_command only_words try_again foreign_button
confirm_heading confirm_by_button confirm_kept confirm_dropped confirm_asked
confirm_ends_differently confirm_leads_to
answers_heading answers_none answers_change
label_last label_why_ask label_several label_ring label_reach label_not_set
label_do label_avoid label_law label_record label_know
label_always
label_more label_lines label_not_set_tap
why_card_heading
reference_heading reference_line contacts_heading contacts_line menu_find find_hint
found_heading nothing_found not_on_shelf gone said_hello said_thanks
record_choose record_sent record_not_yet
inline_no_names_title inline_no_names
button_back button_answers button_urgent button_why button_full button_continue button_restart
button_leave button_go_on button_change button_keep button_topics button_advice
button_reference button_contacts button_list button_next button_previous
overtaken overtaken_later shown_later ticks_changed only_lead_answers lead_is_silent lead_is_here
only_lead_ends only_lead_hands_over you_lead no_such_role
no_such_member more_in_private read_in_private tap_to_begin tap_to_end press_instead
forget_chat forget_refused pass_gone copy_taken copy_ask button_take_copy button_keep_own
team_heading team_line roles_heading roles_line members_heading members_line members_none sure_heading
button_team button_in_private button_open_private button_way_lead button_way_team button_role button_no_role
button_hand_over button_take_over button_sure_leave button_sure_restart button_sure_forget button_sure_not
button_copy button_record button_record_text button_record_html button_record_pdf button_wrong
names_deleted names_delete names_left
group_hello group_hello_settings group_no_administrator group_moved cannot_write done_unseen
settings_heading settings_line settings_team settings_lead settings_refused settings_in_group settings_tap
button_settings button_settings_team button_settings_lead command_settings
team_contacts_heading team_contacts_line team_contacts_due team_prompt_you button_team_contacts label_team
own_heading own_line own_prompt own_example own_not_understood own_saved
come_back_question label_gone
forget_heading forget_ask forget_nothing forget_done
button_own button_own_enter button_own_checked button_own_change button_own_drop
button_forget button_forget_not command_mycontacts command_forget
kind_name kind_date_of_birth kind_phone kind_email kind_postcode kind_address kind_nhs_number kind_upn
kind_national_insurance_number kind_handle
profile_description profile_short
command_start command_urgent command_answers command_back command_help command_privacy command_about
command_leave command_reference command_contacts command_find command_record
record_title record_intro record_no_names record_summary record_made record_topic record_decision
record_by_when record_answers record_question record_answer record_answered_by record_advice
record_in_brief record_to_complete record_where_to_complete record_reference record_decided record_shared
record_with_whom record_how record_when record_basis record_told record_advised_by record_next
record_review record_written_by record_grounds record_documents record_edition record_about record_version
record_signed_off record_not_signed_off record_operator record_contact
"""

_WITH_PLACEHOLDERS = {
    "privacy_days": {"days"},
    "unclear_could_be": {"options"},
    "did_you_mean": {"command"},
    "come_back_offer": {"flow", "day", "answered"},
    "marked_new": {"text"},
    "resume_offer": {"flow", "answered", "new_flow"},
    "changing": {"answer"},
    "on_the_way": {"headline"},
    "content_updated_ask_again": {"count"},
    "standing_signed_off": {"role", "day"},
    "record_signed_off_by": {"role", "day"},
    "about_version": {"version", "label"},
    "withdrawn_stopped": {"kept", "asked_again"},
    "withdrawn_advised": {"kept", "asked_again"},
    "forget_conversation": {"day"},
    "forget_contacts": {"count"},
    "own_checked": {"day"},
    "own_checked_long_ago": {"day"},
    "team_checked": {"day"},
    "team_checked_long_ago": {"day"},
    "names_seen": {"kinds"},
    "own_names_seen": {"kinds"},
    "kinds_and": {"first", "last"},
    "label_member": {"letter"},
    "label_member_role": {"letter", "role"},
    "shared_team": {"member"},
    "shared_lead": {"member"},
    "last_answer": {"answer", "member"},
    "sure_leave": {"member"},
    "sure_restart": {"member"},
    "sure_forget": {"member"},
    "role_taken": {"member"},
    "leads_now": {"member"},
    "label_question": {"number"},
    "label_remaining": {"count"},
    "label_chosen": {"options"},
    "label_when": {"when"},
    "label_because": {"answers"},
    "label_rests_on": {"points"},
    "label_edition": {"edition"},
    "about_local": {"title", "owner", "day"},
    "label_rest": {"button"},
    "label_text_number": {"number"},
    "label_hours": {"hours"},
    "label_local": {"find"},
    "label_page": {"number", "count"},
    "operator": {"name", "contact"},
    "wrong_advice": {"name", "contact", "ending", "version"},
    "button_begin": {"flow"},
    "button_go_on_with": {"flow"},
    "button_look_up": {"title"},
    "record_made_at": {"date", "time"},
    "record_member": {"letter"},
    "record_member_role": {"letter", "role"},
    "record_part": {"number", "count"},
    "record_page": {"number", "count"},
    "record_short": {"title", "decision", "when", "whom", "made", "edition", "version"},
    "record_and_more": {"whom", "count"},
}

REQUIRED: Mapping[str, frozenset[str]] = {
    **{message: frozenset() for message in _PLAIN.split()},
    **{message: frozenset(names) for message, names in _WITH_PLACEHOLDERS.items()},
}
"""Message id -> the names of the placeholders that stand in it, each written ``{name}``."""


def kinds_in_words(kinds: Sequence[str], messages: Mapping[str, str]) -> str:
    """Kinds of personal data as a sentence names them: "a name, a postcode and a telephone number"."""
    words = [messages[f"kind_{kind}"] for kind in kinds]
    if len(words) < 2:
        return "".join(words)
    return fill(messages, "kinds_and", first=", ".join(words[:-1]), last=words[-1])


def fill(messages: Mapping[str, str], message: str, **values: object) -> str:
    """The message with its placeholders filled in; every placeholder of ``REQUIRED`` must be given.

    What is filled in is not looked through again, whatever stands in it.
    """
    known = REQUIRED[message]

    def filled(placeholder: re.Match[str]) -> str:
        return str(values[placeholder[1]]) if placeholder[1] in known else placeholder[0]

    return _PLACEHOLDER.sub(filled, messages[message])
