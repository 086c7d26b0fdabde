"""A language model by name, through LangChain; whatever goes wrong becomes one clear ModelError.

LangChain's providers are imported when a model is loaded and not before: each takes seconds. The
key is never part of a message, and the foreign errors that may hold it are not chained to ours.
"""

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from pydantic import SecretStr

from index.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

#: The providers that have an extra of their own (pip install "vraagbaak[openai]").
EXTRAS = {
    "ollama": "ollama",
    "openai": "openai",
    "anthropic": "anthropic",
    "mistralai": "mistral",
    "google_genai": "google",
}
#: What a server without a key is sent, so that a key for another server never goes there.
_NO_KEY = "none"


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which model, where, and how long to wait for it.

    ``name`` is provider:model, such as ``ollama:llama3.2``. ``timeout_s`` is the longest silence;
    ``max_tokens`` the longest answer.
    """

    name: str
    base_url: str | None = None
    api_key: SecretStr | None = None
    temperature: float | None = 0.0
    timeout_s: float = 60.0
    max_tokens: int = 1_000

    @property
    def provider(self) -> str:
        """What stands before the colon."""
        return self.name.partition(":")[0]


def load_model(settings: ModelSettings) -> "BaseChatModel":
    """The model, ready to be asked; nothing is sent yet.

    Raises:
        ModelError: the name, the package or the key is missing or wrong.
    """
    provider, _, name = settings.name.partition(":")
    if not provider or not name:
        raise ModelError(
            f"The language model {settings.name!r} has no provider. Set VRAAGBAAK_MODEL to "
            "provider:model, such as ollama:llama3.2."
        )
    from langchain.chat_models import init_chat_model  # a second

    try:
        model: BaseChatModel = init_chat_model(settings.name, **_arguments(settings))
    except ImportError as error:
        raise ModelError(_missing_package(settings, error)) from None
    except ValueError as error:  # pydantic's errors too
        raise ModelError(_cannot_make(settings, error)) from None
    except _openai_error() as error:
        raise ModelError(_cannot_make(settings, error)) from None
    return model


def explain(error: Exception, settings: ModelSettings) -> ModelError:
    """What went wrong while a model was asked, and what to do about it."""
    return ModelError(f"The language model {settings.name!r} {_reason(error, settings)}")


def timed_out(settings: ModelSettings) -> ModelError:
    """The model kept silent for too long."""
    return ModelError(
        f"The language model {settings.name!r} did not answer within {settings.timeout_s:g} "
        "seconds. Raise VRAAGBAAK_MODEL_TIMEOUT or choose a faster model."
    )


def _arguments(settings: ModelSettings) -> dict[str, Any]:
    """What the provider's class is made with; each names some things in its own way."""
    given: dict[str, Any] = {"temperature": settings.temperature, "base_url": settings.base_url}
    key = settings.api_key.get_secret_value() if settings.api_key else None
    if settings.provider == "ollama":
        client: dict[str, Any] = {"timeout": settings.timeout_s}
        if key:
            client["headers"] = {"Authorization": f"Bearer {key}"}
        given |= {"num_predict": settings.max_tokens, "client_kwargs": client}
    else:
        if key is None and settings.base_url:
            key = _NO_KEY
        timeout = max(1, round(settings.timeout_s)) if settings.provider == "mistralai" else None
        given |= {
            "api_key": key,
            "max_tokens": settings.max_tokens,
            "timeout": timeout or settings.timeout_s,
            "max_retries": 1,
        }
    return {name: value for name, value in given.items() if value is not None}


def _openai_error() -> tuple[type[Exception], ...]:
    """What openai raises for a missing key, which is no ValueError."""
    try:
        from openai import OpenAIError
    except ImportError:
        return ()
    return (OpenAIError,)


def _missing_package(settings: ModelSettings, error: ImportError) -> str:
    extra = EXTRAS.get(settings.provider)
    found = re.search(r"pip install ([\w-]+)", str(error))
    package = found[1] if found else f"langchain-{settings.provider.replace('_', '-')}"
    install = f'"vraagbaak[{extra}]"' if extra else package
    return (
        f"The language model {settings.name!r} needs the package {package}, which is not "
        f"installed. Install it with: pip install {install}"
    )


def _cannot_make(settings: ModelSettings, error: Exception) -> str:
    """Why a provider's class does not want to be made."""
    said = str(error)
    if re.search(r"(?:unsupported|infer model) ?.?provider", said, re.IGNORECASE):
        near = difflib.get_close_matches(settings.provider, EXTRAS, n=1, cutoff=0.4)
        hint = f"The nearest is {near[0]!r}." if near else f"There are {', '.join(EXTRAS)}."
        return f"There is no provider {settings.provider!r} of language models. {hint}"
    if re.search(r"api[_ ]?key|credential|token", said, re.IGNORECASE):
        return (
            f"The language model {settings.name!r} needs a key. Set VRAAGBAAK_MODEL_KEY, or "
            "VRAAGBAAK_MODEL_URL for a server without one."
        )
    return f"The language model {settings.name!r} cannot be set up: {_safe(said, settings)}"


def _reason(error: Exception, settings: ModelSettings) -> str:
    """The second half of a message: what it did, and what to do next."""
    at = f" at {_public(settings.base_url)}" if settings.base_url else ""
    if status := _status(error):
        return _refusal(status, error, settings, at)
    names = _kinds(error)
    if any("Timeout" in name for name in names):
        return (
            f"did not answer within {settings.timeout_s:g} seconds. Raise VRAAGBAAK_MODEL_TIMEOUT."
        )
    if "RemoteProtocolError" in names or "ReadError" in names:
        return f"broke off its answer{at}. Try again."
    if any("Connect" in name for name in names) or "OSError" in names:
        return f"cannot be reached{at}. Check that its server runs, and VRAAGBAAK_MODEL_URL."
    kind = type(error).__name__
    return f"gave an answer{at} that cannot be read ({kind}). Check VRAAGBAAK_MODEL_URL."


def _refusal(status: int, error: Exception, settings: ModelSettings, at: str) -> str:
    """What an HTTP status means, and what to do next."""
    if status in (401, 403):
        return f"does not accept the key (HTTP {status}). Check VRAAGBAAK_MODEL_KEY."
    if status == 404:
        pull = ""
        if settings.provider == "ollama":
            pull = f", or fetch it with: ollama pull {settings.name.partition(':')[2]}"
        return f"is not known{at} (HTTP 404). Check VRAAGBAAK_MODEL{pull}."
    if status == 429:
        return "is asked too often, or its credit is used up (HTTP 429). Try again later."
    if status >= 500:
        return f"fails{at} (HTTP {status}). Try again later."
    return f"refuses the question (HTTP {status}): {_safe(str(error), settings)}"


def _kinds(error: BaseException | None) -> set[str]:
    """The names of an error's classes and of those of its causes."""
    names: set[str] = set()
    for _ in range(5):
        if error is None:
            break
        names |= {cls.__name__ for cls in type(error).__mro__}
        error = error.__cause__ or error.__context__
    return names


def _status(error: Exception) -> int | None:
    """The HTTP status of a provider's error, wherever it keeps it."""
    response = getattr(error, "response", None)
    for value in (
        getattr(error, "status_code", None),
        getattr(response, "status_code", None),
        getattr(error, "code", None),
    ):
        if isinstance(value, int) and 400 <= value < 600:
            return value
    return None


def _safe(said: str, settings: ModelSettings) -> str:
    """The first line of a foreign message, without the key or what looks like one."""
    line = said.strip().splitlines()[0][:200] if said.strip() else "no reason given"
    if settings.api_key and (key := settings.api_key.get_secret_value()):
        line = line.replace(key, "…")
    return re.sub(r"\b(?:sk|key|Bearer)[-_ ][\w*.-]{6,}", "…", line)


def _public(url: str | None) -> str:
    """An address without the name and password in it."""
    parts = urlsplit(url or "")
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))
