"""What the Benefits page shows."""
