"""How the app is served: who may ask, what is answered without Streamlit, and with which headers."""
