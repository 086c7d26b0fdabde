"""The whole server as one application: window, interface for programs, tools, and the door."""

from collections.abc import Callable
from functools import partial
from importlib.metadata import version

from fastapi import FastAPI

from bot.access.login import login_router
from bot.access.middleware import Access
from bot.access.policy import Policy, build_policy
from bot.access.visitor import who_asks
from bot.answer import Answer, Turn
from bot.api.metrics import Metrics
from bot.api.parts import Parts
from bot.api.routes import add_api
from bot.assembly import Models, build_chain, build_desk
from bot.chain import Chain
from bot.keeping import Keeping
from bot.sample import SAMPLE_SOURCE
from bot.settings import Settings
from bot.suggesting import suggest
from bot.texts import own_prompt, prompt
from bot.turnstile import Turnstile
from bot.ui import WindowSettings, build_app
from bot.ui.services import Services
from bot.ui.staff import staff_router
from bot.ui.tools import Tools
from bot.ui.window import LANGUAGES, Look
from index.archive import ArchiveSummary
from index.article import Article, Hit, Language
from index.retriever import Retriever
from index.store import Store


def build_application(
    settings: Settings, models: Models, store: Store, retriever: Retriever
) -> FastAPI:
    """Build it.

    Raises:
        SettingsError: a setting of the window or of the access is impossible.
        ModelError: the language model cannot be set up.
        ArchiveError: a file in the archive's folder cannot be opened.
    """
    policy = build_policy(settings)
    window = window_settings(settings, store.archive.summary())
    chain = build_chain(settings, models, retriever)
    metrics = Metrics(version("vraagbaak"))
    keeping = Keeping(settings.archive, settings.question_log_days, metrics)
    parts = _parts(settings, models, store, retriever, chain, policy, window, metrics, keeping)
    app = build_app(
        chain,
        store.archive,
        window,
        _services(parts, chain, keeping),
        extend=[
            lambda app: app.include_router(login_router(policy, window)),
            lambda app: add_api(app, parts),
            lambda app: app.include_router(staff_router(store.archive, keeping.judgements, window)),
        ],
        tools=_tools(chain, retriever, parts),
    )
    app.add_middleware(Access, policy=policy, window=window)
    return app


def window_settings(settings: Settings, summary: ArchiveSummary) -> WindowSettings:
    """How the window is set up for an archive.

    Raises:
        SettingsError: a text of the newspaper's own or its root path cannot be used.
    """
    sample = summary.sources == (SAMPLE_SOURCE,)
    examples: dict[Language, tuple[str, ...]] = {
        language: tuple(prompt("examples", language).splitlines()) for language in LANGUAGES
    }
    return WindowSettings(
        newspaper=settings.newspaper,
        examples=examples if sample else {},
        root_path=settings.root_path,
        sample=sample,
        about={language: own_prompt("about", language, settings.texts) for language in LANGUAGES},
        look=Look(settings.logo, settings.accent, settings.accent_dark),
        thumbs=True,
        embed_origins=settings.embed_origins,
    )


def _parts(
    settings: Settings,
    models: Models,
    store: Store,
    retriever: Retriever,
    chain: Chain,
    policy: Policy,
    window: WindowSettings,
    metrics: Metrics,
    keeping: Keeping,
) -> Parts:
    """What the interface for programs is given."""
    return Parts(
        chain=chain,
        retriever=retriever,
        desk=build_desk(settings, models, retriever),
        archive=store.archive,
        index=store.index,
        record=keeping.record,
        turnstile=Turnstile(settings.answers_at_once, settings.waiting),
        metrics=metrics,
        version=version("vraagbaak"),
        window=window,
        language=settings.language,
        ready=models.warm.is_set,
        who=who_asks,
        admit=policy.admit,
        answered=keeping.log,
    )


def _services(parts: Parts, chain: Chain, keeping: Keeping) -> Services:
    """What the window is given: readers and programs stand in one line."""
    return Services(
        turnstile=parts.turnstile,
        who=parts.who,
        admit=parts.admit,
        answered=keeping.answered,
        suggest=partial(_suggested, chain, parts.archive.article),
        record=keeping.judged,
    )


def _suggested(
    chain: Chain,
    article: Callable[[str], Article | None],
    answer: Answer,
    history: tuple[Turn, ...],
) -> tuple[str, ...]:
    """Questions to ask next, each tried as the reader would ask it."""
    after = (*history, Turn(answer.question, answer.text))

    def ask(question: str) -> Answer:
        return chain.answer(
            question, history=after, language=answer.language, filters=answer.limits
        )

    return tuple(suggest(answer, history, ask, article))


def _tools(chain: Chain, retriever: Retriever, parts: Parts) -> Tools:
    """The tools for staff's own programs."""

    def ask(question: str, language: Language | None) -> Answer:
        answer = chain.answer(question, language=language)
        parts.metrics.observe(answer, "mcp")
        return answer

    def search(query: str, k: int) -> list[Hit]:
        return retriever.search(query, k)

    return Tools(ask, search, parts.desk.check)
