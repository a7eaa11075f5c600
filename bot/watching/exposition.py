"""The figures as Prometheus reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import accumulate

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from bot.watching.figures import BUCKETS_S, Durations, Figures

PREFIX = "safe_to_share"


def exposition(figures: Figures) -> bytes:
    """The text that Prometheus fetches."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Figures(figures))
    return generate_latest(registry)


class _Figures(Collector):
    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        figures = self._figures
        yield _counter("updates", "Updates that arrived, by kind.", ("kind",), figures.updates)
        yield CounterMetricFamily(f"{PREFIX}_unsaved", "Attempts that could not be saved.", figures.unsaved)
        yield _counter("refused", "Requests to the webhook refused, by status.", ("status",), figures.refused)
        yield _gauge("updates_in_flight", "Updates that arrived and are not done with.", figures.in_flight)
        yield from _durations(figures.stages)
        errors = CounterMetricFamily(
            f"{PREFIX}_telegram_errors", "Calls to Telegram that failed.", labels=("method", "why")
        )
        for (method, why), count in figures.api_errors.items():
            errors.add_metric((method, why), count)
        yield errors
        yield _counter("telegram_waits", "Answers with 429, by method.", ("method",), figures.waits)
        yield CounterMetricFamily(
            f"{PREFIX}_telegram_wait_seconds", "Seconds that 429 asked to wait.", figures.asked_to_wait_s
        )
        if figures.heard_at is not None:
            age_s = figures.clock() - figures.heard_at
            yield _gauge("telegram_heard_age_seconds", "Since Telegram last gave or sent updates.", age_s)
        yield _gauge("webhook_is_ours", "1 while Telegram sends updates here.", int(figures.webhook_is_ours))
        held = GaugeMetricFamily(f"{PREFIX}_held", "What the database holds, by kind.", labels=("kind",))
        for kind, count in figures.held.items():
            held.add_metric((kind,), count)
        yield held
        if figures.swept_at is not None:
            since_s = (datetime.now(UTC) - figures.swept_at).total_seconds()
            yield _gauge("sweep_age_seconds", "Since what is too old was last deleted.", since_s)
        yield _gauge("proof_seconds", "What checking and proving the content took.", figures.proof_s)
        content = InfoMetricFamily(f"{PREFIX}_content", "The content that is live.")
        content.add_metric((), {"version": figures.content()[:12]})
        yield content


def _gauge(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(f"{PREFIX}_{name}", says, value)


def _counter(name: str, says: str, labels: tuple[str], counts: dict[str, int]) -> Metric:
    family = CounterMetricFamily(f"{PREFIX}_{name}", says, labels=labels)
    for label, count in counts.items():
        family.add_metric((label,), count)
    return family


def _durations(stages: dict[str, Durations]) -> Iterator[Metric]:
    family = HistogramMetricFamily(
        f"{PREFIX}_stage_seconds", "How long the stages of an update take.", labels=("stage",)
    )
    bounds = [*map(str, BUCKETS_S), "+Inf"]
    for stage, durations in stages.items():
        upto = list(zip(bounds, accumulate(durations.counts), strict=True))
        family.add_metric((stage,), upto, durations.total_s)
    yield family
