"""How this server is set up: arguments, then variables of the environment, then .streamlit/config.toml."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from streamlit import config
from streamlit.config_option import ConfigOption

from hosting.arguments import OPTIONS, names
from scripts.environment import Stop

FRAMED_BY = "FINELINE_FRAMED_BY"
LOG_REQUESTS = "FINELINE_LOG_REQUESTS"
# A site as a policy names it; anything else could bring more rules into the header.
ORIGIN = re.compile(r"https?://(\*\.)?[a-z0-9.-]+(:\d+)?", re.IGNORECASE)
YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off", "")


@dataclass(frozen=True)
class Settings:
    """What `server.py` goes by.

    Attributes
    ----------
    base : str
        Path below the host, as ``/fineline``; empty for the host itself.
    hosts : tuple of str
        Names this app is asked by, beside its own; ``*.clinic.example`` counts all below, ``*`` any.
    framed_by : tuple of str
        Sites that may show the app in a frame, beside its own.
    """

    address: str
    port: int
    base: str = ""
    certificate: str | None = None
    key: str | None = None
    hosts: tuple[str, ...] = ()
    framed_by: tuple[str, ...] = ()
    log_requests: bool = False

    @property
    def scheme(self) -> str:
        """Scheme of its addresses."""
        return "https" if self.certificate else "http"


def read_settings(arguments: argparse.Namespace, environment: Mapping[str, str]) -> Settings:
    """Return the settings, and set Streamlit up the same way.

    Raises
    ------
    Stop
        If one of them cannot be used.
    """
    config.get_config_options(force_reparse=True, options_from_flags=_options(arguments, environment))
    certificate, key = _file("server.sslCertFile"), _file("server.sslKeyFile")
    if bool(certificate) != bool(key):
        raise Stop("A certificate and its key belong together: name both or none.")
    framed_by = arguments.framed_by or names(environment.get(FRAMED_BY, ""))
    hosts = tuple(name.lower().rstrip(".") for name in config.get_option("server.allowedHosts"))
    # Ours are checked for pages too, and count the machine's own names beside these; Streamlit's would not.
    config.set_option("server.allowedHosts", [])
    return Settings(
        address=config.get_option("server.address") or "0.0.0.0",
        port=int(config.get_option("server.port")),
        base=_base(config.get_option("server.baseUrlPath")),
        certificate=certificate,
        key=key,
        hosts=hosts,
        framed_by=tuple(_origin(site) for site in framed_by),
        log_requests=_truth(LOG_REQUESTS, environment.get(LOG_REQUESTS, "")),
    )


def _options(arguments: argparse.Namespace, environment: Mapping[str, str]) -> dict[str, Any]:
    """Return Streamlit's options that are set; under uvicorn Streamlit itself reads no variable for them."""
    template = config._config_options_template
    found = {
        key: _value(option, environment[option.env_var])
        for key, option in template.items()
        # Streamlit reads secrets by itself, and takes them from nowhere else.
        if not option.sensitive and environment.get(option.env_var)
    }
    said = {option: getattr(arguments, name) for name, option in OPTIONS.items()}
    return {**found, **{key: value for key, value in said.items() if value is not None}}


def _value(option: ConfigOption, text: str) -> object:
    if option.multiple:
        return names(text)
    if option.type is bool:
        return _truth(option.env_var, text)
    try:
        return option.type(text)
    except ValueError:
        raise Stop(f"{option.env_var} is not a number: {text}.") from None


def _truth(name: str, text: str) -> bool:
    if text.lower() not in YES + NO:
        raise Stop(f"{name} is either true or false, not {text}.")
    return text.lower() in YES


def _file(option: str) -> str | None:
    named = config.get_option(option)
    if named and not Path(named).is_file():
        raise Stop(f"There is no file {named}.")
    return named or None


def _base(named: str | None) -> str:
    inner = (named or "").strip("/")
    if inner and not re.fullmatch(r"\w[\w.~-]*(/\w[\w.~-]*)*", inner, re.ASCII):
        raise Stop(f"The base path can hold letters, figures, dots and dashes: {named} does not do.")
    return f"/{inner}" if inner else ""


def _origin(site: str) -> str:
    if not ORIGIN.fullmatch(site):
        raise Stop(f"A site that frames the app is named like https://clinic.example, not {site}.")
    return site.lower()
