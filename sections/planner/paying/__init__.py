"""Ways to pay, as the Planner shows them."""
