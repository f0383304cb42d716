"""A document as Markdown, for other programs and for reading as plain text."""

from jjdesk.domain.manuscript import Heading, Manuscript, Paragraph, unfolded


def text(manuscript: Manuscript) -> str:
    """The document, UTF-8 when encoded, lines ended by a line feed."""
    blocks = [f"# {manuscript.title}", *manuscript.summary]
    for part in unfolded(manuscript).parts:
        if isinstance(part, Heading):
            blocks.append(f"{'#' * (part.level + 1)} {part.text}")
        elif isinstance(part, Paragraph):
            blocks.append(part.text)
    return "\n\n".join(blocks) + "\n"
