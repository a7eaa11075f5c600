"""Makes the generated parts of the papers: ``make docs`` writes them, the tests compare."""
