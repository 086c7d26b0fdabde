"""The readers' window: ask, read the answer, and follow every sentence to its place.

``build_app`` gives a FastAPI application; Gradio is imported only there, because that takes
seconds, and only after its telemetry has been switched off.
"""

from bot.ui.server import build_app
from bot.ui.window import AnswersQuestions, KnowsArticles, SummarisesArchive, WindowSettings

__all__ = [
    "AnswersQuestions",
    "KnowsArticles",
    "SummarisesArchive",
    "WindowSettings",
    "build_app",
]
