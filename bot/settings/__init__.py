"""The settings: read once, from the environment and the settings file.

The environment wins over the file, and an empty value is no value.
"""

from bot.settings.loading import SETTINGS_FILE, SettingsError, load_settings
from bot.settings.model import Address, Administrator, Operator, Settings
from bot.settings.values import KNOWN

__all__ = [
    "KNOWN",
    "SETTINGS_FILE",
    "Address",
    "Administrator",
    "Operator",
    "Settings",
    "SettingsError",
    "load_settings",
]
