"""From a plan and the data to an answer: what pages, handouts and audits share. No Streamlit."""
