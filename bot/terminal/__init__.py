"""The terminal channel: the same conversation on a keyboard. Nothing of it is kept."""
