from jjdesk import paths
from jjdesk.exchange import report_json
from jjdesk.services import parsing


def test_the_bundle_is_what_the_parser_makes_of_the_seed() -> None:
    # made anew by: python -m jjdesk parse seeds/jiangjin-2025.txt -o <the bundle>
    bundle = (paths.resources() / "reports" / "jiangjin-2025.json").read_bytes()
    assert bundle == report_json.encode(parsing.parse_file(paths.seeds() / "jiangjin-2025.txt"))
