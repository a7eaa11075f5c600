"""Everything that touches the world: the command line, the channels, the stores, settings and logs."""
