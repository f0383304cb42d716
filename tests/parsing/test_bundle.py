"""The report that ships with the program, against its source."""

from collections.abc import Iterator

from jjdesk import paths
from jjdesk.domain.report import Report
from jjdesk.exchange import reading, report_json
from jjdesk.services import parsing

SEED = "jiangjin-2025.txt"


def quotes(report: Report) -> Iterator[tuple[int, int, str]]:
    for erratum in report.errata:
        yield erratum.start, erratum.end, erratum.text
    for commitment in report.commitments:
        yield commitment.start, commitment.end, commitment.quote
        yield from ((target.start, target.end, target.quote) for target in commitment.targets)
        yield from ((stone.start, stone.end, stone.quote) for stone in commitment.milestones)


def test_the_bundle_is_what_the_parser_makes_of_the_seed() -> None:
    # made anew by: python -m jjdesk parse seeds/jiangjin-2025.txt -o <the bundle>
    bundle = (paths.resources() / "reports" / "jiangjin-2025.json").read_bytes()
    assert bundle == report_json.encode(parsing.parse_file(paths.seeds() / SEED))


def test_every_quote_is_a_slice_of_the_source() -> None:
    source = reading.read_report_file(paths.seeds() / SEED).text
    found = list(quotes(parsing.parse_file(paths.seeds() / SEED)))
    assert any("\n" in quote for _, _, quote in found[1:])  # some cross a break
    assert [source[start:end] for start, end, _ in found] == [quote for _, _, quote in found]
