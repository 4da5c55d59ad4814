"""The records: typed, frozen, knowing nothing of how they are read or shown."""
