"""A saved web page -> the text of its main block, without the portal around it."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from jjdesk.exchange import plain_text, refusals
from jjdesk.words import say

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_HEAD = 8192
_ENCODINGS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
}
_SILENT = {
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "form", "select",
    "button", "iframe", "object", "svg", "textarea", "-comment",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "em", "font", "i", "ins",
    "label", "mark", "q", "ruby", "s", "small", "span", "strong", "sub", "sup", "tt", "u", "o:p",
}  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STOPS = re.compile("[，。；！？、：]")
_MOST = 0.75
"""Of the page's running text: the main block is the innermost element that holds so much."""
MOST_TAGS = 100_000
"""Each element weighs some hundred bytes in the parser's tree; a portal's page has thousands."""
_DEEPEST = 400
_DEEPEST_SOURCE = 3000
"""Open elements at one place; the parser's cost grows with their square."""
_TAG = re.compile(
    r"<(/?)(?!(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param"
    r"|source|tbody|td|tfoot|th|thead|tr|wbr)\b)[a-z]",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WRAPPED = re.compile(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])")
_TITLE = "政府工作报告"
_TITLE_END = re.compile(r"[_|]|\s[-–—]+\s?|-(?=[^-]*$)")


def read(data: bytes, name: str) -> str:
    """The report on a saved page, a block a line.

    Menus, tag clouds and share buttons are left out: they stand outside the main block, or are all
    links. Where the main block does not name the report, the page's title opens the text.

    Args:
        data: the page, in the encoding of its ``meta`` element or any other known one.
        name: of the file, for the sentence.

    Raises:
        SourceError: more elements, or nested deeper, than in any page.
    """
    tags = data.count(b"<")
    if tags > MOST_TAGS:
        raise refusals.too_large(name, say("有 {tags} 万处网页标记", tags=tags // 10000))
    declared = _CHARSET.search(data[:_HEAD])
    told = _ENCODINGS.get(declared[1].decode("ascii").lower()) if declared else None
    source = plain_text.decode(data, told) or ""
    if _depth(source) > _DEEPEST_SOURCE:
        raise refusals.broken(name, say("网页"))
    tree = LexborHTMLParser(source)
    page = _Page()
    if tree.body is not None:
        page.walk(tree.body)
    lines = page.lines(*page.main_block())
    if not any(_TITLE in line for line in lines[:10]):
        lines = [*_titles(tree)[:1], *lines]
    return "\n".join(lines) + "\n"


@dataclass(slots=True)
class _Element:
    """An element by the pieces of text in it: ``pieces[first:last]``."""

    first: int
    last: int = 0
    children: list["_Element"] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    """The texts of a page in order; ``None`` is a break between blocks."""

    pieces: list[str | None] = field(default_factory=list)
    weights: list[int] = field(default_factory=lambda: [0])
    linked: list[bool] = field(default_factory=list)
    root: _Element = field(default_factory=lambda: _Element(0))

    def walk(self, body: LexborNode) -> None:
        """Collect the texts, without recursion: a page may be nested as deep as it likes."""
        node: LexborNode | None = body
        path: list[tuple[LexborNode, _Element, bool]] = []
        element, link = self.root, False
        while node is not None:
            name = node.tag or ""
            if name == "-text":
                self._add(node.text_content or "", link=link)
            elif name == "br":
                self._add(None, link=link)
            elif name not in _SILENT and not _is_hidden(node):
                inside = node.child
                if inside is not None and len(path) < _DEEPEST:
                    path.append((node, element, link))
                    element = self._enter(name, element)
                    link = link or name == "a"
                    node = inside
                    continue
            node, element, link = self._next(node, path, element, link=link)
        self.root.last = len(self.pieces)

    def _next(
        self,
        node: LexborNode,
        path: list[tuple[LexborNode, _Element, bool]],
        element: _Element,
        *,
        link: bool,
    ) -> tuple[LexborNode | None, _Element, bool]:
        """The node after this one and what it is in; elements that end here are closed."""
        while True:
            following = node.next if path else None
            if following is not None or not path:
                return following, element, link
            node, outer, link = path.pop()
            if element is not outer:
                self._add(None, link=link)
                element.last = len(self.pieces)
            element = outer

    def _enter(self, name: str, element: _Element) -> _Element:
        if name in _INLINE:
            return element
        self._add(None, link=False)
        child = _Element(len(self.pieces))
        element.children.append(child)
        return child

    def _add(self, text: str | None, *, link: bool) -> None:
        weight = 0 if link or text is None else len(_STOPS.findall(text))
        self.pieces.append(text)
        self.linked.append(link)
        self.weights.append(self.weights[-1] + weight)

    def main_block(self) -> tuple[int, int]:
        """The pieces of the innermost element with most of the page's running text."""
        element = self.root
        whole = self._weight(element)
        while True:
            heavy = [c for c in element.children if self._weight(c) >= _MOST * max(whole, 1)]
            if not heavy:
                return element.first, element.last
            element = heavy[0]

    def _weight(self, element: _Element) -> int:
        return self.weights[element.last] - self.weights[element.first]

    def lines(self, first: int, last: int) -> list[str]:
        """The lines of a stretch, without those that are links throughout."""
        result: list[str] = []
        line: list[str] = []
        own = False
        for piece, link in zip(
            [*self.pieces[first:last], None], [*self.linked[first:last], False], strict=True
        ):
            if piece is not None:
                line.append(piece)
                own = own or (not link and bool(piece.strip(" \t\r\n\f|·>›»")))
                continue
            text = _WRAPPED.sub("", _BLANKS.sub(" ", "".join(line))).strip(" ")
            if own and text:
                result.append(text)
            line, own = [], False
        return result


def _depth(source: str) -> int:
    depth = deepest = 0
    for tag in _TAG.finditer(source):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


def _titles(tree: LexborHTMLParser) -> list[str]:
    """What the page calls itself: its headings, then its title without the portal's name."""
    nodes = [*tree.css("h1"), *tree.css("h2"), *tree.css("title")]
    texts = [_BLANKS.sub(" ", _TITLE_END.split(node.text())[0]).strip() for node in nodes]
    return [text for text in texts if _TITLE in text]
