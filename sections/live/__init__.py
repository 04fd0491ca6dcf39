"""The plan that moves under the finger: what At a glance and the deck are both given, and what they tell."""
