"""The short names of the rules that the reader and the structural checks keep, for authors."""

from __future__ import annotations

from collections.abc import Mapping

WRITING: Mapping[str, str] = {
    "alias": "No part is named or copied with & or *.",
    "character": "No invisible character, byte order mark or mark of direction; every file is in UTF-8.",
    "choice": "A value is one of the few that are allowed there.",
    "comment": "A # within text is in quotes, or the rest of the line is lost.",
    "depth": "Lists and mappings stand inside each other at most twelve deep.",
    "document": "A file holds one YAML document.",
    "duplicate": "No key stands twice in the same part.",
    "empty": "A file has something in it.",
    "file_name": "A file has a name and a place that packs have, and a flow's file is named by its id.",
    "key": "A key is a word.",
    "length": "A text is no longer than is allowed there.",
    "merge": "No part is copied in with <<.",
    "missing": "A part has every key that it must have.",
    "missing_file": "The pack has a pack.yaml and at least one flow.",
    "nothing": "Every key and every dash is followed by something.",
    "quotes": "What YAML may read as a yes or no, a number, a time or a date is in quotes.",
    "size": "Files and packs keep to their sizes.",
    "tab": "Spaces, not tabs.",
    "tag": "No instruction to YAML with ! or %.",
    "type": "Text, true or false, a list or a part with keys: what belongs there.",
    "unknown_key": "A part has only keys that it can have.",
    "wording": "Ids, dates, addresses and numbers are written as such.",
    "yaml": "The file is YAML.",
}
"""Of how files are written."""

REFERENCES: Mapping[str, str] = {
    "dead_end": "Every option leads somewhere.",
    "derived": "A derived fact is derived from answers only.",
    "several": "Where several options can be ticked, the question has one list of routes for all of them.",
    "shared": "A question of shared.yaml has its words there and nowhere else.",
    "twice": "An id names one thing, and a list names it once.",
    "unknown_id": "Whatever an id refers to is there.",
}
"""Of what parts say of each other."""

STRUCTURE: Mapping[str, str] = {
    "alone": "Only an option of a question where several can be ticked is marked as alone.",
    "command": "A command of a flow or a shelf is its own.",
    "contact_checked": "A number says when and on which page it was seen.",
    "contact_fixed": "No local pack can change 999, nor another number that urgent help shows.",
    "contact_way": "A national contact has a number or an address; a local one says how to find it.",
    "danger_first": "A flow about a case begins with the shared question danger.",
    "own_help": "A page of own help, which no question stands before, says 999 and always names it.",
    "danger_yes": "A yes to danger leads straight to an outcome for now that names 999.",
    "date": "Dates are in the calendar, and the next review comes after the last.",
    "dead_route": "Every route can be taken.",
    "empty_rule": "A safety rule asks for something.",
    "entry_number": "No two entries of a shelf have the same number.",
    "entry_phrases": "An entry is found by at least three phrases of people's own.",
    "entry_title": "No two entries have the same title.",
    "escalation": "Every outcome always names somebody to tell.",
    "hand_over": "A flow is waited for exactly where it has outcomes that return.",
    "idle": "The answers to a question make some difference.",
    "local": "A local pack adds to the national one and fills in blanks, and changes nothing else.",
    "last_route": "The last of a list of routes has no condition.",
    "loop": "Nothing goes round for ever.",
    "message": "The assistant's own messages are all there.",
    "not_sure": "A question has an option unsure, or says why not.",
    "options": "A question has two options at least, each with an id of its own.",
    "pages": "Pages are given only where they were confirmed.",
    "placeholder": "The placeholders of a message are ones that are filled in.",
    "renamed": "What is declared as renamed no longer goes by its old name.",
    "same_words": "No two options of a question share the words that people type.",
    "start": "A flow starts at a question; one of own help starts at the outcome that is its page.",
    "superseded": "What people read rests on editions that no other has taken the place of.",
    "time_frames": "Every time frame has its words.",
    "unreachable": "Every state can be come to from the start of its flow.",
    "unused": "Every part is used.",
    "urgent": "Urgent help names 999, and whomever each page of own help names first.",
}
"""Of what the parts of a pack make together."""

WORDS: Mapping[str, str] = {
    "avoid": "Advice on what not to do says not to do it.",
    "button": "A button has at most 28 characters, or says why not.",
    "entry_length": "An entry's title has at most 40 characters, and what it says first at most 700.",
    "first_screen": "What an ending shows before anything is unfolded has at most 900 characters.",
    "headline": "A headline is as urgent as its time frame.",
    "grade": "Questions have a reading grade of at most 9 together, and advice of at most 10.",
    "jargon": "A term of wording.yaml is explained on every screen that has it.",
    "number": "A number that people are told to ring is the number of a contact.",
    "one_question": "A question asks one thing.",
    "phrase": "Every phrase rule of safety.yaml holds.",
    "phrase_rule": "A phrase rule has phrases, and the parts that it names are there.",
    "plainer": "No word stands that wording.yaml has a plainer one for.",
    "question_length": "A question has at most 25 words, and with why it is asked at most 300 characters.",
    "sentence": "A sentence has at most 25 words.",
    "sign": "Nothing is said by an emoji or a colour.",
    "spelling": "Words are spelt as in Britain.",
    "yes_no": "A button that begins with yes or no means it.",
}
"""Of the words that people read."""

RULES: Mapping[str, str] = {**WRITING, **REFERENCES, **STRUCTURE, **WORDS}
"""Rule -> what it asks for, of the rules that are checked part by part."""

HELD: Mapping[str, str] = {
    "due_soon": "What has to be reviewed within 60 days is named.",
    "floor": "No pack drops or loosens what the installed release holds advice to.",
    "overdue": "What was to be reviewed by a day that has passed is named.",
}
"""Rule -> what it asks for, of the rules that need a day or the installed release beside the pack."""

PROVED: Mapping[str, str] = {
    "never_shown": "Every advice block and escalation is shown by some ending that can be reached.",
    "never_taken": "Every option, and every route with a condition, is taken by some combination of answers.",
    "no_escalation": "Every ending that can be reached names somebody to tell.",
    "safety": "Every safety rule holds at every ending that can be reached, and speaks of at least one.",
    "too_large": "The flows can be proved within a million configurations.",
    "too_long": "No ending takes more than 12 answers.",
    "walkthrough": "Every walkthrough ends as it says.",
}
"""Rule -> what it asks for, of the rules that hold over all combinations of answers."""
