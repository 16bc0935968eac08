# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The events of the sample dossier: PLOVER type and mode, CAMEO code, parties, place, time, claims."""

TOWN = "Tin Zaouatine"


def text(en, fr):
    return {"en": en, "fr": fr}


JUNE_ARTICLE = text("an article of June 2025", "un article de juin 2025")


def says(article, stance, *quotes, to=None, credibility=None, note=None):
    claim = {"article": article, "stance": stance, "attributed_to": to,
             "credibility": credibility, "note": note, "quotes": list(quotes)}
    return {key: value for key, value in claim.items() if value}


def asserts(article, *quotes, **more):
    return says(article, "asserts", *quotes, **more)


def denies(article, *quotes, **more):
    return says(article, "denies", *quotes, **more)


def attributes(article, *quotes, to, **more):
    return says(article, "attributes", *quotes, to=to, **more)


def party(code, sector, name=None, found="named", quantity=None):
    out = {"code": code, "sector": sector, "found": found, "name": name, "quantity": quantity}
    return {key: value for key, value in out.items() if value}


SAHEL_NATIONALS = text("Sahel nationals", "ressortissants sahéliens")


def country(code, en, fr):
    return {"precision": "country", "name": text(en, fr), "countries": [code]}


def airspace(code, en, fr):
    return {"precision": "airspace", "name": text(en, fr), "countries": [code]}


def event(id, title, type, cameo, actors, recipients, place, time, claims,
          summary=None, mode=None, contexts=("military",), status="occurred", alternatives=None):
    out = {
        "id": id, "title": title, "summary": summary, "type": type, "mode": mode,
        "contexts": list(contexts), "cameo": cameo, "status": status, "review": "accepted",
        "actors": actors, "recipients": recipients, "place": place,
        "alternatives": alternatives, "time": time, "claims": claims,
    }
    return {key: value for key, value in out.items() if value is not None}


# What only the article of June says of Ouagadougou and Niamey, and what contradicts it.
BOTH_SKIES = [
    asserts("press-june", note=text(
        "Names the three capitals; gives no date and no official source.",
        "Nomme les trois capitales ; ne donne ni date ni source officielle.")),
    attributes(
        "sample-fr",
        "Ouagadougou et Niamey auraient elles aussi fermé leur ciel aux vols algériens",
        to=JUNE_ARTICLE),
    denies("france24-observers", credibility=2, note=text(
        "Only Mali closed its airspace.", "Seul le Mali a fermé son espace aérien.")),
    denies("togocheck", credibility=2, note=text(
        "Still open on 9 May 2025.", "Toujours ouvert le 9 mai 2025.")),
    denies("nouvellesdumali", credibility=2, note=text(
        "Flight AH5319 crossed Burkina Faso and Niger on 8 and 10 April.",
        "Le vol AH5319 a survolé le Burkina Faso et le Niger les 8 et 10 avril.")),
    denies(
        "sample-en",
        "only Mali closed its airspace, and Burkina Faso and Niger stayed open to flights from Algiers",
        "Air Algérie flight AH5319 from Abidjan to Algiers flew over Burkina Faso and Niger",
        to=text("France 24 Observers, TogoCheck and flight-tracking data",
                "Les Observateurs de France 24, TogoCheck et des données de suivi des vols")),
]

EVENTS = [
    event(
        "ev-commission",
        text("Morocco and Mali launch a joint military commission",
             "Le Maroc et le Mali lancent une commission militaire mixte"),
        "COOPERATE", "062",
        [party("MAR", "MIL"), party("MLI", "MIL")], [party("MLI", "MIL"), party("MAR", "MIL")],
        {"precision": "none"},
        {"start": "2025-02-17", "precision": "day", "words": text("17 February", "17 février")},
        [asserts("collimateur-commission", credibility=3),
         asserts("sample-fr", "Le 17 février, le Maroc et le Mali ont lancé une commission militaire mixte d’experts")],
        summary=text("A commission of military experts of the two countries.",
                     "Une commission d’experts militaires des deux pays.")),
    event(
        "ev-drone",
        text("Algerian air defence destroys a Malian drone near Tin Zaouatine",
             "La défense aérienne algérienne détruit un drone malien près de Tin Zaouatine"),
        "ASSAULT", "195",
        [party("DZA", "MIL", text("Algerian air defence", "défense aérienne algérienne"))],
        [party("MLI", "MIL", text("Malian armed drone", "drone armé malien"), quantity=text("1 aircraft", "1 aéronef"))],
        {"precision": "border", "name": text("near Tin Zaouatine, at the border", "près de Tin Zaouatine, à la frontière"),
         "countries": ["MLI", "DZA"]},
        {"start": "2025-03-31", "end": "2025-04-01", "precision": "day", "words": text("in the night of 31 March to 1 April", "dans la nuit du 31 mars au 1er avril")},
        [asserts("aes-communique", credibility=2, note=text(
            "Places the wreck inside Mali.", "Situe l’épave en territoire malien.")),
         asserts("dza-defence-drone", credibility=2, note=text(
             "Says the drone had entered Algerian airspace.", "Affirme que le drone était entré dans l’espace aérien algérien.")),
         asserts("france24-observers", credibility=2),
         asserts("devdiscourse", credibility=2, note=text(
             "Gives both accounts: 1.6 km inside Algerian airspace (Algiers), wreck 9.5 km south of the border (Bamako).",
             "Donne les deux versions : 1,6 km à l’intérieur de l’espace algérien (Alger), épave à 9,5 km au sud de la frontière (Bamako).")),
         asserts("sample-fr",
                 "la défense aérienne algérienne a détruit un drone armé malien près de Tin Zaouatine"),
         asserts("sample-en",
                 "Algeria’s air defence brought down an armed Malian drone near Tin Zaouatine")],
        summary=text("Both governments say it was shot down; they differ on where it fell.",
                     "Les deux gouvernements disent qu’il a été abattu ; ils divergent sur le lieu de sa chute."),
        mode="destroy",
        alternatives=[
            {"precision": "near-city", "name": text(f"{TOWN}, Malian side", f"{TOWN}, côté malien"),
             "countries": ["MLI"], "coordinates": [2.95, 19.865], "radius_m": 25000,
             "according_to": text("Mali", "le Mali"),
             "gazetteer": "Jalon extra-places (Tin Zaouatine), 9.5 km south of the border"},
            {"precision": "near-city", "name": text(f"{TOWN}, Algerian side", f"{TOWN}, côté algérien"),
             "countries": ["DZA"], "coordinates": [2.966, 19.951], "radius_m": 25000,
             "according_to": text("Algeria", "l’Algérie"),
             "gazetteer": "Jalon extra-places (Tin Zaouatine)"},
        ]),
    event(
        "ev-recall-aes",
        text("Mali, Burkina Faso and Niger recall their ambassadors from Algeria",
             "Le Mali, le Burkina Faso et le Niger rappellent leurs ambassadeurs en Algérie"),
        "SANCTION", "161",
        [party("MLI", "GOV"), party("BFA", "GOV"), party("NER", "GOV")], [party("DZA", "GOV")],
        country("DZA", "Algeria", "Algérie"),
        {"start": "2025-04-06", "precision": "day", "words": text("on 6 April", "le 6 avril")},
        [asserts("aes-communique", credibility=1),
         asserts("press-june", note=text("“Diplomatic representatives”, without a date.",
                                         "« Représentants diplomatiques », sans date.")),
         asserts("sample-fr", "le Mali, le Burkina Faso et le Niger ont rappelé leurs ambassadeurs à Alger"),
         asserts("sample-en", "Mali, Burkina Faso and Niger called their ambassadors home from Algiers on 6 April")],
        mode="withdraw", contexts=["diplomatic"]),
    event(
        "ev-recall-dza",
        text("Algeria recalls its ambassadors to Mali and Niger",
             "L’Algérie rappelle ses ambassadeurs au Mali et au Niger"),
        "SANCTION", "161",
        [party("DZA", "GOV")], [party("MLI", "GOV"), party("NER", "GOV")],
        {"precision": "none"},
        {"start": "2025-04-07", "precision": "day", "words": text("on 7 April", "le 7 avril")},
        [asserts("france24-observers", credibility=2),
         asserts("sample-fr", "l’Algérie a rappelé les siens de Bamako et de Niamey"),
         asserts("sample-en", "Algeria withdrew its ambassadors from Mali and Niger")],
        mode="withdraw", contexts=["diplomatic"]),
    event(
        "ev-postpone-dza",
        text("Algeria postpones sending its ambassador to Burkina Faso",
             "L’Algérie diffère l’envoi de son ambassadeur au Burkina Faso"),
        "SANCTION", "161",
        [party("DZA", "GOV")], [party("BFA", "GOV")],
        {"precision": "none"},
        {"start": "2025-04-07", "precision": "day", "words": text("on 7 April", "le 7 avril")},
        [asserts("france24-observers", credibility=2),
         asserts("sample-fr", "différé l’arrivée de celui qu’elle destinait à Ouagadougou"),
         asserts("sample-en", "put off sending a new one to Burkina Faso")],
        contexts=["diplomatic"]),
    event(
        "ev-close-dza",
        text("Algeria closes its airspace to flights from and to Mali",
             "L’Algérie ferme son espace aérien aux vols de et vers le Mali"),
        "SANCTION", "160",
        [party("DZA", "GOV", text("Ministry of National Defence", "ministère de la Défense nationale"))], [party("MLI", "GOV")],
        airspace("DZA", "Algerian airspace", "espace aérien algérien"),
        {"start": "2025-04-07", "precision": "day", "words": text("on 7 April", "le 7 avril")},
        [asserts("dza-defence-airspace", credibility=1),
         asserts("devdiscourse", credibility=2),
         asserts("sample-fr", "l’Algérie a fermé son espace aérien aux vols en provenance et à destination du Mali"),
         asserts("sample-en", "On 7 April Algeria barred flights to and from Mali from its airspace")],
        mode="discontinue", contexts=["diplomatic"]),
    event(
        "ev-close-mli",
        text("Mali closes its airspace to aircraft from and to Algeria",
             "Le Mali ferme son espace aérien aux aéronefs de et vers l’Algérie"),
        "SANCTION", "160",
        [party("MLI", "GOV")], [party("DZA", "GOV")],
        airspace("MLI", "Malian airspace", "espace aérien malien"),
        {"start": "2025-04-07", "precision": "day", "words": text("the same day and until further notice", "le même jour et jusqu’à nouvel ordre")},
        [asserts("mli-government", credibility=1),
         asserts("france24-observers", credibility=2),
         asserts("devdiscourse", credibility=2),
         asserts("press-june"),
         asserts("sample-fr", "le Mali a fermé le sien aux aéronefs civils et militaires venant d’Algérie ou s’y rendant"),
         asserts("sample-en", "shutting its sky to civil and military aircraft flying to or from Algeria")],
        mode="discontinue", contexts=["diplomatic"]),
    event(
        "ev-close-bfa",
        text("Burkina Faso is said to close its airspace to Algerian flights",
             "Le Burkina Faso aurait fermé son espace aérien aux vols algériens"),
        "SANCTION", "160",
        [party("BFA", "GOV", found="capital")], [party("DZA", "GOV", found="demonym")],
        airspace("BFA", "Burkinabe airspace", "espace aérien burkinabè"),
        {"start": "2025-04-01", "end": "2025-06-30", "precision": "unknown"},
        BOTH_SKIES, mode="discontinue", contexts=["diplomatic"], status="alleged",
        summary=text("Asserted by one article; three reports say the sky stayed open.",
                     "Affirmé par un article ; trois comptes rendus disent que le ciel est resté ouvert.")),
    event(
        "ev-close-ner",
        text("Niger is said to close its airspace to Algerian flights",
             "Le Niger aurait fermé son espace aérien aux vols algériens"),
        "SANCTION", "160",
        [party("NER", "GOV", found="capital")], [party("DZA", "GOV", found="demonym")],
        airspace("NER", "Nigerien airspace", "espace aérien nigérien"),
        {"start": "2025-04-01", "end": "2025-06-30", "precision": "unknown"},
        BOTH_SKIES, mode="discontinue", contexts=["diplomatic"], status="alleged",
        summary=text("Asserted by one article; three reports say the sky stayed open.",
                     "Affirmé par un article ; trois comptes rendus disent que le ciel est resté ouvert.")),
    event(
        "ev-training-unstated",
        text("Morocco trains Malian and Burkinabe soldiers in airborne technique",
             "Le Maroc forme des soldats maliens et burkinabè aux techniques aéroportées"),
        "COOPERATE", "062",
        [party("MAR", "MIL")],
        [party("MLI", "MIL", quantity=text(">100 persons", "> 100 personnes"), found="demonym"), party("BFA", "MIL", found="demonym")],
        country("MAR", "Morocco", "Maroc"),
        {"start": "2025-06", "precision": "month", "words": "En juin"},
        [asserts("press-june", credibility=3),
         asserts("sample-fr",
                 "plus d’une centaine de militaires maliens et des militaires burkinabè en formation aéroportée au Maroc, sans dire où",
                 to=JUNE_ARTICLE)],
        summary=text("The article names no place; it is shown on the country as a whole.",
                     "L’article ne nomme aucun lieu ; le stage est montré à l’échelle du pays."),
        status="ongoing"),
    event(
        "ev-training-ben-guerir",
        text("165 Malian soldiers do parachute training at Ben Guerir",
             "165 soldats maliens en stage de parachutisme à Ben Guerir"),
        "COOPERATE", "062",
        [party("MAR", "MIL", text("1st and 2nd parachute infantry brigades", "1re et 2e brigades d’infanterie parachutiste"))],
        [party("MLI", "MIL", quantity=text("165 persons", "165 personnes"), found="demonym")],
        {"precision": "site", "name": text("Ben Guerir air base", "base aérienne de Ben Guerir"),
         "countries": ["MAR"], "coordinates": [-7.882, 32.124], "radius_m": 3000,
         "gazetteer": "Jalon sample dossier; GeoNames has the town, not the base"},
        {"start": "2025", "precision": "year", "words": "cette année"},
        [asserts("collimateur-ben-guerir", to="ORTM1", credibility=2),
         asserts("sample-fr",
                 "Un premier contingent de 165 soldats maliens a suivi cette année un stage de parachutisme à la base aérienne de Ben Guerir"),
         asserts("sample-en", "The first 165 of a planned 500 Malian soldiers jumped at Ben Guerir air base")],
        summary=text("The first contingent of 500 planned.", "Le premier contingent, sur 500 hommes prévus.")),
    event(
        "ev-training-bobo",
        text("Moroccan officers help train 200 Burkinabe paratroopers at Bobo-Dioulasso",
             "Des officiers marocains participent à la formation de 200 parachutistes burkinabè à Bobo-Dioulasso"),
        "COOPERATE", "062",
        [party("MAR", "MIL", text("Moroccan officers", "officiers marocains"), quantity=text("about 40 persons", "une quarantaine de personnes"))],
        [party("BFA", "MIL", quantity=text("200 persons", "200 personnes"), found="demonym")],
        {"precision": "city", "name": text("airborne training centre (CITAP), Bobo-Dioulasso",
                                           "centre d’instruction des troupes aéroportées (CITAP), Bobo-Dioulasso"),
         "countries": ["BFA"], "coordinates": [-4.297, 11.178], "radius_m": 10000,
         "gazetteer": "GeoNames (Bobo-Dioulasso)"},
        {"start": "2025-06-19", "end": "2025-06-30", "precision": "day", "words": text("in the second half of June", "Du 19 au 30 juin")},
        [asserts("aib", credibility=2), asserts("aldar", credibility=3), asserts("l-frii", credibility=3),
         asserts("sample-fr",
                 "Du 19 au 30 juin, deux cents stagiaires burkinabè ont sauté à Bobo-Dioulasso"),
         asserts("sample-en",
                 "some forty Moroccan officers helped run a course for 200 Burkinabe trainees at Bobo-Dioulasso")],
        summary=text("With a C-130 from Morocco.", "Avec un C-130 venu du Maroc.")),
    event(
        "ev-badges",
        text("Parachute badges are awarded at Camp Ouezzin Coulibaly",
             "Remise des brevets de parachutiste au camp Ouezzin Coulibaly"),
        "COOPERATE", "062",
        [party("BFA", "MIL"), party("MAR", "MIL")], [party("BFA", "MIL", quantity=text("200 persons", "200 personnes"))],
        {"precision": "city", "name": text("Camp Ouezzin Coulibaly, Bobo-Dioulasso",
                                           "camp Ouezzin Coulibaly, Bobo-Dioulasso"),
         "countries": ["BFA"], "coordinates": [-4.297, 11.178], "radius_m": 10000,
         "gazetteer": "GeoNames (Bobo-Dioulasso)"},
        {"start": "2025-07-01", "precision": "day", "words": "le 1er juillet"},
        [asserts("aib", credibility=2),
         asserts("sample-fr", "Les brevets ont été remis le 1er juillet au camp Ouezzin Coulibaly")]),
    event(
        "ev-retaliation",
        text("Algeria takes retaliatory measures against Sahel nationals on its soil",
             "L’Algérie prend des mesures de rétorsion contre des ressortissants sahéliens sur son sol"),
        "COERCE", "172",
        [party("DZA", "GOV", found="capital")],
        [party("MLI", "CVL", SAHEL_NATIONALS, found="inferred"),
         party("BFA", "CVL", SAHEL_NATIONALS, found="inferred"),
         party("NER", "CVL", SAHEL_NATIONALS, found="inferred")],
        country("DZA", "Algeria", "Algérie"),
        {"start": "2025-06", "precision": "month", "words": "En juin"},
        [asserts("press-june", note=text("No detail is given.", "Aucun détail n’est donné.")),
         attributes("sample-fr",
                    "mesures de rétorsion prises par l’Algérie contre des ressortissants sahéliens présents sur son sol",
                    to=JUNE_ARTICLE)],
        contexts=["migration"], status="ongoing"),
]
