"""Answers and words become files a reader keeps. No Streamlit."""
