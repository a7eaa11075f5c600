"""From the text of files to a linked pack: strict YAML, shapes, references. The way in is ``reader``."""
