/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from one field for others, and what texts may be by their form.
 */

#include "config.h"

#include "jalon-field-text.h"
#include "jalon-kind.h"

static void
test_event_type (void)
{
  g_autoptr (JalonEventRecord) before = jalon_event_record_new ("e");
  g_autoptr (JalonEventRecord) after = NULL;

  before->type = JALON_EVENT_ASSAULT;
  before->mode = g_strdup ("drone");
  before->cameo = g_strdup ("190");
  after = jalon_event_record_copy (before);
  jalon_schema_settle (&jalon_event_schema, before, after);
  g_assert_cmpstr (after->cameo, ==, "190");
  after->type = JALON_EVENT_AID;
  g_free (after->cameo);
  after->cameo = g_strdup ("073");
  jalon_schema_settle (&jalon_event_schema, before, after);
  g_assert_null (after->mode);
  g_assert_cmpstr (after->cameo, ==, "073");
}

static void
test_event_area (void)
{
  g_autoptr (JalonEventRecord) before = jalon_event_record_new ("e");
  g_autoptr (JalonEventRecord) after = NULL;

  before->place = jalon_place_new (JALON_PRECISION_CITY);
  before->place->lon = 1.0;
  before->place->lat = 2.0;
  before->geometry = g_strdup ("{}");
  after = jalon_event_record_copy (before);
  after->place->precision = JALON_PRECISION_SITE;
  jalon_schema_settle (&jalon_event_schema, before, after);
  g_assert_nonnull (after->geometry);
  after->place->lat = 3.0;
  jalon_schema_settle (&jalon_event_schema, before, after);
  g_assert_null (after->geometry);
}

/* One date is the beginning of what is until further notice; a range contradicts it. */
static void
test_closure_notice (void)
{
  const JalonField *field = jalon_schema_find (&jalon_closure_schema, "until_further_notice");
  g_autoptr (JalonClosureRecord) closure = jalon_closure_record_new ("c");

  closure->time = (JalonTime){ 20000, 20000, JALON_TIME_DAY, NULL };
  jalon_schema_settle (&jalon_closure_schema, closure, closure);
  g_assert_cmpint (closure->time.end, ==, 20000);
  closure->until_further_notice = TRUE;
  jalon_schema_settle (&jalon_closure_schema, closure, closure);
  g_assert_cmpint (closure->time.start, ==, 20000);
  g_assert_cmpint (closure->time.end, ==, JALON_DAY_NONE);
  g_assert_cmpint (closure->time.precision, ==, JALON_TIME_SINCE);
  g_assert_null (field->fault (closure));
  closure->time = (JalonTime){ 20000, 20010, JALON_TIME_DAY, NULL };
  jalon_schema_settle (&jalon_closure_schema, closure, closure);
  g_assert_cmpint (closure->time.end, ==, 20010);
  g_assert_nonnull (field->fault (closure));
}

/* It has no name of its own in files: it is the geometry there. */
static const JalonField *
find_area (void)
{
  for (guint i = 0; i < jalon_closure_schema.n_fields; i++)
    if (jalon_closure_schema.fields[i].type == JALON_FIELD_JSON)
      return &jalon_closure_schema.fields[i];
  g_assert_not_reached ();
}

/* Only a drawn area has an outline, and it needs one. */
static void
test_closure_area (void)
{
  const JalonField *field = find_area ();
  g_autoptr (JalonClosureRecord) closure = jalon_closure_record_new ("c");

  closure->basis = JALON_BASIS_POLYGON;
  g_assert_nonnull (field->fault (closure));
  closure->polygon = g_strdup ("{}");
  g_assert_null (field->fault (closure));
  jalon_schema_settle (&jalon_closure_schema, closure, closure);
  g_assert_nonnull (closure->polygon);
  closure->basis = JALON_BASIS_TERRITORY;
  jalon_schema_settle (&jalon_closure_schema, closure, closure);
  g_assert_null (closure->polygon);
}

/* What a person begins with: what a file without any of it is read as. */
static void
test_new_records (void)
{
  g_autoptr (JalonClosureRecord) closure = jalon_kind_new_record (&jalon_kinds[JALON_KIND_CLOSURE]);
  g_autoptr (JalonSiteRecord) site = jalon_kind_new_record (&jalon_kinds[JALON_KIND_SITE]);
  g_autoptr (JalonEventRecord) note = jalon_kind_new_record (&jalon_kinds[JALON_KIND_NOTE]);
  g_autoptr (JalonEventRecord) event = jalon_kind_new_record (&jalon_kinds[JALON_KIND_EVENT]);
  g_autoptr (JalonEventRecord) other = jalon_kind_new_record (&jalon_kinds[JALON_KIND_EVENT]);

  g_assert_cmpint (closure->traffic, ==, JALON_TRAFFIC_UNSPECIFIED);
  g_assert_cmpint (site->kind, ==, JALON_SITE_OTHER);
  g_assert_true (site->named);
  g_assert_cmpint (note->type, ==, JALON_EVENT_NOTE);
  g_assert_cmpint (event->type, ==, JALON_N_EVENT_TYPES);
  g_assert_cmpint (event->review, ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpstr (event->id, !=, other->id);
  g_assert_cmpint (jalon_kinds[JALON_KIND_NOTE].stored_as, ==, JALON_KIND_EVENT);
}

static void
test_texts (void)
{
  g_assert_true (jalon_text_is_icao ("GOOO"));
  g_assert_false (jalon_text_is_icao ("GOO"));
  g_assert_false (jalon_text_is_icao ("gooo"));
  g_assert_true (jalon_text_is_web_address ("https://example.org/a?b=c#d"));
  g_assert_true (jalon_text_is_web_address ("http://example.org"));
  g_assert_false (jalon_text_is_web_address ("example.org"));
  g_assert_false (jalon_text_is_web_address ("https://"));
  g_assert_false (jalon_text_is_web_address ("file:///etc/passwd"));
  g_assert_false (jalon_text_is_web_address ("javascript:alert(1)"));
  g_assert_true (jalon_text_is_language ("fr"));
  g_assert_true (jalon_text_is_language ("zh-Hant"));
  g_assert_true (jalon_text_is_language ("ber"));
  g_assert_false (jalon_text_is_language ("French"));
  g_assert_false (jalon_text_is_language ("f"));
  g_assert_false (jalon_text_is_language ("fr_FR"));
  g_assert_false (jalon_text_is_language (""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-rules/event-type", test_event_type);
  g_test_add_func ("/record-rules/event-area", test_event_area);
  g_test_add_func ("/record-rules/closure-notice", test_closure_notice);
  g_test_add_func ("/record-rules/closure-area", test_closure_area);
  g_test_add_func ("/record-rules/new", test_new_records);
  g_test_add_func ("/record-rules/texts", test_texts);

  return g_test_run ();
}
