"""The page of a report and its frame: what stands at the first paint."""
