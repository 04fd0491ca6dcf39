"""What the page of sources shows."""
