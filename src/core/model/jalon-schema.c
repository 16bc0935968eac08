/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields, in the order of files: that of reading and writing.
 */

#include "config.h"

#include "jalon-schema.h"

#include "jalon-article.h"
#include "jalon-i18n.h"

#include <string.h>

#define AT(type, member) .offset = G_STRUCT_OFFSET (type, member)
#define OF(words) .vocabulary = JALON_VOCABULARY_##words
#define IN_COLUMN(name) .column = JALON_EVENT_COLUMN_##name
#define TELLS(what) .aspect = JALON_ASPECT_##what

/* A schema of @type whose table of fields is @name_fields and whose records name_free() frees. */
#define SCHEMA(name, type)                                                                                             \
  .size = sizeof (type), .fields = name##_fields, .n_fields = G_N_ELEMENTS (name##_fields), .free = name##_free,       \
  .sets = &name##_sets

#define TEXT_MISSING N_ ("missing (expected a text)")
#define DATE_EXPECTED N_ ("\"%s\" is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)")
#define COUNT_EXPECTED N_ ("\"%s\" is not a number or a range (expected 5, 5-20, 100+ or -10)")

/* What ends every site and closure; @record is its structure. */
#define REVIEW_TO_EXTRA(record)                                                                                        \
  { "review", JALON_FIELD_WORD, AT (record, review), OF (REVIEW), TELLS (REVIEW), .fallback = JALON_REVIEW_ACCEPTED }, \
      { "claims", JALON_FIELD_LIST, AT (record, claims), .schema = &jalon_claim_schema, TELLS (CLAIMS) },              \
      { "verdict", JALON_FIELD_RULING, AT (record, ruling), TELLS (VERDICT) },                                         \
  {                                                                                                                    \
    .type = JALON_FIELD_EXTRA, AT (record, extra)                                                                      \
  }

static gboolean
is_cameo (const char *code)
{
  gsize length = strlen (code);

  return length >= 2 && length <= 4 && strspn (code, "0123456789") == length;
}

static gboolean
is_sha256 (const char *hex)
{
  return strlen (hex) == 64 && strspn (hex, "0123456789abcdefABCDEF") == 64;
}

static gboolean
is_count (const char *text)
{
  JalonCount count;

  return jalon_count_parse (text, &count);
}

static gboolean
is_date (const char *text)
{
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  return strchr (text, '/') == NULL && jalon_day_parse_range (text, &first, &last, &precision);
}

/* A code, and perhaps a role; one that a later version has, too. */
static gboolean
is_country_term (const char *term)
{
  gsize code = strspn (term, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
  gsize role = term[code] == ':' ? strspn (term + code + 1, "abcdefghijklmnopqrstuvwxyz-_") : 0;

  return code >= 2 && code <= JALON_MAX_CODE && (term[code] == '\0' || (role > 0 && term[code + 1 + role] == '\0'));
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
  { "sector", JALON_FIELD_STRING, AT (JalonParty, sector), JALON_FIELD_REPEATED },
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
    .fallback = JALON_STANCE_ASSERTS },
  { "attributed_to", JALON_FIELD_TEXT, AT (JalonClaim, attributed_to), JALON_FIELD_REPEATED },
  { "credibility", JALON_FIELD_GRADE, AT (JalonClaim, credibility) },
  { "note", JALON_FIELD_TEXT, AT (JalonClaim, note) },
  { "quotes", JALON_FIELD_LIST, AT (JalonClaim, quotes), .schema = &jalon_quote_schema },
  { .type = JALON_FIELD_EXTRA, AT (JalonClaim, extra) },
};

const JalonSchema jalon_claim_schema = { SCHEMA (claim, JalonClaim) };

static JalonSchemaSets event_sets;

static void
event_free (gpointer event)
{
  jalon_schema_free (&jalon_event_schema, event);
}

/* An event of a file from elsewhere may do without a title. */
static const JalonField event_fields[] = {
  { .type = JALON_FIELD_ID, AT (JalonEventRecord, id), .flags = JALON_FIELD_APART },
  { "title", JALON_FIELD_TEXT, AT (JalonEventRecord, title), JALON_FIELD_FOLDED, TELLS (TITLE) },
  { "summary",
    JALON_FIELD_TEXT,
    AT (JalonEventRecord, summary),
    JALON_FIELD_FOLDED,
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
    JALON_FIELD_REPEATED,
    TELLS (TYPE),
    .label = N_ ("Contexts") },
  { "cameo",
    JALON_FIELD_STRING,
    AT (JalonEventRecord, cameo),
    JALON_FIELD_REPEATED | JALON_FIELD_CODED,
    TELLS (TYPE),
    .label = N_ ("CAMEO code"),
    .holds = is_cameo,
    .expected = N_ ("\"%s\" is not a CAMEO code (expected two to four digits)") },
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
    .fallback = JALON_PARTY_ACTOR,
    .schema = &jalon_party_schema },
  { "recipients",
    JALON_FIELD_PARTIES,
    AT (JalonEventRecord, parties),
    JALON_FIELD_ALIAS,
    TELLS (PARTIES),
    .fallback = JALON_PARTY_RECIPIENT,
    .schema = &jalon_party_schema },
  { "place", JALON_FIELD_PLACE, AT (JalonEventRecord, place), TELLS (PLACE), .schema = &jalon_place_schema },
  { "alternatives",
    JALON_FIELD_LIST,
    AT (JalonEventRecord, alternatives),
    TELLS (PLACE),
    .schema = &jalon_place_schema },
  { .type = JALON_FIELD_JSON, AT (JalonEventRecord, geometry), TELLS (PLACE) },
  { "fatalities",
    JALON_FIELD_COUNT,
    AT (JalonEventRecord, fatalities),
    TELLS (NUMBERS),
    .bounds = JALON_EVENT_BOUNDS_FATALITIES,
    .label = N_ ("Killed"),
    /* Translators: %s is a number or a range of people, "5–20". */
    .phrase = NC_ ("filter", "killed: %s"),
    .group = N_ ("Killed"),
    .option_help = N_ ("Only events in which so many were killed: 5, 5-20, 100+ or -10"),
    .option_value = N_ ("RANGE"),
    .expected = COUNT_EXPECTED },
  { "time", JALON_FIELD_TIME, AT (JalonEventRecord, time), JALON_FIELD_APART, TELLS (TIME) },
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
  { .type = JALON_FIELD_EXTRA, AT (JalonEventRecord, extra) },
};

const JalonSchema jalon_event_schema = { SCHEMA (event, JalonEventRecord) };

static JalonSchemaSets site_sets;

static void
site_free (gpointer site)
{
  jalon_schema_free (&jalon_site_schema, site);
}

static const JalonField site_fields[] = {
  { .type = JALON_FIELD_ID, AT (JalonSiteRecord, id) },
  { "title",
    JALON_FIELD_TEXT,
    AT (JalonSiteRecord, title),
    JALON_FIELD_REQUIRED,
    TELLS (TITLE),
    .missing = TEXT_MISSING },
  { "summary", JALON_FIELD_TEXT, AT (JalonSiteRecord, summary), TELLS (SUMMARY) },
  { "site_kind",
    JALON_FIELD_WORD,
    AT (JalonSiteRecord, kind),
    OF (SITE_KIND),
    TELLS (SITE_KIND),
    .fallback = JALON_SITE_OTHER },
  { "named", JALON_FIELD_BOOLEAN, AT (JalonSiteRecord, named), TELLS (TITLE), .fallback = TRUE },
  { "host", JALON_FIELD_CODE, AT (JalonSiteRecord, host), TELLS (HOST) },
  { "users", JALON_FIELD_CODES, AT (JalonSiteRecord, users), JALON_FIELD_SET, TELLS (USERS) },
  { "operator", JALON_FIELD_TEXT, AT (JalonSiteRecord, operator_name), TELLS (OPERATOR) },
  { "place", JALON_FIELD_PLACE, AT (JalonSiteRecord, place), TELLS (PLACE), .schema = &jalon_place_schema },
  { "since", JALON_FIELD_TIME, AT (JalonSiteRecord, time), TELLS (TIME) },
  { "events", JALON_FIELD_STRINGS, AT (JalonSiteRecord, events), JALON_FIELD_SET, TELLS (EVENTS) },
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
  { "scope", JALON_FIELD_SCOPE, AT (JalonBan, scope) },
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
  { "title",
    JALON_FIELD_TEXT,
    AT (JalonClosureRecord, title),
    JALON_FIELD_REQUIRED,
    TELLS (TITLE),
    .missing = TEXT_MISSING },
  { "summary", JALON_FIELD_TEXT, AT (JalonClosureRecord, summary), TELLS (SUMMARY) },
  { "closing", JALON_FIELD_CODE, AT (JalonClosureRecord, closing), TELLS (CLOSING) },
  { "bans", JALON_FIELD_LIST, AT (JalonClosureRecord, bans), TELLS (BANS), .schema = &jalon_ban_schema },
  { "traffic",
    JALON_FIELD_WORD,
    AT (JalonClosureRecord, traffic),
    OF (TRAFFIC),
    TELLS (TRAFFIC),
    .fallback = JALON_TRAFFIC_UNSPECIFIED },
  { "basis",
    JALON_FIELD_WORD,
    AT (JalonClosureRecord, basis),
    OF (BASIS),
    TELLS (AREA),
    .fallback = JALON_BASIS_TERRITORY },
  { .type = JALON_FIELD_JSON, AT (JalonClosureRecord, polygon), TELLS (AREA) },
  { "firs", JALON_FIELD_LIST, AT (JalonClosureRecord, firs), TELLS (AREA), .schema = &jalon_fir_schema },
  { "lower", JALON_FIELD_STRING, AT (JalonClosureRecord, lower), TELLS (LIMITS) },
  { "upper", JALON_FIELD_STRING, AT (JalonClosureRecord, upper), TELLS (LIMITS) },
  { "time", JALON_FIELD_TIME, AT (JalonClosureRecord, time), TELLS (TIME) },
  { "until_further_notice",
    JALON_FIELD_BOOLEAN,
    AT (JalonClosureRecord, until_further_notice),
    JALON_FIELD_SPARSE,
    TELLS (TIME) },
  { "legal_basis", JALON_FIELD_TEXT, AT (JalonClosureRecord, legal_basis), TELLS (LEGAL_BASIS) },
  { "events", JALON_FIELD_STRINGS, AT (JalonClosureRecord, events), JALON_FIELD_SET, TELLS (EVENTS) },
  REVIEW_TO_EXTRA (JalonClosureRecord),
};

const JalonSchema jalon_closure_schema = { SCHEMA (closure, JalonClosureRecord) };

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
    .holds = is_country_term,
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
    .holds = is_count,
    .expected = COUNT_EXPECTED },
  { "articles", JALON_FIELD_STRINGS, AT (JalonViewRecord, articles), TELLS (FILTER) },
  { "since",
    JALON_FIELD_STRING,
    AT (JalonViewRecord, since),
    TELLS (TIME),
    .holds = is_date,
    .expected = DATE_EXPECTED },
  { "until",
    JALON_FIELD_STRING,
    AT (JalonViewRecord, until),
    TELLS (TIME),
    .holds = is_date,
    .expected = DATE_EXPECTED },
  { "text", JALON_FIELD_STRING, AT (JalonViewRecord, text), TELLS (TEXT) },
  { "frame", JALON_FIELD_FRAME, AT (JalonViewRecord, frame), TELLS (FRAME) },
  { "worldview", JALON_FIELD_STRING, AT (JalonViewRecord, worldview), TELLS (WORLDVIEW) },
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
  { "title", JALON_FIELD_TEXT, AT (JalonArticleData, title), TELLS (TITLE) },
  { "publisher", JALON_FIELD_TEXT, AT (JalonArticleData, publisher), TELLS (PUBLISHER) },
  { "author", JALON_FIELD_STRING, AT (JalonArticleData, author), TELLS (AUTHOR) },
  { "url", JALON_FIELD_STRING, AT (JalonArticleData, url), TELLS (ADDRESS) },
  { "language", JALON_FIELD_STRING, AT (JalonArticleData, language), TELLS (LANGUAGE) },
  { "date", JALON_FIELD_DATE, AT (JalonArticleData, date), TELLS (DATE) },
  { "date_words", JALON_FIELD_STRING, AT (JalonArticleData, date.words), JALON_FIELD_ALIAS, TELLS (DATE) },
  { "retrieved", JALON_FIELD_STRING, AT (JalonArticleData, retrieved), TELLS (RETRIEVED) },
  { "reliability", JALON_FIELD_LETTER, AT (JalonArticleData, reliability), TELLS (RELIABILITY) },
  { "quotes_articles", JALON_FIELD_STRINGS, AT (JalonArticleData, quotes_articles), TELLS (RELAYED) },
  { "sha256",
    JALON_FIELD_STRING,
    AT (JalonArticleData, sha256),
    TELLS (TEXT),
    .holds = is_sha256,
    .expected = N_ ("not a SHA-256 checksum (expected 64 hexadecimal digits)") },
  { "text", JALON_FIELD_STRING, AT (JalonArticleData, text), TELLS (TEXT) },
  { .type = JALON_FIELD_EXTRA, AT (JalonArticleData, extra) },
};

const JalonSchema jalon_article_schema = { SCHEMA (article, JalonArticleData) };

/* Of the records of each kind. */
const JalonSchema *const jalon_kind_schemas[JALON_N_KINDS] = {
  [JALON_KIND_EVENT] = &jalon_event_schema,     [JALON_KIND_SITE] = &jalon_site_schema,
  [JALON_KIND_CLOSURE] = &jalon_closure_schema, [JALON_KIND_VIEW] = &jalon_view_schema,
  [JALON_KIND_NOTE] = &jalon_event_schema,
};
