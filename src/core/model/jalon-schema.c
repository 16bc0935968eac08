/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields, in the order of files: that of reading and writing.
 */

#include "config.h"

#include "jalon-schema.h"

#include "jalon-article.h"
#include "jalon-field-text.h"
#include "jalon-i18n.h"
#include "jalon-record-rules.h"

#define AT(type, member) .offset = G_STRUCT_OFFSET (type, member)
#define OF(words) .vocabulary = JALON_VOCABULARY_##words
#define IN_COLUMN(name) .column = JALON_EVENT_COLUMN_##name
#define TELLS(what) .aspect = JALON_ASPECT_##what

/* A schema of @type whose table of fields is @name_fields and whose records name_free() frees. */
#define SCHEMA(name, type)                                                                                             \
  .size = sizeof (type), .fields = name##_fields, .n_fields = G_N_ELEMENTS (name##_fields), .free = name##_free,       \
  .sets = &name##_sets

#define TEXT_MISSING N_ ("missing (expected a text)")
#define IS_DATE                                                                                                        \
  .holds = jalon_text_is_date, .expected = N_ ("\"%s\" is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)")
#define WHEN .label = N_ ("When"), .hint = N_ ("2025, 2025-04 or 2025-04-07")
#define COUNT_EXPECTED N_ ("\"%s\" is not a number or a range (expected 5, 5-20, 100+ or -10)")

/* What ends every site and closure; @record is its structure. */
#define REVIEW_TO_EXTRA(record)                                                                                        \
  { "review", JALON_FIELD_WORD, AT (record, review), OF (REVIEW), TELLS (REVIEW), .fallback = JALON_REVIEW_ACCEPTED }, \
      { "claims", JALON_FIELD_LIST, AT (record, claims), .schema = &jalon_claim_schema, TELLS (CLAIMS) },              \
      { "verdict", JALON_FIELD_RULING, AT (record, ruling), TELLS (VERDICT) },                                         \
  {                                                                                                                    \
    .type = JALON_FIELD_EXTRA, AT (record, extra)                                                                      \
  }

static JalonSchemaSets party_sets;

static void
party_free (gpointer party)
{
  jalon_schema_free (&jalon_party_schema, party);
}

static const JalonField party_fields[] = {
  { "code", JALON_FIELD_CODE, AT (JalonParty, code) },
  { .type = JALON_FIELD_WORD, AT (JalonParty, role), OF (PARTY_ROLE) },
  /* Translators: of a party, as its government or its armed forces. */
  { "sector", JALON_FIELD_STRING, AT (JalonParty, sector), JALON_FIELD_REPEATED, .label = N_ ("Sector") },
  { "found", JALON_FIELD_WORD, AT (JalonParty, found), JALON_FIELD_SPARSE, OF (FOUND), .fallback = JALON_FOUND_NAMED },
  { "name", JALON_FIELD_TEXT, AT (JalonParty, name), JALON_FIELD_REPEATED | JALON_FIELD_NAME },
  { "quantity", JALON_FIELD_TEXT, AT (JalonParty, quantity) },
  { .type = JALON_FIELD_EXTRA, AT (JalonParty, extra) },
};

const JalonSchema jalon_party_schema = { SCHEMA (party, JalonParty), .is_inline = TRUE };

static JalonSchemaSets place_sets;

static void
place_free (gpointer place)
{
  jalon_schema_free (&jalon_place_schema, place);
}

static const JalonField place_fields[] = {
  { "precision",
    JALON_FIELD_WORD,
    AT (JalonPlace, precision),
    JALON_FIELD_REQUIRED,
    OF (PRECISION),
    .fallback = JALON_PRECISION_NONE,
    .missing = N_ ("missing (expected how fine the place is, as city or country)") },
  { "name", JALON_FIELD_TEXT, AT (JalonPlace, name), JALON_FIELD_REPEATED | JALON_FIELD_NAME },
  { "countries", JALON_FIELD_CODES, AT (JalonPlace, countries) },
  { "coordinates", JALON_FIELD_POINT, AT (JalonPlace, lon) },
  { "radius_m", JALON_FIELD_METRES, AT (JalonPlace, radius) },
  { "gazetteer", JALON_FIELD_STRING, AT (JalonPlace, gazetteer), JALON_FIELD_REPEATED },
  { "according_to", JALON_FIELD_TEXT, AT (JalonPlace, according_to), JALON_FIELD_REPEATED },
  { .type = JALON_FIELD_EXTRA, AT (JalonPlace, extra) },
};

const JalonSchema jalon_place_schema = { SCHEMA (place, JalonPlace), .is_inline = TRUE };

static JalonSchemaSets quote_sets;

static void
quote_free (gpointer quote)
{
  jalon_schema_free (&jalon_quote_schema, quote);
}

static const JalonField quote_fields[] = {
  { "exact", JALON_FIELD_STRING, AT (JalonQuote, exact), JALON_FIELD_REQUIRED | JALON_FIELD_FOLDED },
  { "prefix", JALON_FIELD_STRING, AT (JalonQuote, prefix) },
  { "suffix", JALON_FIELD_STRING, AT (JalonQuote, suffix) },
  { "start", JALON_FIELD_OFFSET, AT (JalonQuote, start) },
  { "end", JALON_FIELD_OFFSET, AT (JalonQuote, end) },
};

const JalonSchema jalon_quote_schema = { SCHEMA (quote, JalonQuote) };

static JalonSchemaSets claim_sets;

static void
claim_free (gpointer claim)
{
  jalon_schema_free (&jalon_claim_schema, claim);
}

/* Article and stance are packed before all else, for counting. */
static const JalonField claim_fields[] = {
  { "article", JALON_FIELD_ARTICLE, AT (JalonClaim, article_id), JALON_FIELD_APART },
  { "stance",
    JALON_FIELD_WORD,
    AT (JalonClaim, stance),
    JALON_FIELD_APART,
    OF (STANCE),
    .label = N_ ("What the article does"),
    .fallback = JALON_STANCE_ASSERTS },
  { "attributed_to",
    JALON_FIELD_TEXT,
    AT (JalonClaim, attributed_to),
    JALON_FIELD_REPEATED,
    .label = N_ ("Who it gives as its source") },
  { "credibility", JALON_FIELD_GRADE, AT (JalonClaim, credibility), .label = N_ ("Credibility") },
  { "note", JALON_FIELD_TEXT, AT (JalonClaim, note), .label = N_ ("Remark") },
  { "quotes", JALON_FIELD_LIST, AT (JalonClaim, quotes), .schema = &jalon_quote_schema },
  { .type = JALON_FIELD_EXTRA, AT (JalonClaim, extra) },
};

const JalonSchema jalon_claim_schema = { SCHEMA (claim, JalonClaim) };

/* Of what has one in any case. */
#define TITLE_OF(type)                                                                                                 \
  {                                                                                                                    \
    "title", JALON_FIELD_TEXT, AT (type, title), JALON_FIELD_REQUIRED, TELLS (TITLE), .label = N_ ("Title"),           \
                                                                                      .missing = TEXT_MISSING          \
  }

static JalonSchemaSets event_sets;

static void
event_free (gpointer event)
{
  jalon_schema_free (&jalon_event_schema, event);
}

/* An event may do without a title: it is called by its facts. */
static const JalonField event_fields[] = {
  { .type = JALON_FIELD_ID, AT (JalonEventRecord, id), .flags = JALON_FIELD_APART },
  { "title",
    JALON_FIELD_TEXT,
    AT (JalonEventRecord, title),
    JALON_FIELD_FOLDED | JALON_FIELD_COMPOSED,
    TELLS (TITLE),
    .label = N_ ("Title") },
  { "summary",
    JALON_FIELD_TEXT,
    AT (JalonEventRecord, summary),
    JALON_FIELD_FOLDED | JALON_FIELD_LATE,
    TELLS (SUMMARY),
    .label = N_ ("Summary") },
  { "type",
    JALON_FIELD_WORD,
    AT (JalonEventRecord, type),
    JALON_FIELD_REQUIRED | JALON_FIELD_APART | JALON_FIELD_SPARSE,
    OF (EVENT_TYPE),
    TELLS (TYPE),
    IN_COLUMN (TYPE),
    .label = N_ ("Type"),
    /* Translators: %s is one event type or several, "Sanction or Aid". */
    .phrase = NC_ ("filter", "type: %s"),
    .group = N_ ("Type of event"),
    .option_help = N_ ("Only events of this PLOVER type; may be given again"),
    .option_value = N_ ("TYPE"),
    .fallback = JALON_EVENT_NOTE,
    .missing = N_ ("missing (expected a PLOVER event type, as ASSAULT)") },
  { "mode", JALON_FIELD_STRING, AT (JalonEventRecord, mode), JALON_FIELD_REPEATED, TELLS (TYPE) },
  { "contexts",
    JALON_FIELD_STRINGS,
    AT (JalonEventRecord, contexts),
    JALON_FIELD_REPEATED | JALON_FIELD_LATE,
    TELLS (TYPE),
    .label = N_ ("Contexts") },
  { "cameo",
    JALON_FIELD_STRING,
    AT (JalonEventRecord, cameo),
    JALON_FIELD_REPEATED | JALON_FIELD_CODED | JALON_FIELD_LATE,
    TELLS (TYPE),
    .label = N_ ("CAMEO code"),
    .holds = jalon_text_is_event_code,
    .expected = N_ ("\"%s\" is not a CAMEO code (expected two to four digits)") },
  { "matter",
    JALON_FIELD_STRING,
    AT (JalonEventRecord, matter),
    JALON_FIELD_REPEATED | JALON_FIELD_CODED,
    TELLS (TYPE) },
  { "status",
    JALON_FIELD_WORD,
    AT (JalonEventRecord, status),
    JALON_FIELD_APART,
    OF (STATUS),
    TELLS (STATUS),
    IN_COLUMN (STATUS),
    .label = N_ ("Status"),
    /* Translators: %s is one status or several, "Announced or Alleged". */
    .phrase = NC_ ("filter", "status: %s"),
    .group = N_ ("Status"),
    .option_help = N_ ("Only events of this status; may be given again"),
    .option_value = N_ ("STATUS"),
    .fallback = JALON_STATUS_OCCURRED },
  { "review",
    JALON_FIELD_WORD,
    AT (JalonEventRecord, review),
    JALON_FIELD_APART,
    OF (REVIEW),
    TELLS (REVIEW),
    IN_COLUMN (REVIEW),
    /* Translators: %s is one review state or several, "Proposed or Accepted". */
    .phrase = NC_ ("filter", "review: %s"),
    .group = N_ ("Review"),
    .option_help = N_ ("Only what is proposed, accepted or rejected; may be given again. Without it the rejected are "
                       "left out"),
    .option_value = N_ ("STATE"),
    .fallback = JALON_REVIEW_ACCEPTED },
  { "actors",
    JALON_FIELD_PARTIES,
    AT (JalonEventRecord, parties),
    TELLS (PARTIES),
    .label = N_ ("Who acted"),
    .fallback = JALON_PARTY_ACTOR,
    .schema = &jalon_party_schema },
  { "recipients",
    JALON_FIELD_PARTIES,
    AT (JalonEventRecord, parties),
    JALON_FIELD_ALIAS,
    TELLS (PARTIES),
    .label = N_ ("On whom"),
    .fallback = JALON_PARTY_RECIPIENT,
    .schema = &jalon_party_schema },
  { "place",
    JALON_FIELD_PLACE,
    AT (JalonEventRecord, place),
    TELLS (PLACE),
    .label = N_ ("Place"),
    .schema = &jalon_place_schema },
  { "alternatives",
    JALON_FIELD_LIST,
    AT (JalonEventRecord, alternatives),
    TELLS (PLACE),
    .schema = &jalon_place_schema },
  { .type = JALON_FIELD_JSON, AT (JalonEventRecord, geometry), TELLS (PLACE) },
  { "fatalities",
    JALON_FIELD_COUNT,
    AT (JalonEventRecord, fatalities),
    JALON_FIELD_LATE,
    TELLS (NUMBERS),
    .bounds = JALON_EVENT_BOUNDS_FATALITIES,
    .label = N_ ("Killed"),
    .hint = N_ ("5, 5-20 or 100+"),
    /* Translators: %s is a number or a range of people, "5–20". */
    .phrase = NC_ ("filter", "killed: %s"),
    .group = N_ ("Killed"),
    .option_help = N_ ("Only events in which so many were killed: 5, 5-20, 100+ or -10"),
    .option_value = N_ ("RANGE"),
    .expected = COUNT_EXPECTED },
  { "time", JALON_FIELD_TIME, AT (JalonEventRecord, time), JALON_FIELD_APART, TELLS (TIME), WHEN },
  { "claims", JALON_FIELD_LIST, AT (JalonEventRecord, claims), .schema = &jalon_claim_schema, TELLS (CLAIMS) },
  { "verdict",
    JALON_FIELD_RULING,
    AT (JalonEventRecord, ruling),
    OF (VERDICT),
    TELLS (VERDICT),
    IN_COLUMN (VERDICT),
    /* Translators: %s is one verdict or several, "Disputed or Refuted". */
    .phrase = NC_ ("filter", "verdict: %s"),
    .group = N_ ("Verdict"),
    .option_help = N_ ("Only what has this verdict; may be given again"),
    .option_value = N_ ("VERDICT") },
  { "merged_from", JALON_FIELD_STRINGS, AT (JalonEventRecord, merged_from), TELLS (SAMENESS) },
  { "not_same_as", JALON_FIELD_STRINGS, AT (JalonEventRecord, not_same_as), TELLS (SAMENESS) },
  { .type = JALON_FIELD_EXTRA, AT (JalonEventRecord, extra) },
};

const JalonSchema jalon_event_schema = { SCHEMA (event, JalonEventRecord), .settle = jalon_settle_event };

static JalonSchemaSets site_sets;

static void
site_free (gpointer site)
{
  jalon_schema_free (&jalon_site_schema, site);
}

static const JalonField site_fields[] = {
  { .type = JALON_FIELD_ID, AT (JalonSiteRecord, id) },
  TITLE_OF (JalonSiteRecord),
  { "summary",
    JALON_FIELD_TEXT,
    AT (JalonSiteRecord, summary),
    JALON_FIELD_LATE,
    TELLS (SUMMARY),
    .label = N_ ("Summary") },
  { "site_kind",
    JALON_FIELD_WORD,
    AT (JalonSiteRecord, kind),
    OF (SITE_KIND),
    TELLS (SITE_KIND),
    .label = N_ ("Kind of site"),
    .fallback = JALON_SITE_OTHER },
  { "named",
    JALON_FIELD_BOOLEAN,
    AT (JalonSiteRecord, named),
    TELLS (TITLE),
    .label = N_ ("The sources name it"),
    .fallback = TRUE },
  { "host", JALON_FIELD_CODE, AT (JalonSiteRecord, host), TELLS (HOST), .label = N_ ("Host") },
  { "users", JALON_FIELD_CODES, AT (JalonSiteRecord, users), JALON_FIELD_SET, TELLS (USERS), .label = N_ ("Used by") },
  { "operator", JALON_FIELD_TEXT, AT (JalonSiteRecord, operator_name), TELLS (OPERATOR), .label = N_ ("Run by") },
  { "place",
    JALON_FIELD_PLACE,
    AT (JalonSiteRecord, place),
    TELLS (PLACE),
    .label = N_ ("Place"),
    .schema = &jalon_place_schema },
  { "since", JALON_FIELD_TIME, AT (JalonSiteRecord, time), TELLS (TIME), WHEN },
  { "events",
    JALON_FIELD_STRINGS,
    AT (JalonSiteRecord, events),
    JALON_FIELD_SET | JALON_FIELD_LATE,
    TELLS (EVENTS),
    .label = N_ ("Events") },
  REVIEW_TO_EXTRA (JalonSiteRecord),
};

const JalonSchema jalon_site_schema = { SCHEMA (site, JalonSiteRecord) };

static JalonSchemaSets ban_sets;

static void
ban_free (gpointer ban)
{
  jalon_schema_free (&jalon_ban_schema, ban);
}

static const JalonField ban_fields[] = {
  { "code", JALON_FIELD_CODE, AT (JalonBan, code) },
  /* Translators: of a state whose flights are barred: those from there, to there, or registered there. */
  { "scope", JALON_FIELD_SCOPE, AT (JalonBan, scope), .label = N_ ("Its flights") },
};

const JalonSchema jalon_ban_schema = { SCHEMA (ban, JalonBan), .is_inline = TRUE };

static JalonSchemaSets fir_sets;

static void
fir_free (gpointer fir)
{
  jalon_schema_free (&jalon_fir_schema, fir);
}

static const JalonField fir_fields[] = {
  { "icao", JALON_FIELD_STRING, AT (JalonFir, icao), JALON_FIELD_REQUIRED },
  { "name", JALON_FIELD_STRING, AT (JalonFir, name) },
  { "source", JALON_FIELD_STRING, AT (JalonFir, source) },
};

const JalonSchema jalon_fir_schema = { SCHEMA (fir, JalonFir), .is_inline = TRUE };

static JalonSchemaSets closure_sets;

static void
closure_free (gpointer closure)
{
  jalon_schema_free (&jalon_closure_schema, closure);
}

static const JalonField closure_fields[] = {
  { .type = JALON_FIELD_ID, AT (JalonClosureRecord, id) },
  TITLE_OF (JalonClosureRecord),
  { "summary",
    JALON_FIELD_TEXT,
    AT (JalonClosureRecord, summary),
    JALON_FIELD_LATE,
    TELLS (SUMMARY),
    .label = N_ ("Summary") },
  { "closing", JALON_FIELD_CODE, AT (JalonClosureRecord, closing), TELLS (CLOSING), .label = N_ ("Who closes") },
  { "bans",
    JALON_FIELD_LIST,
    AT (JalonClosureRecord, bans),
    TELLS (BANS),
    .label = N_ ("Whose flights"),
    .schema = &jalon_ban_schema },
  { "traffic",
    JALON_FIELD_WORD,
    AT (JalonClosureRecord, traffic),
    OF (TRAFFIC),
    TELLS (TRAFFIC),
    .label = N_ ("Which flights"),
    .fallback = JALON_TRAFFIC_UNSPECIFIED },
  { "basis",
    JALON_FIELD_WORD,
    AT (JalonClosureRecord, basis),
    OF (BASIS),
    TELLS (AREA),
    .label = N_ ("Where"),
    .fallback = JALON_BASIS_TERRITORY },
  { .type = JALON_FIELD_JSON,
    AT (JalonClosureRecord, polygon),
    TELLS (AREA),
    .label = N_ ("Drawn area"),
    .fault = jalon_closure_find_area_fault },
  { "firs",
    JALON_FIELD_LIST,
    AT (JalonClosureRecord, firs),
    TELLS (AREA),
    .label = N_ ("Flight information regions"),
    .hint = N_ ("GOOO, DRRR"),
    .schema = &jalon_fir_schema,
    .holds = jalon_text_is_icao,
    .expected = N_ ("“%s” is not a location indicator (expected four capital letters)") },
  { "lower",
    JALON_FIELD_STRING,
    AT (JalonClosureRecord, lower),
    TELLS (LIMITS),
    .label = N_ ("Lower limit"),
    .hint = N_ ("SFC, 5000FT or FL245") },
  { "upper",
    JALON_FIELD_STRING,
    AT (JalonClosureRecord, upper),
    TELLS (LIMITS),
    .label = N_ ("Upper limit"),
    .hint = N_ ("FL460 or UNL") },
  { "time", JALON_FIELD_TIME, AT (JalonClosureRecord, time), TELLS (TIME), WHEN },
  { "until_further_notice",
    JALON_FIELD_BOOLEAN,
    AT (JalonClosureRecord, until_further_notice),
    JALON_FIELD_SPARSE,
    TELLS (TIME),
    .label = N_ ("Until further notice"),
    .fault = jalon_closure_find_notice_fault },
  { "legal_basis",
    JALON_FIELD_TEXT,
    AT (JalonClosureRecord, legal_basis),
    TELLS (LEGAL_BASIS),
    .label = N_ ("Legal basis") },
  { "events",
    JALON_FIELD_STRINGS,
    AT (JalonClosureRecord, events),
    JALON_FIELD_SET | JALON_FIELD_LATE,
    TELLS (EVENTS),
    .label = N_ ("Events") },
  REVIEW_TO_EXTRA (JalonClosureRecord),
};

const JalonSchema jalon_closure_schema = { SCHEMA (closure, JalonClosureRecord), .settle = jalon_settle_closure };

static JalonSchemaSets view_sets;

static void
view_free (gpointer view)
{
  jalon_schema_free (&jalon_view_schema, view);
}

/* The words of each column that queries ask for are a field here with the same column, and so with bounds. */
static const JalonField view_fields[] = {
  { .type = JALON_FIELD_ID, AT (JalonViewRecord, id) },
  { "title",
    JALON_FIELD_TEXT,
    AT (JalonViewRecord, title),
    JALON_FIELD_REQUIRED,
    TELLS (TITLE),
    .missing = TEXT_MISSING },
  { "summary", JALON_FIELD_TEXT, AT (JalonViewRecord, summary), TELLS (SUMMARY) },
  { "countries",
    JALON_FIELD_STRINGS,
    AT (JalonViewRecord, countries),
    TELLS (FILTER),
    .holds = jalon_text_is_country_term,
    .expected = N_ ("\"%s\" is not a country (expected a code as MLI, or a code and a role as MLI:closing)") },
  { "all_countries", JALON_FIELD_BOOLEAN, AT (JalonViewRecord, all_countries), JALON_FIELD_SPARSE, TELLS (FILTER) },
  { "types", JALON_FIELD_STRINGS, AT (JalonViewRecord, types), TELLS (FILTER), IN_COLUMN (TYPE) },
  { "statuses", JALON_FIELD_STRINGS, AT (JalonViewRecord, statuses), TELLS (FILTER), IN_COLUMN (STATUS) },
  { "verdicts", JALON_FIELD_STRINGS, AT (JalonViewRecord, verdicts), TELLS (FILTER), IN_COLUMN (VERDICT) },
  { "reviews", JALON_FIELD_STRINGS, AT (JalonViewRecord, reviews), TELLS (FILTER), IN_COLUMN (REVIEW) },
  { "fatalities",
    JALON_FIELD_STRING,
    AT (JalonViewRecord, fatalities),
    TELLS (NUMBERS),
    .bounds = JALON_EVENT_BOUNDS_FATALITIES,
    .holds = jalon_text_is_count,
    .expected = COUNT_EXPECTED },
  { "articles", JALON_FIELD_STRINGS, AT (JalonViewRecord, articles), TELLS (FILTER) },
  { "since", JALON_FIELD_STRING, AT (JalonViewRecord, since), TELLS (TIME), IS_DATE },
  { "until", JALON_FIELD_STRING, AT (JalonViewRecord, until), TELLS (TIME), IS_DATE },
  { "text", JALON_FIELD_STRING, AT (JalonViewRecord, text), TELLS (TEXT) },
  { "frame", JALON_FIELD_FRAME, AT (JalonViewRecord, frame), TELLS (FRAME) },
  { "worldview", JALON_FIELD_STRING, AT (JalonViewRecord, worldview), TELLS (WORLDVIEW) },
  { "hidden_layers", JALON_FIELD_STRINGS, AT (JalonViewRecord, hidden_layers), TELLS (LAYERS) },
  { "aggregate", JALON_FIELD_STRING, AT (JalonViewRecord, aggregate), TELLS (LAYERS) },
  { "skipped", JALON_FIELD_BOOLEAN, AT (JalonViewRecord, skipped), JALON_FIELD_SPARSE, TELLS (OTHER) },
  { "review",
    JALON_FIELD_WORD,
    AT (JalonViewRecord, review),
    JALON_FIELD_SPARSE,
    OF (REVIEW),
    TELLS (REVIEW),
    .fallback = JALON_REVIEW_ACCEPTED },
  { "claims", JALON_FIELD_LIST, AT (JalonViewRecord, claims), .schema = &jalon_claim_schema, TELLS (CLAIMS) },
  { "verdict", JALON_FIELD_RULING, AT (JalonViewRecord, ruling), TELLS (VERDICT) },
  { .type = JALON_FIELD_EXTRA, AT (JalonViewRecord, extra) },
};

const JalonSchema jalon_view_schema = { SCHEMA (view, JalonViewRecord) };

static JalonSchemaSets article_sets;

static void
article_free (gpointer article)
{
  jalon_schema_free (&jalon_article_schema, article);
}

static const JalonField article_fields[] = {
  { "id", JALON_FIELD_ID, AT (JalonArticleData, id), JALON_FIELD_REQUIRED },
  { "title", JALON_FIELD_TEXT, AT (JalonArticleData, title), TELLS (TITLE), .label = N_ ("Title") },
  { "publisher", JALON_FIELD_TEXT, AT (JalonArticleData, publisher), TELLS (PUBLISHER), .label = N_ ("Publisher") },
  { "author", JALON_FIELD_STRING, AT (JalonArticleData, author), TELLS (AUTHOR), .label = N_ ("Author") },
  { "url",
    JALON_FIELD_STRING,
    AT (JalonArticleData, url),
    JALON_FIELD_LENIENT,
    TELLS (ADDRESS),
    .label = N_ ("Address on the web"),
    .holds = jalon_text_is_web_address,
    .expected = N_ ("“%s” is not an address on the web (expected http or https, and a host)") },
  { "language",
    JALON_FIELD_STRING,
    AT (JalonArticleData, language),
    JALON_FIELD_LENIENT,
    TELLS (LANGUAGE),
    .label = N_ ("Language"),
    .hint = N_ ("fr, en or ar"),
    .holds = jalon_text_is_language,
    .expected = N_ ("“%s” is not the code of a language (expected two or three letters, as fr)") },
  { "date",
    JALON_FIELD_DATE,
    AT (JalonArticleData, date),
    TELLS (DATE),
    .label = N_ ("Date"),
    .hint = N_ ("2025, 2025-04 or 2025-04-07") },
  { "date_words", JALON_FIELD_STRING, AT (JalonArticleData, date.words), JALON_FIELD_ALIAS, TELLS (DATE) },
  { "retrieved", JALON_FIELD_STRING, AT (JalonArticleData, retrieved), TELLS (RETRIEVED) },
  { "reliability",
    JALON_FIELD_LETTER,
    AT (JalonArticleData, reliability),
    TELLS (RELIABILITY),
    .label = N_ ("Reliability") },
  { "quotes_articles", JALON_FIELD_STRINGS, AT (JalonArticleData, quotes_articles), TELLS (RELAYED) },
  { "sha256",
    JALON_FIELD_STRING,
    AT (JalonArticleData, sha256),
    TELLS (TEXT),
    .holds = jalon_text_is_sha256,
    .expected = N_ ("not a SHA-256 checksum (expected 64 hexadecimal digits)") },
  { "text", JALON_FIELD_STRING, AT (JalonArticleData, text), TELLS (TEXT) },
  { "pages",
    JALON_FIELD_STRING,
    AT (JalonArticleData, pages),
    JALON_FIELD_LENIENT,
    TELLS (TEXT),
    .holds = jalon_text_is_numbers,
    .expected = N_ ("“%s” does not say where pages begin (expected numbers of bytes with blanks between)") },
  { "ocr", JALON_FIELD_STRING, AT (JalonArticleData, ocr), TELLS (TEXT) },
  { .type = JALON_FIELD_EXTRA, AT (JalonArticleData, extra) },
};

const JalonSchema jalon_article_schema = { SCHEMA (article, JalonArticleData) };

/* Of the records of each kind. */
const JalonSchema *const jalon_kind_schemas[JALON_N_KINDS] = {
  [JALON_KIND_EVENT] = &jalon_event_schema,     [JALON_KIND_SITE] = &jalon_site_schema,
  [JALON_KIND_CLOSURE] = &jalon_closure_schema, [JALON_KIND_VIEW] = &jalon_view_schema,
  [JALON_KIND_NOTE] = &jalon_event_schema,
};
