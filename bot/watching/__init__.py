"""Watching the bot at work: figures, health, what administrators are told; nothing about a person."""
