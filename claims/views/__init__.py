"""What answers a reader's request. Nothing here writes."""
