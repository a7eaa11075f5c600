"""Everything that touches the world: the command line, the channels, the stores, the settings and the logs."""
