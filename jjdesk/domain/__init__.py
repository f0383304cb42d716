"""What things are: frozen msgspec structs, without I/O."""
