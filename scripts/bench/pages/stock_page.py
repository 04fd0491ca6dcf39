"""What a Streamlit page with a slider and a Plotly line is before anybody tunes it."""

import plotly.graph_objects as go
import streamlit as st

st.title("Weeks")
week = st.slider("Week", 0, 52, 9, key="week")
st.plotly_chart(go.Figure(go.Scatter(y=[(point - week) ** 2 for point in range(61)])), key="line")
