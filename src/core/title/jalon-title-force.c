/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles of shows and uses of force.
 */

#include "config.h"

#include "jalon-title-patterns.h"

#include "jalon-i18n.h"

static const JalonTitlePattern mobilize_weapons[] = {
  { N_ ("{both} put their weapons on show against each other") },
  { NP_ ("{actor} makes a show of weapons against {recipient}", "{actor} make a show of weapons against {recipient}") },
  { NP_ ("{actor} makes a show of weapons", "{actor} make a show of weapons") },
  { N_ ("show of weapons against {recipient}") },
  { N_ ("show of weapons") },
};

static const JalonTitlePattern mobilize_troops[] = {
  { N_ ("{both} deploy troops against each other") },
  { NP_ ("{actor} deploys troops against {recipient}", "{actor} deploy troops against {recipient}") },
  { NP_ ("{actor} deploys troops", "{actor} deploy troops") },
  { N_ ("deployment of troops against {recipient}") },
  { N_ ("deployment of troops") },
};

static const JalonTitlePattern mobilize_police[] = {
  { NP_ ("{actor} deploys police against {recipient}", "{actor} deploy police against {recipient}") },
  { NP_ ("{actor} deploys police", "{actor} deploy police") },
  { N_ ("deployment of police against {recipient}") },
  { N_ ("deployment of police") },
};

static const JalonTitlePattern mobilize[] = {
  { N_ ("{both} mobilise against each other") },
  { NP_ ("{actor} mobilises against {recipient}", "{actor} mobilise against {recipient}") },
  { NP_ ("{actor} mobilises its forces", "{actor} mobilise their forces") },
  { N_ ("mobilisation against {recipient}") },
  { N_ ("mobilisation of forces") },
};

static const JalonTitlePattern coerce_arrest[] = {
  { N_ ("{both} arrest each other’s nationals") },
  { NP_ ("{actor} arrests {recipient:adj} nationals", "{actor} arrest {recipient:adj} nationals") },
  { NP_ ("{actor} arrests {recipient:people}", "{actor} arrest {recipient:people}") },
  { NP_ ("{actor} arrests members of {recipient}", "{actor} arrest members of {recipient}") },
  { NP_ ("{actor} makes arrests", "{actor} make arrests") },
  { N_ ("arrest of {recipient:adj} nationals") },
  { N_ ("arrest of {recipient:people}") },
  { N_ ("arrest of members of {recipient}") },
  { N_ ("arrests") },
};

static const JalonTitlePattern coerce_deport[] = {
  { N_ ("{both} expel each other’s nationals") },
  { NP_ ("{actor} expels {recipient:adj} nationals", "{actor} expel {recipient:adj} nationals") },
  { NP_ ("{actor} expels {recipient:people}", "{actor} expel {recipient:people}") },
  { NP_ ("{actor} expels people from {recipient}", "{actor} expel people from {recipient}") },
  { NP_ ("{actor} expels people", "{actor} expel people") },
  { N_ ("expulsion of {recipient:adj} nationals") },
  { N_ ("expulsion of {recipient:people}") },
  { N_ ("expulsion of members of {recipient}") },
  { N_ ("expulsion of people") },
};

static const JalonTitlePattern coerce_seize[] = {
  { N_ ("{both} seize each other’s property") },
  { NP_ ("{actor} seizes {recipient:adj} property", "{actor} seize {recipient:adj} property") },
  { NP_ ("{actor} seizes property of {recipient}", "{actor} seize property of {recipient}") },
  { NP_ ("{actor} seizes property", "{actor} seize property") },
  { N_ ("seizure of {recipient:adj} property") },
  { N_ ("seizure of property of {recipient}") },
  { N_ ("seizure of property") },
};

static const JalonTitlePattern coerce_censor[] = {
  { NP_ ("{actor} imposes censorship on {recipient}", "{actor} impose censorship on {recipient}") },
  { NP_ ("{actor} imposes censorship", "{actor} impose censorship") },
  { N_ ("censorship of {recipient}") },
  { N_ ("censorship") },
};

static const JalonTitlePattern coerce_curfew[] = {
  { NP_ ("{actor} imposes a curfew", "{actor} impose a curfew") },
  { N_ ("curfew") },
};

static const JalonTitlePattern coerce_martial_law[] = {
  { NP_ ("{actor} declares a state of emergency", "{actor} declare a state of emergency") },
  { N_ ("state of emergency") },
};

static const JalonTitlePattern coerce_ban[] = {
  { NP_ ("{actor} imposes a ban on {recipient}", "{actor} impose a ban on {recipient}") },
  { NP_ ("{actor} imposes a ban", "{actor} impose a ban") },
  { N_ ("ban on {recipient}") },
  { N_ ("ban") },
};

static const JalonTitlePattern coerce[] = {
  { N_ ("{both} take coercive measures against each other") },
  { NP_ ("{actor} takes coercive measures against {recipient}", "{actor} take coercive measures against {recipient}") },
  { NP_ ("{actor} takes coercive measures", "{actor} take coercive measures") },
  { N_ ("coercive measures against {recipient}") },
  { N_ ("coercive measures") },
};

static const JalonTitlePattern assault_coup[] = {
  { NP_ ("{actor} stages a coup against {recipient}", "{actor} stage a coup against {recipient}") },
  { NP_ ("{actor} stages a coup", "{actor} stage a coup") },
  { N_ ("coup against {recipient}") },
  { N_ ("coup") },
};

static const JalonTitlePattern assault_aircraft[] = {
  { N_ ("{both} shoot down each other’s aircraft") },
  { NP_ ("{actor} shoots down {recipient:an} aircraft", "{actor} shoot down {recipient:an} aircraft") },
  { NP_ ("{actor} shoots down an aircraft of {recipient}", "{actor} shoot down an aircraft of {recipient}") },
  { NP_ ("{actor} shoots down an aircraft", "{actor} shoot down an aircraft") },
  { N_ ("{recipient:adj} aircraft shot down") },
  { N_ ("aircraft of {recipient} shot down") },
  { N_ ("aircraft shot down") },
};

static const JalonTitlePattern assault_drone[] = {
  { N_ ("{both} shoot down each other’s drones") },
  { NP_ ("{actor} shoots down {recipient:an} drone", "{actor} shoot down {recipient:an} drone") },
  { NP_ ("{actor} shoots down a drone of {recipient}", "{actor} shoot down a drone of {recipient}") },
  { NP_ ("{actor} shoots down a drone", "{actor} shoot down a drone") },
  { N_ ("{recipient:adj} drone shot down") },
  { N_ ("drone of {recipient} shot down") },
  { N_ ("drone shot down") },
};

static const JalonTitlePattern assault_territory[] = {
  { N_ ("{both} take territory from each other") },
  { NP_ ("{actor} takes territory from {recipient}", "{actor} take territory from {recipient}") },
  { NP_ ("{actor} takes territory", "{actor} take territory") },
  { N_ ("territory of {recipient} taken") },
  { N_ ("territory taken") },
};

static const JalonTitlePattern assault_abduct[] = {
  { N_ ("{both} abduct each other’s nationals") },
  { NP_ ("{actor} abducts {recipient:adj} nationals", "{actor} abduct {recipient:adj} nationals") },
  { NP_ ("{actor} abducts {recipient:people}", "{actor} abduct {recipient:people}") },
  { NP_ ("{actor} abducts members of {recipient}", "{actor} abduct members of {recipient}") },
  { NP_ ("{actor} abducts people", "{actor} abduct people") },
  { N_ ("abduction of {recipient:adj} nationals") },
  { N_ ("abduction of {recipient:people}") },
  { N_ ("abduction of members of {recipient}") },
  { N_ ("abduction") },
};

static const JalonTitlePattern assault_aerial[] = {
  { N_ ("{both} carry out air strikes on each other") },
  { NP_ ("{actor} carries out air strikes on {recipient}", "{actor} carry out air strikes on {recipient}") },
  { NP_ ("{actor} carries out air strikes", "{actor} carry out air strikes") },
  { N_ ("air strikes on {recipient}") },
  { N_ ("air strikes") },
};

static const JalonTitlePattern assault_heavy_weapons[] = {
  { N_ ("{both} shell each other") },
  { NP_ ("{actor} shells {recipient}", "{actor} shell {recipient}") },
  { NP_ ("{actor} fires heavy weapons", "{actor} fire heavy weapons") },
  { N_ ("shelling of {recipient}") },
  { N_ ("shelling") },
};

static const JalonTitlePattern assault_firearms[] = {
  { N_ ("{both} exchange fire") },
  { NP_ ("{actor} opens fire on {recipient}", "{actor} open fire on {recipient}") },
  { NP_ ("{actor} opens fire", "{actor} open fire") },
  { N_ ("gunfire against {recipient}") },
  { N_ ("gunfire") },
};

static const JalonTitlePattern assault_explosives[] = {
  { N_ ("{both} carry out bomb attacks on each other") },
  { NP_ ("{actor} carries out a bomb attack on {recipient}", "{actor} carry out a bomb attack on {recipient}") },
  { NP_ ("{actor} carries out a bomb attack", "{actor} carry out a bomb attack") },
  { N_ ("bomb attack on {recipient}") },
  { N_ ("bomb attack") },
};

static const JalonTitlePattern assault_suicide_attack[] = {
  { NP_ ("{actor} carries out a suicide attack on {recipient}", "{actor} carry out a suicide attack on {recipient}") },
  { NP_ ("{actor} carries out a suicide attack", "{actor} carry out a suicide attack") },
  { N_ ("suicide attack on {recipient}") },
  { N_ ("suicide attack") },
};

static const JalonTitlePattern assault_assassinate[] = {
  { NP_ ("{actor} carries out an assassination targeting {recipient:adj} nationals",
         "{actor} carry out an assassination targeting {recipient:adj} nationals") },
  { NP_ ("{actor} carries out an assassination targeting {recipient:people}",
         "{actor} carry out an assassination targeting {recipient:people}") },
  { NP_ ("{actor} carries out an assassination targeting {recipient}",
         "{actor} carry out an assassination targeting {recipient}") },
  { NP_ ("{actor} carries out an assassination", "{actor} carry out an assassination") },
  { N_ ("assassination targeting {recipient:adj} nationals") },
  { N_ ("assassination targeting {recipient:people}") },
  { N_ ("assassination targeting {recipient}") },
  { N_ ("assassination") },
};

static const JalonTitlePattern assault_execute[] = {
  { NP_ ("{actor} carries out executions targeting {recipient:adj} nationals",
         "{actor} carry out executions targeting {recipient:adj} nationals") },
  { NP_ ("{actor} carries out executions targeting {recipient:people}",
         "{actor} carry out executions targeting {recipient:people}") },
  { NP_ ("{actor} carries out executions targeting {recipient}",
         "{actor} carry out executions targeting {recipient}") },
  { NP_ ("{actor} carries out executions", "{actor} carry out executions") },
  { N_ ("executions targeting {recipient:adj} nationals") },
  { N_ ("executions targeting {recipient:people}") },
  { N_ ("executions targeting {recipient}") },
  { N_ ("executions") },
};

static const JalonTitlePattern assault_torture[] = {
  { NP_ ("{actor} commits torture against {recipient:adj} nationals",
         "{actor} commit torture against {recipient:adj} nationals") },
  { NP_ ("{actor} commits torture against {recipient:people}", "{actor} commit torture against {recipient:people}") },
  { NP_ ("{actor} commits torture against {recipient}", "{actor} commit torture against {recipient}") },
  { NP_ ("{actor} commits torture", "{actor} commit torture") },
  { N_ ("torture of {recipient:adj} nationals") },
  { N_ ("torture of {recipient:people}") },
  { N_ ("torture of {recipient}") },
  { N_ ("torture") },
};

static const JalonTitlePattern assault_beat[] = {
  { NP_ ("{actor} beats {recipient:adj} nationals", "{actor} beat {recipient:adj} nationals") },
  { NP_ ("{actor} beats {recipient:people}", "{actor} beat {recipient:people}") },
  { NP_ ("{actor} beats {recipient}", "{actor} beat {recipient}") },
  { NP_ ("{actor} commits beatings", "{actor} commit beatings") },
  { N_ ("beatings of {recipient:adj} nationals") },
  { N_ ("beatings of {recipient:people}") },
  { N_ ("beatings of {recipient}") },
  { N_ ("beatings") },
};

static const JalonTitlePattern assault_sexual[] = {
  { NP_ ("{actor} commits sexual violence against {recipient:adj} nationals",
         "{actor} commit sexual violence against {recipient:adj} nationals") },
  { NP_ ("{actor} commits sexual violence against {recipient:people}",
         "{actor} commit sexual violence against {recipient:people}") },
  { NP_ ("{actor} commits sexual violence against {recipient}", "{actor} commit sexual violence against {recipient}") },
  { NP_ ("{actor} commits sexual violence", "{actor} commit sexual violence") },
  { N_ ("sexual violence against {recipient:adj} nationals") },
  { N_ ("sexual violence against {recipient:people}") },
  { N_ ("sexual violence against {recipient}") },
  { N_ ("sexual violence") },
};

static const JalonTitlePattern assault_cleansing[] = {
  { NP_ ("{actor} commits ethnic cleansing against {recipient}",
         "{actor} commit ethnic cleansing against {recipient}") },
  { NP_ ("{actor} commits ethnic cleansing", "{actor} commit ethnic cleansing") },
  { N_ ("ethnic cleansing against {recipient}") },
  { N_ ("ethnic cleansing") },
};

static const JalonTitlePattern assault_crowd_control[] = {
  { NP_ ("{actor} uses crowd control on {recipient}", "{actor} use crowd control on {recipient}") },
  { NP_ ("{actor} disperses a crowd", "{actor} disperse a crowd") },
  { N_ ("force used against {recipient}") },
  { N_ ("crowd dispersed") },
};

static const JalonTitlePattern assault_destroy[] = {
  { N_ ("{both} destroy each other’s property") },
  { NP_ ("{actor} destroys {recipient:adj} property", "{actor} destroy {recipient:adj} property") },
  { NP_ ("{actor} destroys property of {recipient}", "{actor} destroy property of {recipient}") },
  { NP_ ("{actor} destroys property", "{actor} destroy property") },
  { N_ ("destruction of {recipient:adj} property") },
  { N_ ("destruction of property of {recipient}") },
  { N_ ("destruction of property") },
};

static const JalonTitlePattern assault[] = {
  { N_ ("{both} fight each other") },
  { NP_ ("{actor} attacks {recipient}", "{actor} attack {recipient}") },
  { NP_ ("{actor} carries out an attack", "{actor} carry out an attack") },
  { N_ ("attack on {recipient}") },
  { N_ ("armed attack") },
};

const JalonTitleGroup jalon_title_force[] = {
  { JALON_EVENT_MOBILIZE, PATTERNS (mobilize_weapons), .mode = "weapons", .tells_place = TRUE },
  { JALON_EVENT_MOBILIZE, PATTERNS (mobilize_troops), .mode = "troops", .tells_place = TRUE },
  { JALON_EVENT_MOBILIZE, PATTERNS (mobilize_police), .mode = "police", .tells_place = TRUE },
  { JALON_EVENT_MOBILIZE, PATTERNS (mobilize), .tells_place = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce_arrest), .mode = "arrest", .tells_place = TRUE, .tells_number = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce_deport), .mode = "deport", .tells_place = TRUE, .tells_number = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce_seize), .mode = "seize", .tells_place = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce_censor), .mode = "censor", .tells_place = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce_curfew), .mode = "curfew", .tells_place = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce_martial_law), .mode = "martial-law", .tells_place = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce_ban), .mode = "ban", .tells_place = TRUE },
  { JALON_EVENT_COERCE, PATTERNS (coerce), .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_coup), .matter = "coup", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_aircraft), .matter = "aircraft", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_drone), .matter = "drone", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_territory), .code = "192", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_abduct), .mode = "abduct", .tells_place = TRUE, .tells_number = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_aerial), .mode = "aerial", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_heavy_weapons), .mode = "heavy-weapons", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_firearms), .mode = "firearms", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_explosives), .mode = "explosives", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_suicide_attack), .mode = "suicide-attack", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_assassinate), .mode = "assassinate", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_execute), .mode = "execute", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_torture), .mode = "torture", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_beat), .mode = "beat", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_sexual), .mode = "sexual", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_cleansing), .mode = "cleansing", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_crowd_control), .mode = "crowd-control", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_destroy), .mode = "destroy", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault_assassinate), .code = "185", .tells_place = TRUE },
  { JALON_EVENT_ASSAULT, PATTERNS (assault), .tells_place = TRUE },
  { JALON_N_EVENT_TYPES },
};
