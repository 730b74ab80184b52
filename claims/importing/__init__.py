"""Bringing files into the record, by the same acts as an editor's."""
