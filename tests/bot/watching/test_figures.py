"""What is counted, and how Prometheus reads it."""

from __future__ import annotations

from prometheus_client.parser import text_string_to_metric_families

from bot.watching.exposition import exposition
from bot.watching.figures import BUCKETS_S, Figures


def read(figures: Figures) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    return {
        (sample.name.removeprefix("safe_to_share_"), tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(exposition(figures).decode())
        for sample in family.samples
    }


def test_updates_are_counted_by_kind_and_while_they_are_in_flight() -> None:
    figures = Figures()
    figures.began({"update_id": 1, "message": {}})
    figures.began({"update_id": 2, "callback_query": {}})
    figures.began({"update_id": 3, "something_new": {}})
    figures.ended()
    found = read(figures)
    assert found["updates_total", (("kind", "message"),)] == 1
    assert found["updates_total", (("kind", "callback_query"),)] == 1
    assert found["updates_total", (("kind", "other"),)] == 1
    assert found["updates_in_flight", ()] == 2


def test_durations_are_counted_in_classes_that_hold_the_smaller_ones() -> None:
    figures = Figures()
    for seconds in (0.0004, 0.02, 100.0):
        figures.stages["store"].add(seconds)
    found = read(figures)
    stage = ("stage", "store")
    assert found["stage_seconds_bucket", (("le", "0.001"), stage)] == 1
    assert found["stage_seconds_bucket", (("le", str(BUCKETS_S[-1])), stage)] == 2
    assert found["stage_seconds_bucket", (("le", "+Inf"), stage)] == 3
    assert found["stage_seconds_count", (stage,)] == 3
    assert found["stage_seconds_sum", (stage,)] == 100.0204


def test_errors_of_telegram_are_told_by_method_and_reason() -> None:
    figures = Figures()
    figures.api_errors["sendmessage", "429"] += 2
    figures.waits["sendmessage"] += 2
    figures.asked_to_wait_s += 7
    found = read(figures)
    assert found["telegram_errors_total", (("method", "sendmessage"), ("why", "429"))] == 2
    assert found["telegram_waits_total", (("method", "sendmessage"),)] == 2
    assert found["telegram_wait_seconds_total", ()] == 7


def test_the_content_and_what_its_proof_took_are_told() -> None:
    figures = Figures()
    figures.proof_s = 1.5
    figures.content = lambda: "abcdef0123456789"
    found = read(figures)
    assert found["content_info", (("version", "abcdef012345"),)] == 1
    assert found["proof_seconds", ()] == 1.5


def test_what_has_not_happened_yet_is_not_told() -> None:
    found = read(Figures())
    assert ("telegram_heard_age_seconds", ()) not in found
    assert ("sweep_age_seconds", ()) not in found
