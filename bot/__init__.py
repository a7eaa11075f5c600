"""Everything that touches the world: the command line, the channels, the stores, settings and logs."""

__version__ = "0.1.0"
"""Of the release; the package takes its own from here."""
