"""Killed, starved and lied to: what people answered is there, once, and everybody can go on."""
