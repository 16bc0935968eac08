# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a table in the layout of ACLED, the same for the same number of rows: acled.py ROWS FILE"""

import csv
import datetime
import random
import sys

HEADER = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
).split(",")
WORDS = (
    "forces attacked village killing several people near the market after dawn clashed with militants in reported "
    "wounded burned houses looted cattle convoy army soldiers region district road base unidentified armed men abducted "
    "two civilians released later demonstrators gathered against"
).split()
TYPES = [
    ("Political violence", "Battles", "Armed clash"),
    ("Political violence", "Violence against civilians", "Attack"),
    ("Demonstrations", "Protests", "Peaceful protest"),
    ("Political violence", "Explosions/Remote violence", "Air/drone strike"),
    ("Strategic developments", "Strategic developments", "Looting/property destruction"),
]
COUNTRIES = [("Mali", 466), ("Burkina Faso", 854), ("Niger", 562), ("Nigeria", 566), ("Sudan", 729), ("Somalia", 706)]
ACTORS = [
    "Military Forces of {} (2020-)",
    "Police Forces of {}",
    "Islamic State ({})",
    "Unidentified Armed Group ({})",
    "Protesters ({})",
    "Communal Militia ({})",
]


def main(n_rows, path):
    chance = random.Random(7)
    sources = ["Agency; Other Agency", "Local Partner", "Undisclosed Source"] + [f"Newspaper {i}" for i in range(600)]
    places = [(f"Place {i}", chance.uniform(-10, 20), chance.uniform(-10, 20)) for i in range(20000)]
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(HEADER)
        for i in range(n_rows):
            disorder, kind, subkind = chance.choice(TYPES)
            country, iso = chance.choice(COUNTRIES)
            number = chance.randrange(20000)
            place, lat, lon = places[number]
            day = datetime.date(2016, 1, 1) + datetime.timedelta(days=chance.randrange(3600))
            actors = [chance.choice(ACTORS).format(country) for _ in range(2)]
            is_targeting = kind == "Violence against civilians"
            if is_targeting:
                actors[1] = f"Civilians ({country})"
            words = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(15, 60)))
            table.writerow(
                [f"{country[:3].upper()}{i}", day.isoformat(), day.year, chance.choice("1112"), disorder, kind, subkind]
                + [actors[0], chance.choice(["", "", f"Herders ({country})"]), "State forces"]
                + [actors[1], chance.choice(["", "", f"Farmers ({country})"]), "Civilians", "State forces-Civilians"]
                + ["Civilian targeting" if is_targeting else "", iso, "Africa", country]
                + [f"Region {number % 40}", f"District {number % 300}", "", place, f"{lat:.4f}", f"{lon:.4f}"]
                + [chance.choice("112"), chance.choice(sources), chance.choice(["National", "Other"])]
                + [f"On {day:%d %B %Y}, {words}.", chance.choice([0, 0, 0, 1, 2, 5]), "", 1600000000 + i]
            )


main(int(sys.argv[1]), sys.argv[2])
