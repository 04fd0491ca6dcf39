"""What the page on what matters shows."""
