"""What pages are made of: shell, inputs, and one module for each visible thing."""
