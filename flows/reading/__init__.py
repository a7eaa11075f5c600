"""From the text of files to a linked pack: strict YAML, shapes, references. ``flows.reader`` is the way in."""
