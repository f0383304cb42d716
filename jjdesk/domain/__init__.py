"""What things are: frozen dataclasses on the standard library alone, without I/O."""
