"""What programs take from a site is read by programs: feed, site map, calendars.

The first argument is the address that the site was made for.
"""

import datetime
import pathlib
import sys
import xml.etree.ElementTree

import feedparser
import icalendar

from browsing import Account

address, folders = sys.argv[1], [pathlib.Path(folder) for folder in sys.argv[2:]]
account = Account()


def check_feed(file, plans):
    feed = feedparser.parse(file.read_bytes())
    account.expect(not feed.bozo, file, feed.get("bozo_exception"))
    account.expect(feed.version == "atom10" and feed.feed.get("title") and feed.feed.get("id"), file, feed.feed)
    account.expect(len(feed.entries) == plans, file, len(feed.entries), "entries of", plans)
    account.expect(len({entry.id for entry in feed.entries}) == plans, file, "gives an id twice")
    for entry in feed.entries:
        account.expect(entry.title.strip() and entry.updated_parsed, file, entry)
        account.expect(entry.link.startswith(address), file, entry.link)


def check_map(folder):
    file = folder / "sitemap.xml"
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    places = [place.text for place in xml.etree.ElementTree.parse(file).getroot().iter(name)]
    account.expect(places, file, "names nothing")
    for place in places:
        account.expect(place.startswith(address), file, place)
        account.expect((folder / place.removeprefix(address)).is_file(), file, "leads nowhere:", place)


def check_calendar(file):
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    events = calendar.walk("VEVENT")
    account.expect(events and calendar.get("PRODID") and calendar.get("VERSION") == "2.0", file, "has no events")
    account.expect(not calendar.errors, file, calendar.errors)
    account.expect(len({event["UID"] for event in events}) == len(events), file, "gives a UID twice")
    for event in events:
        stamp, start = event["DTSTAMP"].dt, event["DTSTART"].dt
        account.expect(not event.errors and event["SUMMARY"].strip(), file, event["UID"], event.errors)
        account.expect(stamp.utcoffset() == datetime.timedelta(0), file, "DTSTAMP", stamp)
        account.expect(type(start) is datetime.date, file, "is not all-day:", start)
        account.expect("DTEND" not in event or event["DTEND"].dt > start, file, "ends before it begins:", start)


for folder in folders:
    check_feed(folder / "feed.xml", len(list(folder.glob("*/index.html"))))
    check_map(folder)
    calendars = sorted(folder.rglob("*.ics"))
    account.expect(calendars, folder, "has no calendars")
    for calendar in calendars:
        check_calendar(calendar)
account.close()
