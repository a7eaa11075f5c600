"""The parts of the proof: answers in classes, routing on bits, cards as formulas, and the search."""
