"""The least a Streamlit page with one slider and one Plotly line can be, to measure the Planner by."""

import plotly.graph_objects as go
import streamlit as st

week = st.slider("Week", 0, 52, 9)
st.plotly_chart(go.Figure(go.Scatter(y=[(point - week) ** 2 for point in range(61)])), key="line")
