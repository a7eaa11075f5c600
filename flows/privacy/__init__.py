"""What a person typed -> whether somebody is in danger now, and which kinds of personal data stand in it.

``look`` reads one message and keeps nothing of it: what it gives back says kinds, never words. Urgent words
are found first and apart, so that a message with both gets help first. Everything goes by lists and patterns;
the same text always gives the same answer.

What it does not find, and nothing here should promise:

- a first name or surname that is not in the lists, typed in lower case with nothing round it that speaks of a
  person ("zofjka came late"); a name that is a word or a place too ("hope", "jordan") with nothing to tell;
- a person who is known by what is said of them ("the only lad in year 6 who uses a wheelchair"), a school, a
  workplace, a nickname, a car's number, a case reference, or initials without points;
- other dates than dates of birth, part of a postcode, a house or a street without the other;
- anything in another language or script, or spelled out in words ("oh seven seven hundred");
- danger told without its words ("he has that look again"), and danger that is past, feared or asked about.

The figures on corpora that were written for it stand in docs/quality.md.
"""

from .looking import look
from .seen import KINDS, Kind, Seen
from .vocabulary import Vocabulary, vocabulary_of

__all__ = ["KINDS", "Kind", "Seen", "Vocabulary", "look", "vocabulary_of"]
