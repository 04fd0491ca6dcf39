"""What At a glance shows."""
