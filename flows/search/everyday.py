"""How people write on a phone: words that say nothing, short forms, and different words for one thing."""

from __future__ import annotations

EMPTY_WORDS = frozenset(
    word
    for line in (
        "a about above actually after again all already also always am an and another any anybody anyone",
        "anything are around as at be because been before being best but by bye can cannot cant cause come",
        "comes coming cos could couldnt did didnt do does doesnt doing done dont else even ever every",
        "everyone everything fast few for from get gets getting give given go goes going gonna good got",
        "gotta great had has hasnt have havent he hello her here hers hey hi him his hiya how hows i id if",
        "ill im in into is isnt it its ive just keep keeps know knows later let lets like lol look lot lots",
        "make makes many may maybe me might mine more morning most much must my need needs new next no not",
        "now of oh ok okay on once one only or other our ours out own please pls put quite really right",
        "said same saw say saying says see seem seems seen set she shes should shouldnt shud so some",
        "somebody someone something sometimes soon sort start still stuff such sure take taken tall tell",
        "thank thanks that thats the their theirs them then there theres these they theyre theyve thing",
        "things think this those though till time times to today told tomorrow tonight too try trying u up",
        "ur us use used using very want wanted wants was wasnt way we well went were weve what whats when",
        "where wheres which while who whole whom whos whose why will wish with wont wot would wouldnt yeah",
        "year years yes yesterday yet you your youre yours yr yrs",
    )
    for word in line.split()
)
"""Words that alone say nothing of what is looked for; beside others they still count a little."""

REFERENCE_WORDS = {
    "article": "article",
    "art": "article",
    "paragraph": "paragraph",
    "para": "paragraph",
    "schedule": "schedule",
    "sched": "schedule",
    "sch": "schedule",
    "section": "section",
    "sect": "section",
    "sec": "section",
    "s": "section",
    "rule": "rule",
    "gr": "rule",
    "step": "step",
    "myth": "myth",
}
"""Words that belong to the number after them: "s47", "sec 47" and "section 47" are one thing."""

BEFORE_A_NUMBER = frozenset({"no", "nr", "num", "number"})
"""Words that may stand between the two: "rule number 3"."""

NUMBER_WORDS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "thirteen": "13",
    "seventeen": "17",
    "eighteen": "18",
}

ORDINAL_WORDS = {
    "first": "1",
    "1st": "1",
    "second": "2",
    "2nd": "2",
    "third": "3",
    "3rd": "3",
    "fourth": "4",
    "4th": "4",
    "fifth": "5",
    "5th": "5",
    "sixth": "6",
    "6th": "6",
    "seventh": "7",
    "7th": "7",
}

NEAR_WORDS = (
    "parent mum mums mam mom mummy mother dad daddy father stepdad stepmum carer",
    "child kid kids children pupil student bairn lad girl boy daughter son toddler",
    "teenager teen adolescent youth",
    "family relatives relative",
    "gran grandma granny nan grandad grandpa grandparent",
    "brother sister sibling uncle aunt relative",
    "police cops officer",
    "consent permission agree",
    "refused refuse object objection objected",
    "share sharing pass disclose disclosure tell",
    "report refer referral reporting",
    "worried worry concern concerned concerns scared",
    "suspect suspicion hunch feeling",
    "manager boss head supervisor",
    "staff colleague worker employee",
    "teacher headteacher head",
    "teacher tutor coach",
    "solicitor lawyer barrister",
    "journalist reporter press media newspaper",
    "phone ring call rang telephone number helpline line hotline",
    "email mail message",
    "picture photo image pic nude",
    "secret confidence confidential confidentiality trust",
    "dead died death deceased",
    "gdpr dpa",
    "fine fined trouble sacked sued sue fired job",
    "nobody ignored listen",
    "lost stolen missing",
    "missing disappeared",
    "mistake accident wrong",
    "violence violent dv abuse",
    "hit hurt harm smack slap belt punch kick beat",
    "touch grope molest abuse",
    "pregnant unborn pregnancy baby",
    "marriage married marry wedding engaged",
    "drunk booze alcohol drink",
    "drug heroin cocaine weed cannabis",
    "knife machete blade weapon",
    "money cash",
    "prison jail",
    "terror terrorist terrorism",
    "meaning definition define mean means",
    "old former previous",
    "doctor gp",
    "school college",
    "nursery preschool",
)
"""Words that mean nearly the same to somebody who looks for help; each finds the others, less well."""
