"""Everything Qt: windows, panels, item models and painters."""
