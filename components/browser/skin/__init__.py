"""The drawn skin: its drawing, the picture that moves through a year, and strips of still pictures."""
