"""The settings: defaults, then ``vraagbaak.toml``, then the environment (``VRAAGBAAK_…``).

They are read once, at the start, and handed on. A name that does not exist is an error that names
the nearest one that does.
"""

import difflib
import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from index.article import Language
from index.embedder import BUNDLED
from index.errors import SettingsError
from index.fusion import DEFAULT_WEIGHTS, Weights

_PREFIX = "VRAAGBAAK_"
_FILE = Path("vraagbaak.toml")


def _listed(value: object) -> object:
    """In the environment a list is written with commas."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


#: Several values: a list in the file, with commas in the environment.
Listed = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Settings(BaseSettings):
    """Everything that can be set. Each field's description stands in the README as well."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_nested_delimiter="__",
        toml_file=_FILE,
        extra="forbid",
        frozen=True,
        protected_namespaces=(),
    )

    archive: Path = Field(Path("archive"), description="folder of the archive")
    articles: Path | None = Field(
        None, description="articles to index when there is no archive yet; default: the sample"
    )
    newspaper: str | None = Field(None, description="name of the newspaper, in the window")
    language: Language = Field("nl", description="language when a question does not show one")
    embedder: str = Field(
        BUNDLED, description="embedding model: bundled, or a sentence-transformers name or folder"
    )
    chroma_url: str | None = Field(None, description="address of a Chroma server for the vectors")
    threads: int | None = Field(None, ge=1, description="cores for the models; default: all")
    weights: Weights = Field(DEFAULT_WEIGHTS, description="how vectors and words are fused")
    passages_read: int = Field(10, ge=1, le=100, description="passages read for one answer")
    confidence: float = Field(
        0.5, ge=0, le=1, description="how probable an answer must be before it is given"
    )
    old_after: int = Field(
        730, ge=0, description="days after which an answer says how old it is; 0: never"
    )
    model: str | None = Field(
        None, description="language model, such as ollama:llama3.2; default: none, offline"
    )
    model_url: str | None = Field(None, description="address of the language model's server")
    model_key: SecretStr | None = Field(None, description="key for the language model")
    model_timeout: float = Field(60, gt=0, description="seconds to wait for the language model")
    host: str = Field("127.0.0.1", description="address to serve on")
    port: int = Field(7860, ge=1, le=65535, description="port to serve on")
    root_path: str = Field("", description="path before ours behind a reverse proxy: /nieuws")
    # --- the look of the window
    logo: Path | None = Field(
        None, description="picture (.svg, .png, .webp) shown in place of the name at the top"
    )
    accent: Colour | None = Field(None, description="colour of links and marks, light: #0a4f86")
    accent_dark: Colour | None = Field(None, description="the same in the dark: #8ec5ee")
    texts: Path | None = Field(
        None, description="folder with texts of your own: about.nl.md, declined.toml, …"
    )
    # --- who may come in, and how often
    reader_password: SecretStr | None = Field(
        None, description="password for readers; default: the chat is public"
    )
    accounts: Path = Field(
        Path("accounts.json"),
        description="file with the accounts of staff and the keys of programs",
    )
    user_header: str | None = Field(
        None, description="header in which a trusted proxy names the user (single sign-on)"
    )
    trusted_proxies: Listed = Field(
        ("127.0.0.1", "::1"), description="addresses of proxies whose headers are believed"
    )
    api: Literal["open", "key", "off"] = Field(
        "open", description="who may use /api: everyone who may chat, holders of a key, nobody"
    )
    questions_per_minute: int = Field(20, ge=1, description="questions a minute from one address")
    questions_at_once: int = Field(3, ge=1, description="questions at once from one address")
    key_questions_per_minute: int = Field(240, ge=1, description="questions a minute with one key")
    key_questions_at_once: int = Field(8, ge=1, description="questions at once with one key")
    answers_at_once: int = Field(2, ge=1, description="questions answered at the same time")
    waiting: int = Field(
        64, ge=1, description="questions that may wait; more are told to come back"
    )
    cors_origins: Listed = Field((), description="sites whose pages may call /api: https://…")
    embed_origins: Listed = Field(
        (), description="sites that may show the chat in a frame: https://…"
    )
    # --- what is kept
    question_log_days: int = Field(
        0, ge=0, description="days that questions are kept in a log; 0: not at all"
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is given in code first, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(**given: Any) -> Settings:
    """The settings; ``given`` overrules file and environment, values None do not count.

    Raises:
        SettingsError: a name does not exist, or a value is impossible.
    """
    _check_environment()
    try:
        return Settings(**{k: v for k, v in given.items() if v is not None})
    except ValidationError as error:
        raise SettingsError(_explain(error)) from error
    except ValueError as error:  # what TOML cannot read
        raise SettingsError(f"{_FILE} cannot be read: {error}.") from error


def _check_environment() -> None:
    """pydantic-settings silently ignores a mistyped variable."""
    for variable in sorted(os.environ):
        if variable.startswith(_PREFIX):
            name = variable.removeprefix(_PREFIX).split("__")[0].lower()
            if name not in Settings.model_fields:
                raise SettingsError(_unknown(variable, name, lambda n: f"{_PREFIX}{n.upper()}"))


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return _unknown(name, name, str)
    # A secret must not appear in a message.
    value = "" if name in ("model_key", "reader_password") else f" {first['input']!r}"
    return f"The setting {name} cannot be{value}: {first['msg']}."


def _unknown(shown: str, name: str, spell: Any) -> str:
    near = difflib.get_close_matches(name, Settings.model_fields, n=1, cutoff=0.0)
    return f"There is no setting {shown}. The nearest is {spell(near[0])}."
