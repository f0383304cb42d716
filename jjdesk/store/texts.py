"""Text as SQLite can hold it."""


def storable(text: str) -> str:
    """``text`` with half surrogate pairs replaced, which UTF-8 cannot hold.

    Some input methods and clipboards deliver them.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
