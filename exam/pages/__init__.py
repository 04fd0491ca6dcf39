"""What the exam reads: every page as the app shows it, and what of it is quoted from others."""
