"""What a report weighs in memory while it is read."""

import tracemalloc
from pathlib import Path

from jjdesk import paths
from jjdesk.services.parsing import parse_file

TIMES = 10
REPEATED = 12


def test_a_text_is_parsed_within_ten_times_its_size(tmp_path: Path) -> None:
    seed = paths.seeds() / "jiangjin-2025.txt"
    parse_file(seed)  # loads the lexicons
    text = seed.read_text(encoding="utf-8")
    file = tmp_path / "long.txt"
    copies = (text.replace("2025", str(2026 + number)) for number in range(REPEATED))
    file.write_text("\n".join(copies), encoding="utf-8")
    tracemalloc.start()
    try:
        report = parse_file(file)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(report.commitments) > 100 * REPEATED
    assert peak < TIMES * file.stat().st_size
