"""What the safety page shows."""
