"""One reader's visit: the plan in the link, what stays in the session, and what a page is given."""
