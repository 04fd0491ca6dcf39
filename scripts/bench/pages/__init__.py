"""The pages that ours are measured beside, and the clock put into all of them."""
