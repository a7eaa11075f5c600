"""The figures of the shipped content that the README shows: what there is, and what was proved of it."""

from __future__ import annotations

import statistics

from bot.assembly import Checked


def figures(checked: Checked) -> str:
    """A list in Markdown."""
    pack, proof = checked.pack, checked.proof
    assert pack is not None, "the shipped content can be read"
    assert proof is not None, "and proved"
    rules = proof.rules.values()
    answers = [len(walkthrough.answers) for walkthrough in pack.walkthroughs]
    points = len(pack.points)
    return "\n".join(
        [
            f"- {len(pack.flows)} flows with {len(pack.questions)} questions; "
            f"{sum(flow.routes for flow in proof.flows.values()):,} routes through them, counted exactly",
            f"- {sum(rule.holds for rule in rules)} of {len(rules)} safety rules proved over all of them; "
            "[what keeps each danger point](docs/danger-points.md)",
            f"- {checked.walkthroughs_passed} of {len(pack.walkthroughs)} agreed examples end as agreed; "
            f"half of them take at most {statistics.median(answers):.0f} answers, no route more than "
            f"{max(flow.most for flow in proof.flows.values())}",
            f"- {points} numbered points of the guidance, "
            f"{sum(point.sure == 'confirmed' for point in pack.points.values())} confirmed in a source; "
            "`safe-to-share review` lists the others, for a person to check",
            f"- {len(pack.entries)} entries to look up",
        ]
    )
