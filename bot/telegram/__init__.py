"""The assistant in Telegram: updates in, messages out. Nothing here is imported until the bot is run."""
