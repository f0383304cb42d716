"""Words that deputies order their annotations by (标签), and who wrote what."""

from msgspec import Struct


class Tag(Struct, frozen=True, kw_only=True):
    """A tag; annotations hold its id, so that it can be renamed.

    The tag with the latest ``modified`` (then the greater content) wins where two workbooks meet.

    Attributes:
        id: the first one of a name is made from the name, so that equal names meet.
        name: as shown; 1 to 20 characters.
        colour: name of one of the colours of ``jjdesk.gui.notes.tag_colours``, or empty.
        parent: id of the tag it is nested in; a parent has no parent.
        merged: id of the tag it was merged into.
        removed: taken off the list.
        modified: ISO 8601 in UTC.
    """

    id: str
    name: str
    colour: str = ""
    parent: str = ""
    merged: str = ""
    removed: bool = False
    modified: str = ""


class Author(Struct, frozen=True):
    """Who writes annotations: a deputy. ``modified`` (ISO 8601) says which name is the newer."""

    id: str
    name: str
    modified: str = ""
