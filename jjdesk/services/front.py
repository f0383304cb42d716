"""What a report says of itself (标题, 地区, 年份), as the user settled it."""

from msgspec import Struct


class Front(Struct, frozen=True):
    """What a report says of itself, as the user confirmed it when it was added."""

    title: str | None
    place: str | None
    year: int | None
