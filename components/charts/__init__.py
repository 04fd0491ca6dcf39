"""Figures from results of the model, as Plotly's script reads them. No Streamlit, and no Plotly."""
