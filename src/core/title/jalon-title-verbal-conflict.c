/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles of what is said against someone.
 */

#include "config.h"

#include "jalon-title-patterns.h"

#include "jalon-i18n.h"

static const JalonTitlePattern request_assist[] = {
  { N_ ("{both} ask each other for assistance") },
  { NP_ ("{actor} asks {recipient} for assistance", "{actor} ask {recipient} for assistance") },
  { NP_ ("{actor} asks for assistance", "{actor} ask for assistance") },
  { N_ ("request to {recipient} for assistance") },
  { N_ ("request for assistance") },
};

static const JalonTitlePattern request_meet[] = {
  { N_ ("{both} ask each other for talks") },
  { NP_ ("{actor} asks {recipient} for talks", "{actor} ask {recipient} for talks") },
  { NP_ ("{actor} asks for talks", "{actor} ask for talks") },
  { N_ ("request to {recipient} for talks") },
  { N_ ("request for talks") },
};

static const JalonTitlePattern request_change[] = {
  { N_ ("{both} ask each other for change") },
  { NP_ ("{actor} asks {recipient} for change", "{actor} ask {recipient} for change") },
  { NP_ ("{actor} asks for change", "{actor} ask for change") },
  { N_ ("request to {recipient} for change") },
  { N_ ("request for change") },
};

static const JalonTitlePattern request_yield[] = {
  { N_ ("{both} ask each other for concessions") },
  { NP_ ("{actor} asks {recipient} for concessions", "{actor} ask {recipient} for concessions") },
  { NP_ ("{actor} asks for concessions", "{actor} ask for concessions") },
  { N_ ("request to {recipient} for concessions") },
  { N_ ("request for concessions") },
};

static const JalonTitlePattern request[] = {
  { N_ ("{both} make requests to each other") },
  { NP_ ("{actor} makes a request to {recipient}", "{actor} make a request to {recipient}") },
  { NP_ ("{actor} makes a request", "{actor} make a request") },
  { N_ ("request to {recipient}") },
  { N_ ("request") },
};

static const JalonTitlePattern accuse_investigate[] = {
  { N_ ("{both} investigate each other") },
  { NP_ ("{actor} opens an investigation into {recipient}", "{actor} open an investigation into {recipient}") },
  { NP_ ("{actor} opens an investigation", "{actor} open an investigation") },
  { N_ ("investigation into {recipient}") },
  { N_ ("investigation") },
};

static const JalonTitlePattern accuse_lawsuit[] = {
  { N_ ("{both} take legal action against each other") },
  { NP_ ("{actor} takes legal action against {recipient}", "{actor} take legal action against {recipient}") },
  { NP_ ("{actor} takes legal action", "{actor} take legal action") },
  { N_ ("legal action against {recipient}") },
  { N_ ("legal action") },
};

static const JalonTitlePattern accuse_complaint[] = {
  { N_ ("{both} complain of each other") },
  { NP_ ("{actor} lodges an official complaint with {recipient}",
         "{actor} lodge an official complaint with {recipient}") },
  { NP_ ("{actor} lodges an official complaint", "{actor} lodge an official complaint") },
  { N_ ("official complaint to {recipient}") },
  { N_ ("official complaint") },
};

static const JalonTitlePattern accuse_disapprove[] = {
  { N_ ("{both} criticise each other") },
  { NP_ ("{actor} criticises {recipient}", "{actor} criticise {recipient}") },
  { NP_ ("{actor} expresses disapproval", "{actor} express disapproval") },
  { N_ ("criticism of {recipient}") },
  { N_ ("criticism") },
};

static const JalonTitlePattern accuse[] = {
  { N_ ("{both} accuse each other") },
  { NP_ ("{actor} accuses {recipient}", "{actor} accuse {recipient}") },
  { NP_ ("{actor} makes an accusation", "{actor} make an accusation") },
  { N_ ("accusation against {recipient}") },
  { N_ ("accusation") },
};

static const JalonTitlePattern reject_assist[] = {
  { N_ ("{both} refuse each other assistance") },
  { NP_ ("{actor} refuses assistance to {recipient}", "{actor} refuse assistance to {recipient}") },
  { NP_ ("{actor} refuses assistance", "{actor} refuse assistance") },
  { N_ ("refusal to assist {recipient}") },
  { N_ ("refusal to assist") },
};

static const JalonTitlePattern reject_meet[] = {
  { N_ ("{both} refuse to meet") },
  { NP_ ("{actor} refuses to meet {recipient}", "{actor} refuse to meet {recipient}") },
  { NP_ ("{actor} refuses to hold talks", "{actor} refuse to hold talks") },
  { N_ ("refusal to meet {recipient}") },
  { N_ ("refusal to hold talks") },
};

static const JalonTitlePattern reject_yield[] = {
  { N_ ("{both} refuse to yield") },
  { NP_ ("{actor} refuses to yield to {recipient}", "{actor} refuse to yield to {recipient}") },
  { NP_ ("{actor} refuses to yield", "{actor} refuse to yield") },
  { N_ ("refusal to yield to {recipient}") },
  { N_ ("refusal to yield") },
};

static const JalonTitlePattern reject[] = {
  { N_ ("{both} reject each other’s demands") },
  { NP_ ("{actor} turns down {recipient}", "{actor} turn down {recipient}") },
  { NP_ ("{actor} refuses", "{actor} refuse") },
  { N_ ("refusal given to {recipient}") },
  { N_ ("refusal") },
};

static const JalonTitlePattern threaten_force[] = {
  { N_ ("{both} threaten each other with force") },
  { NP_ ("{actor} threatens {recipient} with force", "{actor} threaten {recipient} with force") },
  { NP_ ("{actor} threatens to use force", "{actor} threaten to use force") },
  { N_ ("threat of force against {recipient}") },
  { N_ ("threat of force") },
};

static const JalonTitlePattern threaten_restrict[] = {
  { N_ ("{both} threaten each other with restrictions") },
  { NP_ ("{actor} threatens {recipient} with restrictions", "{actor} threaten {recipient} with restrictions") },
  { NP_ ("{actor} threatens restrictions", "{actor} threaten restrictions") },
  { N_ ("threat of restrictions against {recipient}") },
  { N_ ("threat of restrictions") },
};

static const JalonTitlePattern threaten[] = {
  { N_ ("{both} threaten each other") },
  { NP_ ("{actor} threatens {recipient}", "{actor} threaten {recipient}") },
  { NP_ ("{actor} makes threats", "{actor} make threats") },
  { N_ ("threats against {recipient}") },
  { N_ ("threats") },
};

const JalonTitleGroup jalon_title_verbal_conflict[] = {
  { JALON_EVENT_REQUEST, PATTERNS (request_assist), .mode = "assist" },
  { JALON_EVENT_REQUEST, PATTERNS (request_meet), .mode = "meet" },
  { JALON_EVENT_REQUEST, PATTERNS (request_change), .mode = "change" },
  { JALON_EVENT_REQUEST, PATTERNS (request_yield), .mode = "yield" },
  { JALON_EVENT_REQUEST, PATTERNS (request) },
  { JALON_EVENT_ACCUSE, PATTERNS (accuse_investigate), .mode = "investigate" },
  { JALON_EVENT_ACCUSE, PATTERNS (accuse_lawsuit), .code = "115" },
  { JALON_EVENT_ACCUSE, PATTERNS (accuse_complaint), .code = "114" },
  { JALON_EVENT_ACCUSE, PATTERNS (accuse_disapprove), .mode = "disapprove" },
  { JALON_EVENT_ACCUSE, PATTERNS (accuse) },
  { JALON_EVENT_REJECT, PATTERNS (reject_assist), .mode = "assist" },
  { JALON_EVENT_REJECT, PATTERNS (reject_meet), .mode = "meet" },
  { JALON_EVENT_REJECT, PATTERNS (reject_yield), .mode = "yield" },
  { JALON_EVENT_REJECT, PATTERNS (reject) },
  { JALON_EVENT_THREATEN, PATTERNS (threaten_force), .code = "138" },
  { JALON_EVENT_THREATEN, PATTERNS (threaten_restrict), .mode = "restrict" },
  { JALON_EVENT_THREATEN, PATTERNS (threaten) },
  { JALON_N_EVENT_TYPES },
};
