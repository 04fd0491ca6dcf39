"""The table of the Planner page as a file to keep."""

from __future__ import annotations

import streamlit as st

from answers.cost import CostAnswer
from components.visit.view import View
from handout.cost_table import csv_lines


def show(view: View, answer: CostAnswer) -> None:
    """Show the button that saves every line with its figures and sources."""
    st.download_button(
        view.words("csv.take"),
        csv_lines(answer, view.library),
        file_name=view.words("csv.file"),
        mime="text/csv",
        key="take_table",
        on_click="ignore",
    )
