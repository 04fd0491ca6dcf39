"""Plotly figures from model results. No Streamlit."""
