"""How skin responds to a course, and the dates of its sessions."""
