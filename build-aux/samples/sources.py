# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The articles of the sample dossier.

Two texts written for Jalon carry the quotes; every other report is cited
(publisher, date, title or URL where known) and not quoted.
"""

SAMPLES = [
    {
        "id": "sample-fr",
        "title": "Rabat forme, Alger ferme : six mois de part et d’autre du Sahara",
        "publisher": "Jalon (sample text)",
        "language": "fr",
        "date": "2025-07",
        "reliability": "F",
        "file": "article.fr.txt",
        "quotes_articles": [
            "collimateur-commission", "collimateur-ben-guerir", "press-june",
            "aib", "aes-communique", "dza-defence-drone", "dza-defence-airspace",
            "france24-observers", "mli-government", "togocheck", "nouvellesdumali",
        ],
    },
    {
        "id": "sample-en",
        "title": "Whose sky is closed? What the flights between Algiers and the Sahel show",
        "publisher": "Jalon (sample text)",
        "language": "en",
        "date": "2025-07",
        "reliability": "F",
        "file": "article.en.txt",
        "quotes_articles": [
            "aes-communique", "dza-defence-drone", "dza-defence-airspace",
            "france24-observers", "togocheck", "nouvellesdumali",
            "mli-government", "collimateur-ben-guerir", "aib",
        ],
    },
]


def cited(id, publisher, title, date=None, language="fr", reliability="C", url=None):
    article = {"id": id, "title": title, "publisher": publisher, "url": url,
               "language": language, "date": date, "reliability": reliability}
    return {key: value for key, value in article.items() if value is not None}


CITED = [
    cited("collimateur-commission", "Le Collimateur",
          "Report on the joint military commission of Morocco and Mali"),
    cited("collimateur-ben-guerir", "Le Collimateur",
          "Report on the parachute training at Ben Guerir, after ORTM1"),
    cited("press-june", "Online article, publisher not stated",
          "Article on Morocco’s training of Sahelian troops", "2025-06", reliability="F"),
    cited("aib", "Agence d’information du Burkina (AIB)",
          "Report on the parachute course at Bobo-Dioulasso"),
    cited("aldar", "Aldar", "Report on the parachute course at Bobo-Dioulasso", reliability="F"),
    cited("l-frii", "L-FRII", "Report on the parachute course at Bobo-Dioulasso", reliability="F"),
    cited("aes-communique", "Alliance of Sahel States (AES)",
          "Communiqué of the College of Heads of State", "2025-04-06"),
    cited("dza-defence-drone", "Algerian Ministry of National Defence",
          "Communiqué on the drone brought down near Tin Zaouatine", "2025-04-01"),
    cited("dza-defence-airspace", "Algerian Ministry of National Defence",
          "Communiqué on the closure of Algerian airspace", "2025-04-07"),
    cited("mli-government", "Government of Mali",
          "Communiqué on the closure of Malian airspace", "2025-04-07"),
    cited("france24-observers", "France 24 Observers",
          "Verification of the airspace closures between Algeria and the Sahel states",
          "2025-04-08", reliability="B"),
    cited("togocheck", "TogoCheck",
          "Fact check: which Sahel states closed their airspace to Algeria?",
          "2025-05-09", reliability="B"),
    cited("nouvellesdumali", "nouvellesdumali.net",
          "Routes of Air Algérie flight AH5319, from flight-tracking data", "2025-04"),
    cited("devdiscourse", "Devdiscourse",
          "Diplomatic Turbulence: Algeria and Mali’s Airspace Standoff", "2025-04-08",
          language="en",
          url="https://www.devdiscourse.com/article/business/3338266-diplomatic-turbulence-algeria-and-malis-airspace-standoff"),
]
