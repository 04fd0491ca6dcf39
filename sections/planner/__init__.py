"""What the Planner shows."""
