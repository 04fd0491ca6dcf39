"""What each page shows, a folder a page; ``wording`` is their common base."""
