"""Search: the text that it sees of each thing, and finding things by words."""
