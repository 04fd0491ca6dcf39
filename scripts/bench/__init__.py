"""How long answers take and how pictures follow a finger; run with ``python3 manage.py bench``."""
