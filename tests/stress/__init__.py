"""Many groups that tap at once, and whether every session is what its accepted answers make of it."""
