"""wording.yaml, and the phrase rules of safety.yaml: what people may be told, and in which words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .words import Id, Line, Part, PointId, RuleName, ShortLine


class PhraseRuleSpec(Part):
    """Words that may never stand in what people read, or that must stand in certain parts.

    In a phrase, / stands between words that may replace one another, and ... for up to eight other words.
    """

    rule: RuleName
    """Its name: words joined by dashes."""
    say: Line
    """What it keeps, in one sentence."""
    never: list[Line] = []
    """Phrases that do not stand anywhere, or in none of in_parts, unless they are denied: "do not ..."."""
    always: list[Line] = []
    """Phrases that stand in every one of in_parts, and are not denied there."""
    in_parts: list[Id] = []
    """Questions, outcomes, advice blocks, contacts, messages, entries or flows that it speaks of."""
    fine_in: list[Id] = []
    """Parts in which the phrases of never are right."""
    unless_after: list[ShortLine] = []
    """Words that deny these phrases, besides those of denied_by."""
    because: Annotated[list[PointId], Field(min_length=1)]
    """The points of the guidance that ask for it."""


class JargonSpec(Part):
    """A term that needs explaining wherever it is used."""

    words: Annotated[list[ShortLine], Field(min_length=1)]
    """How it is written."""
    means: Line
    """What it means, in plain words."""
    explained_by: Annotated[list[ShortLine], Field(min_length=1)]
    """Words that explain it: one of them must stand on the same screen."""


class WordingFile(Part):
    """wording.yaml: the word lists of the plain English check, and the pleasantries that people type."""

    jargon: dict[Id, JargonSpec] = {}
    """Term -> what explains it."""
    plainer: dict[ShortLine, ShortLine] = {}
    """A stiff word or phrase -> the plain one to write."""
    spelling: dict[ShortLine, ShortLine] = {}
    """A spelling of elsewhere -> the British one."""
    greetings: list[ShortLine] = []
    """What people type to say hello or to ask who this is; answered with the message said_hello."""
    thanks: list[ShortLine] = []
    """What people type to give thanks; answered with the message said_thanks."""
