#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes data/samples/sahel-2025.jalon from the two sample articles and the tables beside this file.

    build-aux/samples/make.py [OUT]
    JALON_GOLDEN=write meson test -C build codec

The second command sets it in the bytes that Jalon itself writes, so that opening
and saving it changes nothing; a test holds it to that.

A quote is given by its words alone; the bytes where it stands are looked up
here, and a quote that is not in its article, or twice, stops the script.
"""

import calendar
import hashlib
import json
import os
import sys

import events
import objects
import sources

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "data", "samples", "sahel-2025.jalon")
CONTEXT = 32  # characters of prefix and suffix kept with a quote


def article_texts():
    texts = {}
    for article in sources.SAMPLES:
        with open(os.path.join(HERE, article["file"]), encoding="utf-8") as file:
            texts[article["id"]] = file.read()
    return texts


def quote(text, exact):
    if text.count(exact) != 1:
        sys.exit(f"the quote stands {text.count(exact)} times in its article: {exact!r}")
    at = text.index(exact)
    start = len(text[:at].encode())
    return {
        "exact": exact,
        "prefix": text[max(0, at - CONTEXT):at],
        "suffix": text[at + len(exact):at + len(exact) + CONTEXT],
        "start": start,
        "end": start + len(exact.encode()),
    }


def claims(items, texts):
    out = []
    for item in items:
        claim = {key: value for key, value in item.items() if key != "quotes"}
        if item.get("quotes"):
            claim["quotes"] = [quote(texts[item["article"]], words) for words in item["quotes"]]
        out.append(claim)
    return out


def last_day(date):
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return f"{date}-12-31"
    if len(parts) == 2:
        return f"{date}-{calendar.monthrange(*parts)[1]:02d}"
    return date


def first_day(date):
    return date + {4: "-01-01", 7: "-01"}.get(len(date), "")


def stac(time):
    """The same time as STAC's datetime members, for tools that read those."""
    start = first_day(time["start"]) if time.get("start") else None
    end = time.get("end", None if time["precision"] == "since" else time.get("start"))
    end = last_day(end) if end else None
    if start and start == end:
        return {"datetime": f"{start}T00:00:00Z"}
    return {
        "datetime": None,
        "start_datetime": f"{start}T00:00:00Z" if start else None,
        "end_datetime": f"{end}T23:59:59Z" if end else None,
    }


def geometry(thing):
    if thing.get("alternatives"):
        return {"type": "MultiPoint",
                "coordinates": [place["coordinates"] for place in thing["alternatives"]]}
    at = (thing.get("place") or {}).pop("coordinates", None)
    return {"type": "Point", "coordinates": at} if at else None


def feature(kind, thing, texts):
    thing = dict(thing)
    shape = geometry(thing)
    properties = {"kind": kind}
    for key, value in thing.items():
        if key == "id":
            continue
        if key == "claims":
            value = claims(value, texts)
        properties[key] = value
        if key in ("time", "since"):
            properties.update(stac(value))
    return {"type": "Feature", "id": thing["id"], "geometry": shape, "properties": properties}


def articles(texts):
    out = []
    for article in sources.SAMPLES:
        entry = {key: value for key, value in article.items() if key != "file"}
        entry["sha256"] = hashlib.sha256(texts[article["id"]].encode()).hexdigest()
        entry["text"] = texts[article["id"]]
        out.append(entry)
    return out + sources.CITED


def main():
    texts = article_texts()
    features = [feature("event", thing, texts) for thing in events.EVENTS]
    features += [feature("site", thing, texts) for thing in objects.SITES]
    features += [feature("closure", thing, texts) for thing in objects.CLOSURES]
    dossier = {
        "type": "FeatureCollection",
        "jalon": {
            "version": 1,
            "title": {"en": "Rabat and the Sahel, 2025", "fr": "Rabat et le Sahel, 2025"},
            "author": "The Jalon contributors",
            "as_of": "2025-07-02",
            "worldview": "un",
            "articles": articles(texts),
        },
        "features": features,
    }
    with open(sys.argv[1] if len(sys.argv) > 1 else OUT, "w", encoding="utf-8") as file:
        json.dump(dossier, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
