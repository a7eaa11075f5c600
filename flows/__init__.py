"""The assistant without the bot: values and pure functions, no clock, no disk, no network."""
