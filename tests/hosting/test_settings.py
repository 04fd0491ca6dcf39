"""What is said on the command line comes first, then the environment, then the project's settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit import config

from hosting.arguments import read_arguments
from hosting.settings import Settings, read_settings
from scripts.environment import Stop

TLS = [Path(__file__).parent / name for name in ("certificate.pem", "key.pem")]


@pytest.fixture(autouse=True)
def _settings_put_back() -> Iterator[None]:
    yield
    config.get_config_options(force_reparse=True)


def read(*words: str, **environment: str) -> Settings:
    return read_settings(read_arguments(list(words)), environment)


def test_without_a_word_the_project_s_own_settings_count():
    assert read() == Settings(address="0.0.0.0", port=8501)
    assert config.get_option("server.disconnectedSessionTTL") == 3600


def test_variables_of_streamlit_s_count_and_arguments_come_before_them():
    names = {
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "STREAMLIT_SERVER_PORT": "8600",
        "STREAMLIT_SERVER_BASE_URL_PATH": "/clinic/fineline/",
        "STREAMLIT_SERVER_ALLOWED_HOSTS": "Aid.Clinic.example, *.sites.example.",
        "STREAMLIT_SERVER_ENABLE_STATIC_SERVING": "false",
        "FINELINE_FRAMED_BY": "https://clinic.example,https://*.sites.example:8443",
    }
    found = read("--port", "8700", **names)
    assert (found.address, found.port, found.base) == ("127.0.0.1", 8700, "/clinic/fineline")
    assert found.hosts == ("aid.clinic.example", "*.sites.example")
    assert found.framed_by == ("https://clinic.example", "https://*.sites.example:8443")
    assert config.get_option("server.enableStaticServing") is False
    assert (
        config.get_option("server.allowedHosts") == []
    )  # or Streamlit would refuse this machine's own names


def test_a_certificate_comes_with_its_key():
    certificate, key = map(str, TLS)
    assert read("--certificate", certificate, "--key", key).scheme == "https"
    with pytest.raises(Stop, match="belong together"):
        read("--certificate", certificate)
    with pytest.raises(Stop, match="no file"):
        read("--certificate", certificate, "--key", "/gone.pem")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("STREAMLIT_SERVER_PORT", "many"),
        ("STREAMLIT_SERVER_BASE_URL_PATH", "a b"),
        ("STREAMLIT_SERVER_BASE_URL_PATH", "a/../b"),
        ("STREAMLIT_SERVER_HEADLESS", "maybe"),
        ("FINELINE_FRAMED_BY", "https://a.example; script-src *"),
        ("FINELINE_FRAMED_BY", "clinic.example"),
        ("FINELINE_LOG_REQUESTS", "maybe"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told(name: str, text: str):
    with pytest.raises(Stop):
        read(**{name: text})


@pytest.mark.parametrize("port", ["0", "65536", "eight", "-1"])
def test_a_port_that_is_none_ends_the_start(port: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        read_arguments([f"--port={port}"])
    assert "a port is a number from 1 to 65535" in capsys.readouterr().err
