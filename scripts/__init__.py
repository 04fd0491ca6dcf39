"""What manage.py needs, and the longer programs that it starts."""
