"""The day in Vietnam, which is the day of the pages: from 17:00 UTC on it is tomorrow's."""

from datetime import datetime, timedelta, timezone


def today():
    return datetime.now(timezone(timedelta(hours=7))).date()
