"""The room 资料: reports taken in, opened, removed; the towns of the county."""
