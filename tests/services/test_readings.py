"""Readings are decoded once, and again when they are other ones."""

import pytest
from msgspec.structs import replace

from jjdesk.errors import SourceError
from jjdesk.exchange import report_json
from jjdesk.services.bundle import Services
from jjdesk.services.opening import OpenReport
from jjdesk.services.readings import Readings
from jjdesk.store import reports


@pytest.fixture
def readings(services: Services, open_report: OpenReport) -> Readings:
    with services._workbook.changing() as database:
        for sha256 in (open_report.report.source.sha256, "other"):
            report = of(open_report, sha256)
            parsed = report_json.encode(report).decode()
            reports.add(database, report, open_report.text, parsed=parsed, parser=1, added="")
    return Readings(services._workbook)


def of(open_report: OpenReport, sha256: str):
    source = replace(open_report.report.source, sha256=sha256)
    return replace(open_report.report, source=source)


def put(services: Services, report, parsed: str) -> None:
    with services._workbook.changing() as database:
        reports.put_reading(database, report, parsed=parsed, parser=1)


def test_what_is_asked_for_is_read_and_what_is_not_kept_left_out(readings, open_report):
    sha256 = open_report.report.source.sha256
    assert readings.of(["nowhere", "other"]) == {"other": of(open_report, "other")}
    assert list(readings.of([sha256, "other"])) == [sha256, "other"]


def test_a_reading_stays_the_very_same_while_others_change(readings, services, open_report):
    sha256 = open_report.report.source.sha256
    one, other = readings.of([sha256, "other"]).values()
    changed = replace(of(open_report, "other"), year=2030)
    put(services, changed, report_json.encode(changed).decode())
    again, renewed = readings.of([sha256, "other"]).values()
    assert again is one
    assert renewed == changed != other
    assert readings.of(["other"])["other"] is renewed


def test_a_broken_reading_is_told(readings, services, open_report):
    put(services, of(open_report, "other"), "{}")
    with pytest.raises(SourceError):
        readings.of(["other"])
    assert readings.of([open_report.report.source.sha256])
