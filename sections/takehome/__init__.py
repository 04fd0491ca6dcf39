"""Take home: the sheet with the reader's choices, the dates for a calendar, and the link with its code."""
