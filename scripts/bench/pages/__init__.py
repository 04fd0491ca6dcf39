"""The pages that ours are measured beside."""
