"""The Chinese face of our charts: matplotlib brings none, and draws boxes in its place."""

from matplotlib import font_manager

from jjdesk import paths

FAMILY = "JJ Sans SC"
_STYLES = ("Regular", "Bold")


def register() -> str:
    """Make the bundled sans face known to matplotlib, once a process.

    Returns:
        The family, to be set as ``font.family`` in the ``rc_context`` a figure is built in.

    Raises:
        FileNotFoundError: The faces are not where they were installed.
    """
    known = {entry.name for entry in font_manager.fontManager.ttflist}
    if FAMILY not in known:
        for style in _STYLES:
            font_manager.fontManager.addfont(paths.resources() / "fonts" / f"JJSansSC-{style}.otf")
    return FAMILY
