# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The articles of the sample dossier.

Two texts written for Jalon carry the quotes; every other report is cited
(publisher, date, title or URL where known) and not quoted.
"""


def text(en, fr):
    return {"en": en, "fr": fr}


# The titles of cited reports say what they are about, in our words, unless the title itself is known.
SAMPLES = [
    {
        "id": "sample-fr",
        "title": "Rabat forme, Alger ferme : six mois de part et d’autre du Sahara",
        "publisher": text("Jalon (sample text)",
               "Jalon (texte d’exemple)"),
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
        "publisher": text("Jalon (sample text)",
               "Jalon (texte d’exemple)"),
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
          text("Report on the joint military commission of Morocco and Mali",
               "Compte rendu sur la commission militaire mixte du Maroc et du Mali")),
    cited("collimateur-ben-guerir", "Le Collimateur",
          text("Report on the parachute training at Ben Guerir, after ORTM1",
               "Compte rendu sur le stage de parachutisme de Ben Guerir, d’après ORTM1")),
    cited("press-june", text("Online article, publisher not stated",
               "Article en ligne, éditeur non précisé"),
          text("Article on Morocco’s training of Sahelian troops",
               "Article sur la formation de troupes sahéliennes par le Maroc"), "2025-06", reliability="F"),
    cited("aib", "Agence d’information du Burkina (AIB)",
          text("Report on the parachute course at Bobo-Dioulasso",
               "Compte rendu sur le stage de parachutisme de Bobo-Dioulasso")),
    cited("aldar", "Aldar", text("Report on the parachute course at Bobo-Dioulasso",
               "Compte rendu sur le stage de parachutisme de Bobo-Dioulasso"), reliability="F"),
    cited("l-frii", "L-FRII", text("Report on the parachute course at Bobo-Dioulasso",
               "Compte rendu sur le stage de parachutisme de Bobo-Dioulasso"), reliability="F"),
    cited("aes-communique", text("Alliance of Sahel States (AES)",
               "Alliance des États du Sahel (AES)"),
          text("Communiqué of the College of Heads of State",
               "Communiqué du Collège des chefs d’État"), "2025-04-06"),
    cited("dza-defence-drone", text("Algerian Ministry of National Defence",
               "Ministère algérien de la Défense nationale"),
          text("Communiqué on the drone brought down near Tin Zaouatine",
               "Communiqué sur le drone abattu près de Tin Zaouatine"), "2025-04-01"),
    cited("dza-defence-airspace", text("Algerian Ministry of National Defence",
               "Ministère algérien de la Défense nationale"),
          text("Communiqué on the closure of Algerian airspace",
               "Communiqué sur la fermeture de l’espace aérien algérien"), "2025-04-07"),
    cited("mli-government", text("Government of Mali",
               "Gouvernement du Mali"),
          text("Communiqué on the closure of Malian airspace",
               "Communiqué sur la fermeture de l’espace aérien malien"), "2025-04-07"),
    cited("france24-observers", text("France 24 Observers",
               "Les Observateurs de France 24"),
          text("Verification of the airspace closures between Algeria and the Sahel states",
               "Vérification des fermetures d’espace aérien entre l’Algérie et les États du Sahel"),
          "2025-04-08", reliability="B"),
    cited("togocheck", "TogoCheck",
          text("Fact check: which Sahel states closed their airspace to Algeria?",
               "Vérification : quels États du Sahel ont fermé leur espace aérien à l’Algérie ?"),
          "2025-05-09", reliability="B"),
    cited("nouvellesdumali", "nouvellesdumali.net",
          text("Routes of Air Algérie flight AH5319, from flight-tracking data",
               "Trajets du vol AH5319 d’Air Algérie, d’après le suivi des vols"), "2025-04"),
    cited("devdiscourse", "Devdiscourse",
          "Diplomatic Turbulence: Algeria and Mali’s Airspace Standoff", "2025-04-08",
          language="en",
          url="https://www.devdiscourse.com/article/business/3338266-diplomatic-turbulence-algeria-and-malis-airspace-standoff"),
]
