/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles of what is said between those who work together.
 */

#include "config.h"

#include "jalon-title-patterns.h"

#include "jalon-i18n.h"

static const JalonTitlePattern agree[] = {
  { N_ ("{both} agree to cooperate") },
  { NP_ ("{actor} agrees to cooperate with {recipient}", "{actor} agree to cooperate with {recipient}") },
  { NP_ ("{actor} agrees to cooperate", "{actor} agree to cooperate") },
  { N_ ("commitment to cooperate with {recipient}") },
  { N_ ("commitment to cooperate") },
};

static const JalonTitlePattern consult_visit[] = {
  { NP_ ("{actor} pays a visit to {recipient:land}", "{actor} pay a visit to {recipient:land}") },
  { NP_ ("{actor} pays a visit to {recipient}", "{actor} pay a visit to {recipient}") },
  { N_ ("{both} exchange visits") },
  { NP_ ("{actor} makes a visit", "{actor} make a visit") },
  { N_ ("visit to {recipient:land}") },
  { N_ ("visit to {recipient}") },
  { N_ ("visit") },
};

static const JalonTitlePattern consult_hosted_visit[] = {
  { NP_ ("{actor} hosts {recipient:an} delegation", "{actor} host {recipient:an} delegation") },
  { NP_ ("{actor} hosts a delegation from {recipient}", "{actor} host a delegation from {recipient}") },
  { N_ ("{both} receive each other’s delegations") },
  { NP_ ("{actor} hosts a visit", "{actor} host a visit") },
  { N_ ("visit of {recipient:an} delegation") },
  { N_ ("visit of a delegation from {recipient}") },
  { N_ ("visit of a delegation") },
};

static const JalonTitlePattern consult_phone[] = {
  { N_ ("{both} speak by telephone") },
  { NP_ ("{actor} speaks with {recipient} by telephone", "{actor} speak with {recipient} by telephone") },
  { NP_ ("{actor} holds a telephone call", "{actor} hold a telephone call") },
  { N_ ("telephone call with {recipient}") },
  { N_ ("telephone call") },
};

static const JalonTitlePattern consult_mediation[] = {
  { N_ ("{both} offer each other mediation") },
  { NP_ ("{actor} acts as mediator for {recipient}", "{actor} act as mediator for {recipient}") },
  { NP_ ("{actor} acts as mediator", "{actor} act as mediator") },
  { N_ ("mediation for {recipient}") },
  { N_ ("mediation") },
};

static const JalonTitlePattern consult_third_party[] = {
  { N_ ("{both} meet in a third country") },
  { NP_ ("{actor} hosts talks with {recipient}", "{actor} host talks with {recipient}") },
  { NP_ ("{actor} hosts talks", "{actor} host talks") },
};

static const JalonTitlePattern consult[] = {
  { N_ ("{both} hold talks") },
  { NP_ ("{actor} holds talks with {recipient}", "{actor} hold talks with {recipient}") },
  { NP_ ("{actor} holds talks", "{actor} hold talks") },
  { N_ ("talks with {recipient}") },
  { N_ ("talks") },
};

static const JalonTitlePattern support_recognition[] = {
  { N_ ("{both} recognise each other") },
  { NP_ ("{actor} recognises {recipient}", "{actor} recognise {recipient}") },
  { NP_ ("{actor} grants diplomatic recognition", "{actor} grant diplomatic recognition") },
  { N_ ("diplomatic recognition of {recipient}") },
  { N_ ("diplomatic recognition") },
};

static const JalonTitlePattern support_signing[] = {
  { N_ ("{both} sign an agreement") },
  { NP_ ("{actor} signs an agreement with {recipient}", "{actor} sign an agreement with {recipient}") },
  { NP_ ("{actor} signs an agreement", "{actor} sign an agreement") },
  { N_ ("agreement signed with {recipient}") },
  { N_ ("signing of an agreement") },
};

static const JalonTitlePattern support_relations[] = {
  { N_ ("{both} restore their relations") },
  { NP_ ("{actor} restores relations with {recipient}", "{actor} restore relations with {recipient}") },
  { NP_ ("{actor} restores relations", "{actor} restore relations") },
  { N_ ("relations with {recipient} restored") },
  { N_ ("relations restored") },
};

static const JalonTitlePattern support[] = {
  { N_ ("{both} voice support for each other") },
  { NP_ ("{actor} voices support for {recipient}", "{actor} voice support for {recipient}") },
  { NP_ ("{actor} voices support", "{actor} voice support") },
  { N_ ("support for {recipient}") },
  { N_ ("diplomatic support") },
};

static const JalonTitlePattern concede_easing[] = {
  { N_ ("{both} ease restrictions on each other") },
  { NP_ ("{actor} eases restrictions on {recipient}", "{actor} ease restrictions on {recipient}") },
  { NP_ ("{actor} eases restrictions", "{actor} ease restrictions") },
  { N_ ("restrictions on {recipient} eased") },
  { N_ ("restrictions eased") },
};

static const JalonTitlePattern concede_apology[] = {
  { N_ ("{both} apologise to each other") },
  { NP_ ("{actor} apologises to {recipient}", "{actor} apologise to {recipient}") },
  { NP_ ("{actor} apologises", "{actor} apologise") },
  { N_ ("apology to {recipient}") },
  { N_ ("apology") },
};

static const JalonTitlePattern concede[] = {
  { N_ ("{both} make concessions to each other") },
  { NP_ ("{actor} makes concessions to {recipient}", "{actor} make concessions to {recipient}") },
  { NP_ ("{actor} makes concessions", "{actor} make concessions") },
  { N_ ("concessions to {recipient}") },
  { N_ ("concessions") },
};

const JalonTitleGroup jalon_title_verbal_cooperation[] = {
  { JALON_EVENT_AGREE, PATTERNS (agree) },
  { JALON_EVENT_CONSULT, PATTERNS (consult_visit), .code = "042", .tells_place = TRUE },
  { JALON_EVENT_CONSULT, PATTERNS (consult_hosted_visit), .code = "043", .tells_place = TRUE },
  { JALON_EVENT_CONSULT, PATTERNS (consult_phone), .mode = "phone" },
  { JALON_EVENT_CONSULT, PATTERNS (consult_mediation), .code = "045", .tells_place = TRUE },
  { JALON_EVENT_CONSULT, PATTERNS (consult_third_party), .mode = "third-party", .tells_place = TRUE },
  { JALON_EVENT_CONSULT, PATTERNS (consult), .tells_place = TRUE },
  { JALON_EVENT_SUPPORT, PATTERNS (support_recognition), .code = "054" },
  { JALON_EVENT_SUPPORT, PATTERNS (support_signing), .code = "057", .tells_place = TRUE },
  { JALON_EVENT_SUPPORT, PATTERNS (support_relations), .matter = "relations" },
  { JALON_EVENT_SUPPORT, PATTERNS (support) },
  { JALON_EVENT_CONCEDE, PATTERNS (concede_easing), .code = "081", .tells_place = TRUE },
  { JALON_EVENT_CONCEDE, PATTERNS (concede_apology), .matter = "apology" },
  { JALON_EVENT_CONCEDE, PATTERNS (concede) },
  { JALON_N_EVENT_TYPES },
};
