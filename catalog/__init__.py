"""Reads ``data/`` into frozen, validated records. No Streamlit, no sums."""
