"""The plan on another device: its address, and the code that a telephone reads."""

from __future__ import annotations

import streamlit as st

from catalog.address import opens_only_near
from components.browser import take_link
from components.browser.take_link import TakeLink
from components.visit.view import View
from sections.wording.address import code_picture, plan_address


def show(view: View) -> None:
    """Show the address with its code, what it holds, and whether it opens at home."""
    words, address = view.words, plan_address(view)
    code = code_picture(address)
    payload: TakeLink = {
        "label": words("takehome.address"),
        "address": address,
        "copy": words("takehome.copy"),
        "copied": words("takehome.copied"),
        "failed": words("takehome.failed"),
    }
    if code:
        payload["code"], payload["code_alt"] = code, words("takehome.code_alt")
    take_link.show(payload, key="take_link")
    if not code:
        st.markdown(words("takehome.no_code"))
    if opens_only_near(address):
        st.markdown(words("takehome.near"))
    st.caption(words("takehome.link_holds"))
