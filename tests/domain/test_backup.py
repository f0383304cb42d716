from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.backup import STAYING, Backup, Occasion, outdated

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def copies(*ages, occasion=Occasion.HOURLY):
    return [Backup(Path("x"), NOW - age, occasion) for age in ages]


def kept(backups, now=NOW):
    gone = set(outdated(backups, now))
    return sorted((each for each in backups if each not in gone), key=lambda each: each.moment)


def test_hours_of_a_day_days_of_a_week_weeks_of_a_month_then_months():
    every = copies(*(timedelta(minutes=20 * number) for number in range(3 * 24 * 400)))
    left = kept(every)
    ages = [NOW - each.moment for each in left]
    assert sum(age < timedelta(hours=1) for age in ages) == 3
    # Of the hour or day that a bound falls into, two may be left.
    assert 23 <= sum(timedelta(hours=1) <= age < timedelta(days=1) for age in ages) <= 24
    assert 6 <= sum(timedelta(days=1) <= age < timedelta(days=7) for age in ages) <= 7
    assert 4 <= sum(timedelta(days=7) <= age < timedelta(days=31) for age in ages) <= 5
    assert 13 <= sum(timedelta(days=31) <= age for age in ages) <= 14


def test_of_each_slot_the_latest_stays():
    hour = timedelta(hours=5)
    early, late = copies(hour + timedelta(minutes=50), hour + timedelta(minutes=10))
    assert outdated([early, late], NOW) == (early,)


def test_what_was_made_for_a_reason_stays():
    for occasion in STAYING:
        backups = copies(timedelta(days=700), timedelta(days=701), occasion=occasion)
        assert outdated(backups, NOW) == ()


def test_nothing_goes_where_the_clock_was_set_back():
    backups = copies(*(timedelta(hours=number) for number in range(100)))
    assert outdated(backups, NOW - timedelta(days=900)) == ()


@given(st.lists(st.timedeltas(timedelta(days=-800), timedelta(days=800)), min_size=1, unique=True))
def test_the_latest_stays_and_thinning_twice_is_thinning_once(ages):
    backups = copies(*ages)
    left = kept(backups)
    assert max(backups, key=lambda each: each.moment).moment in {each.moment for each in left}
    assert outdated(left, NOW) == ()
