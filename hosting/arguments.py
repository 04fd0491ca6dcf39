"""What can be said on the command line. The standard library alone, because manage.py reads it too."""

from __future__ import annotations

import argparse

# The option of Streamlit that each argument sets; its variable of the environment is named after it.
OPTIONS = {
    "port": "server.port",
    "address": "server.address",
    "base_path": "server.baseUrlPath",
    "certificate": "server.sslCertFile",
    "key": "server.sslKeyFile",
    "hosts": "server.allowedHosts",
}


def port_number(text: str) -> int:
    """Return a port as typed, or refuse it."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(text)


def names(text: str) -> list[str]:
    """Return the names of a list with commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def read_arguments(words: list[str], program: str = "server.py") -> argparse.Namespace:
    """Return what the command line says; what it leaves out is None."""
    parser = argparse.ArgumentParser(prog=program, description="Serve Fineline.")
    parser.add_argument("--port", type=port_number, metavar="N", help="8501 unless set")
    parser.add_argument("--address", metavar="A", help="network address of this machine to listen on")
    parser.add_argument("--base-path", metavar="PATH", help="where the app lives below its host: fineline")
    parser.add_argument("--certificate", metavar="FILE", help="certificate for https, with --key")
    parser.add_argument("--key", metavar="FILE", help="private key of the certificate")
    parser.add_argument("--hosts", type=names, metavar="NAME,...", help="more names this app is asked by")
    parser.add_argument(
        "--framed-by", type=names, metavar="ORIGIN,...", help="sites that may show it in a frame"
    )
    parser.add_argument("--compress", action="store_true", help="only make the compressed files, then end")
    return parser.parse_args(words)
