"""Addresses of ours to open on another device, and their codes as pictures."""

from __future__ import annotations

from urllib.parse import quote

import streamlit as st

from components.visit.answered import kept
from components.visit.view import View
from handout import qr
from handout.plan_link import plan_link

NO_ADDRESS = "http://localhost/"  # where a browser does not tell its own


def plan_address(view: View) -> str:
    """Return the whole address of the plan in hand."""
    return plan_link(view.plan, view.library, st.context.url or NO_ADDRESS)


def code_picture(address: str) -> str:
    """Return the code of an address as an address of its own (``data:``); empty where none could be read."""
    return kept("code", address, lambda: _drawn(address))


def _drawn(address: str) -> str:
    return f"data:image/svg+xml,{quote(qr.svg(address))}" if qr.is_readable(address) else ""
