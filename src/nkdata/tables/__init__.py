"""Records to checked frames: the schemas, yearly fatalities, checks, and load()."""
