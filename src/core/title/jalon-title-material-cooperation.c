/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles of what is done by those who work together, or give way.
 */

#include "config.h"

#include "jalon-title-patterns.h"

#include "jalon-i18n.h"

static const JalonTitlePattern cooperate_training[] = {
  { N_ ("{both} train together") },
  { NP_ ("{actor} trains {recipient:adj} soldiers", "{actor} train {recipient:adj} soldiers") },
  { NP_ ("{actor} trains soldiers from {recipient}", "{actor} train soldiers from {recipient}") },
  { NP_ ("{actor} trains soldiers", "{actor} train soldiers") },
  { N_ ("training of {recipient:adj} soldiers") },
  { N_ ("military training") },
};

static const JalonTitlePattern cooperate_exercise[] = {
  { N_ ("{both} hold a joint exercise") },
  { NP_ ("{actor} holds a joint exercise with {recipient}", "{actor} hold a joint exercise with {recipient}") },
  { NP_ ("{actor} holds a joint exercise", "{actor} hold a joint exercise") },
  { N_ ("joint exercise with {recipient}") },
  { N_ ("joint exercise") },
};

static const JalonTitlePattern cooperate_military[] = {
  { N_ ("{both} cooperate militarily") },
  { NP_ ("{actor} cooperates militarily with {recipient}", "{actor} cooperate militarily with {recipient}") },
  { NP_ ("{actor} cooperates militarily", "{actor} cooperate militarily") },
  { N_ ("military cooperation with {recipient}") },
  { N_ ("military cooperation") },
};

static const JalonTitlePattern cooperate_economic[] = {
  { N_ ("{both} cooperate economically") },
  { NP_ ("{actor} cooperates economically with {recipient}", "{actor} cooperate economically with {recipient}") },
  { NP_ ("{actor} cooperates economically", "{actor} cooperate economically") },
  { N_ ("economic cooperation with {recipient}") },
  { N_ ("economic cooperation") },
};

static const JalonTitlePattern cooperate_judicial[] = {
  { N_ ("{both} cooperate in judicial matters") },
  { NP_ ("{actor} cooperates with {recipient} in judicial matters",
         "{actor} cooperate with {recipient} in judicial matters") },
  { NP_ ("{actor} cooperates in judicial matters", "{actor} cooperate in judicial matters") },
  { N_ ("judicial cooperation with {recipient}") },
  { N_ ("judicial cooperation") },
};

static const JalonTitlePattern cooperate[] = {
  { N_ ("{both} cooperate") },
  { NP_ ("{actor} cooperates with {recipient}", "{actor} cooperate with {recipient}") },
  { NP_ ("{actor} cooperates", "{actor} cooperate") },
  { N_ ("cooperation with {recipient}") },
  { N_ ("cooperation") },
};

static const JalonTitlePattern aid_financial[] = {
  { N_ ("{both} give each other financial aid") },
  { NP_ ("{actor} gives financial aid to {recipient}", "{actor} give financial aid to {recipient}") },
  { NP_ ("{actor} gives financial aid", "{actor} give financial aid") },
  { N_ ("financial aid to {recipient}") },
  { N_ ("financial aid") },
};

static const JalonTitlePattern aid_military[] = {
  { N_ ("{both} give each other military aid") },
  { NP_ ("{actor} gives military aid to {recipient}", "{actor} give military aid to {recipient}") },
  { NP_ ("{actor} gives military aid", "{actor} give military aid") },
  { N_ ("military aid to {recipient}") },
  { N_ ("military aid") },
};

static const JalonTitlePattern aid_humanitarian[] = {
  { N_ ("{both} give each other humanitarian aid") },
  { NP_ ("{actor} gives humanitarian aid to {recipient}", "{actor} give humanitarian aid to {recipient}") },
  { NP_ ("{actor} gives humanitarian aid", "{actor} give humanitarian aid") },
  { N_ ("humanitarian aid to {recipient}") },
  { N_ ("humanitarian aid") },
};

static const JalonTitlePattern aid_peacekeeping[] = {
  { NP_ ("{actor} takes part in peacekeeping in {recipient:land}",
         "{actor} take part in peacekeeping in {recipient:land}") },
  { NP_ ("{actor} takes part in peacekeeping for {recipient}", "{actor} take part in peacekeeping for {recipient}") },
  { NP_ ("{actor} takes part in peacekeeping", "{actor} take part in peacekeeping") },
  { N_ ("peacekeeping in {recipient:land}") },
  { N_ ("peacekeeping for {recipient}") },
  { N_ ("peacekeeping") },
};

static const JalonTitlePattern aid_asylum[] = {
  { NP_ ("{actor} grants asylum to {recipient:adj} nationals", "{actor} grant asylum to {recipient:adj} nationals") },
  { NP_ ("{actor} grants asylum to {recipient:people}", "{actor} grant asylum to {recipient:people}") },
  { NP_ ("{actor} grants asylum to nationals of {recipient}", "{actor} grant asylum to nationals of {recipient}") },
  { NP_ ("{actor} grants asylum", "{actor} grant asylum") },
  { N_ ("asylum for {recipient:adj} nationals") },
  { N_ ("asylum for {recipient:people}") },
  { N_ ("asylum") },
};

static const JalonTitlePattern aid[] = {
  { N_ ("{both} give each other aid") },
  { NP_ ("{actor} gives aid to {recipient}", "{actor} give aid to {recipient}") },
  { NP_ ("{actor} gives aid", "{actor} give aid") },
  { N_ ("aid to {recipient}") },
  { N_ ("aid") },
};

static const JalonTitlePattern retreat_withdraw[] = {
  { N_ ("{both} withdraw their forces") },
  { NP_ ("{actor} withdraws its forces from {recipient}", "{actor} withdraw their forces from {recipient}") },
  { NP_ ("{actor} withdraws its forces", "{actor} withdraw their forces") },
  { N_ ("withdrawal of forces from {recipient}") },
  { N_ ("withdrawal of forces") },
};

static const JalonTitlePattern retreat_release[] = {
  { N_ ("{both} exchange prisoners") },
  { NP_ ("{actor} releases {recipient:adj} detainees", "{actor} release {recipient:adj} detainees") },
  { NP_ ("{actor} releases detainees from {recipient}", "{actor} release detainees from {recipient}") },
  { NP_ ("{actor} releases detainees", "{actor} release detainees") },
  { N_ ("release of {recipient:adj} detainees") },
  { N_ ("release of detainees from {recipient}") },
  { N_ ("release of detainees") },
};

static const JalonTitlePattern retreat_ceasefire[] = {
  { N_ ("{both} agree to a ceasefire") },
  { NP_ ("{actor} declares a ceasefire with {recipient}", "{actor} declare a ceasefire with {recipient}") },
  { NP_ ("{actor} declares a ceasefire", "{actor} declare a ceasefire") },
  { N_ ("ceasefire with {recipient}") },
  { N_ ("ceasefire") },
};

static const JalonTitlePattern retreat_return[] = {
  { N_ ("{both} return what they held of each other") },
  { NP_ ("{actor} returns what it held to {recipient}", "{actor} return what they held to {recipient}") },
  { NP_ ("{actor} returns what it held", "{actor} return what they held") },
  { N_ ("return of property to {recipient}") },
  { N_ ("return of property") },
};

static const JalonTitlePattern retreat_disarm[] = {
  { N_ ("{both} disarm") },
  { NP_ ("{actor} disarms", "{actor} disarm") },
  { N_ ("disarmament") },
};

static const JalonTitlePattern retreat_access[] = {
  { N_ ("{both} grant each other access") },
  { NP_ ("{actor} grants access to {recipient}", "{actor} grant access to {recipient}") },
  { NP_ ("{actor} grants access", "{actor} grant access") },
  { N_ ("access for {recipient}") },
  { N_ ("access granted") },
};

static const JalonTitlePattern retreat_resign[] = {
  { N_ ("{actor:adj} leader resigns") },
  { N_ ("resignation within {actor}") },
  { N_ ("resignation") },
};

static const JalonTitlePattern retreat[] = {
  { N_ ("{both} back down") },
  { NP_ ("{actor} backs down before {recipient}", "{actor} back down before {recipient}") },
  { NP_ ("{actor} backs down", "{actor} back down") },
  { N_ ("retreat before {recipient}") },
  { N_ ("retreat") },
};

const JalonTitleGroup jalon_title_material_cooperation[] = {
  { JALON_EVENT_COOPERATE,
    PATTERNS (cooperate_training),
    .matter = "training",
    .tells_place = TRUE,
    .tells_number = TRUE },
  { JALON_EVENT_COOPERATE, PATTERNS (cooperate_exercise), .matter = "exercise", .tells_place = TRUE },
  { JALON_EVENT_COOPERATE, PATTERNS (cooperate_military), .code = "062", .tells_place = TRUE },
  { JALON_EVENT_COOPERATE, PATTERNS (cooperate_economic), .code = "061" },
  { JALON_EVENT_COOPERATE, PATTERNS (cooperate_judicial), .code = "063" },
  { JALON_EVENT_COOPERATE, PATTERNS (cooperate), .tells_place = TRUE },
  { JALON_EVENT_AID, PATTERNS (aid_financial), .code = "071" },
  { JALON_EVENT_AID, PATTERNS (aid_military), .code = "072" },
  { JALON_EVENT_AID, PATTERNS (aid_humanitarian), .code = "073" },
  { JALON_EVENT_AID, PATTERNS (aid_peacekeeping), .code = "074", .tells_place = TRUE },
  { JALON_EVENT_AID, PATTERNS (aid_asylum), .code = "075", .tells_number = TRUE },
  { JALON_EVENT_AID, PATTERNS (aid) },
  { JALON_EVENT_RETREAT, PATTERNS (retreat_withdraw), .mode = "withdraw", .tells_place = TRUE },
  { JALON_EVENT_RETREAT, PATTERNS (retreat_release), .mode = "release", .tells_place = TRUE, .tells_number = TRUE },
  { JALON_EVENT_RETREAT, PATTERNS (retreat_ceasefire), .mode = "ceasefire", .tells_place = TRUE },
  { JALON_EVENT_RETREAT, PATTERNS (retreat_return), .mode = "return" },
  { JALON_EVENT_RETREAT, PATTERNS (retreat_disarm), .mode = "disarm", .tells_place = TRUE },
  { JALON_EVENT_RETREAT, PATTERNS (retreat_access), .mode = "access", .tells_place = TRUE },
  { JALON_EVENT_RETREAT, PATTERNS (retreat_resign), .mode = "resign" },
  { JALON_EVENT_RETREAT, PATTERNS (retreat), .tells_place = TRUE },
  { JALON_N_EVENT_TYPES },
};
