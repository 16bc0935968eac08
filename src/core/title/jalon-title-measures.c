/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles of protests, and of measures without force.
 */

#include "config.h"

#include "jalon-title-patterns.h"

#include "jalon-i18n.h"

static const JalonTitlePattern protest_demo[] = {
  { N_ ("demonstration in {home:land} against {recipient}") },
  { N_ ("demonstration in {home:land}") },
  { N_ ("demonstration against {recipient}") },
  { N_ ("demonstration") },
};

static const JalonTitlePattern protest_riot[] = {
  { N_ ("riot in {home:land} against {recipient}") },
  { N_ ("riot in {home:land}") },
  { N_ ("riot against {recipient}") },
  { N_ ("riot") },
};

static const JalonTitlePattern protest_strike[] = {
  { N_ ("strike in {home:land} against {recipient}") },
  { N_ ("strike in {home:land}") },
  { N_ ("strike against {recipient}") },
  { N_ ("strike") },
};

static const JalonTitlePattern protest_hunger[] = {
  { N_ ("hunger strike in {home:land} against {recipient}") },
  { N_ ("hunger strike in {home:land}") },
  { N_ ("hunger strike against {recipient}") },
  { N_ ("hunger strike") },
};

static const JalonTitlePattern protest_boycott[] = {
  { N_ ("boycott in {home:land} against {recipient}") },
  { N_ ("boycott in {home:land}") },
  { N_ ("boycott against {recipient}") },
  { N_ ("boycott") },
};

static const JalonTitlePattern protest_obstruct[] = {
  { N_ ("blockade in {home:land} against {recipient}") },
  { N_ ("blockade in {home:land}") },
  { N_ ("blockade against {recipient}") },
  { N_ ("blockade") },
};

static const JalonTitlePattern protest[] = {
  { N_ ("protest in {home:land} against {recipient}") },
  { N_ ("protest in {home:land}") },
  { N_ ("protest against {recipient}") },
  { N_ ("protest") },
};

static const JalonTitlePattern sanction_airspace[] = {
  { N_ ("{both} close their airspace to each other’s flights") },
  { NP_ ("{actor} closes its airspace to {recipient:adj} flights",
         "{actor} close their airspace to {recipient:adj} flights") },
  { NP_ ("{actor} closes its airspace to flights of {recipient}",
         "{actor} close their airspace to flights of {recipient}") },
  { NP_ ("{actor} closes its airspace", "{actor} close their airspace") },
  { N_ ("airspace closed to {recipient:adj} flights") },
  { N_ ("airspace closed to flights of {recipient}") },
  { N_ ("airspace closed") },
};

static const JalonTitlePattern sanction_border[] = {
  { N_ ("{both} close their common border") },
  { NP_ ("{actor} closes its border with {recipient}", "{actor} close their border with {recipient}") },
  { NP_ ("{actor} closes its borders", "{actor} close their borders") },
  { N_ ("border with {recipient} closed") },
  { N_ ("border closed") },
};

static const JalonTitlePattern sanction_expel[] = {
  { N_ ("{both} expel each other’s diplomats") },
  { NP_ ("{actor} expels {recipient:adj} diplomats", "{actor} expel {recipient:adj} diplomats") },
  { NP_ ("{actor} expels diplomats of {recipient}", "{actor} expel diplomats of {recipient}") },
  { NP_ ("{actor} expels diplomats", "{actor} expel diplomats") },
  { N_ ("expulsion of {recipient:adj} diplomats") },
  { N_ ("expulsion of diplomats of {recipient}") },
  { N_ ("expulsion of diplomats") },
};

static const JalonTitlePattern sanction_withdraw[] = {
  { N_ ("{both} recall their ambassadors") },
  { NP_ ("{actor} recalls its ambassador from {recipient:land}",
         "{actor} recall their ambassadors from {recipient:land}") },
  { NP_ ("{actor} recalls its ambassador to {recipient}", "{actor} recall their ambassadors to {recipient}") },
  { NP_ ("{actor} recalls its ambassador", "{actor} recall their ambassadors") },
  { N_ ("ambassador to {recipient:land} recalled") },
  { N_ ("ambassador to {recipient} recalled") },
  { N_ ("ambassador recalled") },
};

static const JalonTitlePattern sanction_convict[] = {
  { NP_ ("{actor} convicts {recipient:adj} nationals", "{actor} convict {recipient:adj} nationals") },
  { NP_ ("{actor} convicts {recipient:people}", "{actor} convict {recipient:people}") },
  { NP_ ("{actor} convicts nationals of {recipient}", "{actor} convict nationals of {recipient}") },
  { NP_ ("{actor} hands down a conviction", "{actor} hand down a conviction") },
  { N_ ("conviction of {recipient:adj} nationals") },
  { N_ ("conviction of {recipient:people}") },
  { N_ ("conviction") },
};

static const JalonTitlePattern sanction_relations[] = {
  { N_ ("{both} break off their diplomatic relations") },
  { NP_ ("{actor} breaks off diplomatic relations with {recipient}",
         "{actor} break off diplomatic relations with {recipient}") },
  { NP_ ("{actor} breaks off diplomatic relations", "{actor} break off diplomatic relations") },
  { N_ ("diplomatic relations with {recipient} broken off") },
  { N_ ("diplomatic relations broken off") },
};

static const JalonTitlePattern sanction_aid[] = {
  { N_ ("{both} cut their aid to each other") },
  { NP_ ("{actor} cuts aid to {recipient}", "{actor} cut aid to {recipient}") },
  { NP_ ("{actor} cuts its aid", "{actor} cut their aid") },
  { N_ ("aid to {recipient} cut") },
  { N_ ("aid cut") },
};

static const JalonTitlePattern sanction_embargo[] = {
  { N_ ("{both} impose sanctions on each other") },
  { NP_ ("{actor} imposes sanctions on {recipient}", "{actor} impose sanctions on {recipient}") },
  { NP_ ("{actor} imposes sanctions", "{actor} impose sanctions") },
  { N_ ("sanctions against {recipient}") },
  { N_ ("sanctions") },
};

static const JalonTitlePattern sanction_discontinue[] = {
  { N_ ("{both} reduce their relations") },
  { NP_ ("{actor} reduces its relations with {recipient}", "{actor} reduce their relations with {recipient}") },
  { NP_ ("{actor} reduces its relations", "{actor} reduce their relations") },
  { N_ ("relations with {recipient} reduced") },
  { N_ ("relations reduced") },
};

static const JalonTitlePattern sanction[] = {
  { N_ ("{both} take measures against each other") },
  { NP_ ("{actor} takes measures against {recipient}", "{actor} take measures against {recipient}") },
  { NP_ ("{actor} takes sanction measures", "{actor} take sanction measures") },
  { N_ ("measures against {recipient}") },
  { N_ ("sanction measures") },
};

const JalonTitleGroup jalon_title_measures[] = {
  { JALON_EVENT_PROTEST, PATTERNS (protest_demo), .mode = "demo", .tells_place = TRUE },
  { JALON_EVENT_PROTEST, PATTERNS (protest_riot), .mode = "riot", .tells_place = TRUE },
  { JALON_EVENT_PROTEST, PATTERNS (protest_strike), .mode = "strike", .tells_place = TRUE },
  { JALON_EVENT_PROTEST, PATTERNS (protest_hunger), .mode = "hunger", .tells_place = TRUE },
  { JALON_EVENT_PROTEST, PATTERNS (protest_boycott), .mode = "boycott", .tells_place = TRUE },
  { JALON_EVENT_PROTEST, PATTERNS (protest_obstruct), .mode = "obstruct", .tells_place = TRUE },
  { JALON_EVENT_PROTEST, PATTERNS (protest), .tells_place = TRUE },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_airspace), .matter = "airspace" },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_border), .matter = "border" },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_expel), .mode = "expel", .tells_number = TRUE },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_withdraw), .mode = "withdraw", .code = "161" },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_convict), .mode = "convict", .tells_number = TRUE },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_relations), .mode = "discontinue", .code = "161" },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_aid), .mode = "discontinue", .code = "162" },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_embargo), .mode = "discontinue", .code = "163" },
  { JALON_EVENT_SANCTION, PATTERNS (sanction_discontinue), .mode = "discontinue" },
  { JALON_EVENT_SANCTION, PATTERNS (sanction) },
  { JALON_N_EVENT_TYPES },
};
