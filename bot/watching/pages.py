"""The pages for those who watch: ``/healthz``, ``/readyz`` and ``/metrics``, on an address of their own."""

from __future__ import annotations

import dataclasses

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.watching.exposition import exposition
from bot.watching.figures import Figures
from bot.watching.readiness import AskDatabase, readiness


def watching_pages(figures: Figures, database: AskDatabase, by_webhook: bool) -> Starlette:
    """The application that answers them. None of the pages says anything of a person."""

    async def health(request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def ready(request: Request) -> Response:
        found = await readiness(figures, database, by_webhook)
        return JSONResponse(
            {"ready": found.is_ready, **dataclasses.asdict(found)}, 200 if found.is_ready else 503
        )

    async def metrics(request: Request) -> Response:
        return Response(exposition(figures), media_type=CONTENT_TYPE_LATEST)

    return Starlette(routes=[Route("/healthz", health), Route("/readyz", ready), Route("/metrics", metrics)])
