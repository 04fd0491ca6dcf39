"""What the Timeline shows."""
