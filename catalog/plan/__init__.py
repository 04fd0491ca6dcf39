"""The reader's plan: its inputs, its link, the reader's own quotes, and the plans kept beside it."""
