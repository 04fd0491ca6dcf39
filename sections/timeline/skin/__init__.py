"""The drawn skin of the Timeline: picture, stills, and their moments in words."""
