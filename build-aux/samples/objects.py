# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The training sites and airspace closures of the sample dossier."""

from events import BOTH_SKIES, EVENTS, text

BY_ID = {thing["id"]: thing for thing in EVENTS}

ASECNA = "OPSGROUP on ASECNA’s airspace, 2023 and 2024"
FIRS = {
    "MLI": [{"icao": "GOOO", "name": "Dakar Terrestre (Bamako)", "source": ASECNA},
            {"icao": "DRRR", "name": "Niamey (Gao)", "source": ASECNA}],
    "DZA": [{"icao": "DAAA", "name": "Alger", "source": "ICAO Doc 7910"}],
    "NER": [{"icao": "DRRR", "name": "Niamey", "source": ASECNA},
            {"icao": "FTTT", "name": "N’Djamena", "source": ASECNA}],
}


def place_of(event_id):
    place = dict(BY_ID[event_id]["place"])
    return place


def site(id, title, kind, host, users, place, since, events, claims, named=True, **more):
    out = {"id": id, "title": title, "site_kind": kind, "named": named, "host": host, "users": users}
    out.update(more)
    out.update({"place": place, "since": since, "events": events, "review": "accepted", "claims": claims})
    return out


def closure(id, title, closing, bans, time, event_id, claims, traffic, legal_basis=None, notice=False):
    out = {
        "id": id, "title": title, "closing": closing, "bans": bans, "traffic": traffic,
        "basis": "territory", "firs": FIRS.get(closing), "time": time,
        "until_further_notice": notice, "legal_basis": legal_basis,
        "events": [event_id], "review": "accepted", "claims": claims,
    }
    return {key: value for key, value in out.items() if value is not None}


def claims_of(event_id):
    return BY_ID[event_id]["claims"]


SITES = [
    site("site-ben-guerir", text("Ben Guerir air base", "Base aérienne de Ben Guerir"),
         "air-base", "MAR", ["MLI"], place_of("ev-training-ben-guerir"),
         {"start": "2025", "precision": "year"},
         ["ev-training-ben-guerir"], claims_of("ev-training-ben-guerir"),
         operator=text("1st and 2nd Moroccan parachute infantry brigades",
                       "1re et 2e brigades d’infanterie parachutiste marocaines")),
    site("site-citap", text("Airborne training centre (CITAP), Bobo-Dioulasso",
                            "Centre d’instruction des troupes aéroportées (CITAP), Bobo-Dioulasso"),
         "training-centre", "BFA", ["BFA"], place_of("ev-training-bobo"),
         {"start": "2025-06-19", "precision": "since", "words": text("in the second half of June", "Du 19 au 30 juin")},
         ["ev-training-bobo"], claims_of("ev-training-bobo"),
         operator=text("Burkinabe army, with Moroccan officers", "Armée burkinabè, avec des officiers marocains")),
    site("site-ouezzin", text("Camp Ouezzin Coulibaly", "Camp Ouezzin Coulibaly"),
         "camp", "BFA", ["BFA"], place_of("ev-badges"),
         {"start": "2025-07-01", "precision": "day"},
         ["ev-badges"], claims_of("ev-badges")),
    site("site-unstated", text("Training in Morocco, place not stated", "Formation au Maroc, lieu non précisé"),
         "training-unspecified", "MAR", ["MLI", "BFA"], place_of("ev-training-unstated"),
         {"start": "2025-06", "precision": "month"},
         ["ev-training-unstated"], claims_of("ev-training-unstated"), named=False),
]

FROM_AND_TO = ["origin", "destination"]

CLOSURES = [
    closure("closure-dza-mli", text("Algeria closed to Malian flights", "Algérie fermée aux vols maliens"),
            "DZA", [{"code": "MLI", "scope": FROM_AND_TO}],
            {"start": "2025-04-07", "precision": "since"},
            "ev-close-dza", claims_of("ev-close-dza"), "all",
            legal_basis=text("communiqué of the Ministry of National Defence", "communiqué du ministère de la Défense nationale")),
    closure("closure-mli-dza", text("Mali closed to Algerian flights", "Mali fermé aux vols algériens"),
            "MLI", [{"code": "DZA", "scope": FROM_AND_TO}],
            {"start": "2025-04-07", "precision": "since", "words": text("the same day and until further notice", "le même jour et jusqu’à nouvel ordre")},
            "ev-close-mli", claims_of("ev-close-mli"), "all",
            legal_basis=text("government communiqué", "communiqué du gouvernement"), notice=True),
    closure("closure-bfa-dza", text("Burkina Faso said to be closed to Algerian flights",
                                    "Burkina Faso présenté comme fermé aux vols algériens"),
            "BFA", [{"code": "DZA", "scope": ["flag"]}],
            {"start": "2025-04-01", "end": "2025-06-30", "precision": "unknown"},
            "ev-close-bfa", BOTH_SKIES, "unspecified"),
    closure("closure-ner-dza", text("Niger said to be closed to Algerian flights",
                                    "Niger présenté comme fermé aux vols algériens"),
            "NER", [{"code": "DZA", "scope": ["flag"]}],
            {"start": "2025-04-01", "end": "2025-06-30", "precision": "unknown"},
            "ev-close-ner", BOTH_SKIES, "unspecified"),
]
