/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a log: when, what was done, and of each thing that it changed what stood there before and after.
 */

#pragma once

#include "jalon-difference.h"
#include "jalon-dossier.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * JalonLogDeed:
 *
 * What a line tells of.
 * @JALON_LOG_BEGAN: the log begins; what was changed before is not in it
 * @JALON_LOG_SAVED: the dossier was saved
 * @JALON_LOG_SAVED_AS: it was saved in another file, with all that comes before in its log
 * @JALON_LOG_GIVEN_UP: it was closed, and what was changed since it was saved was given up
 */
typedef enum
{
  JALON_LOG_BEGAN,
  JALON_LOG_DONE,
  JALON_LOG_UNDONE,
  JALON_LOG_REDONE,
  JALON_LOG_SAVED,
  JALON_LOG_SAVED_AS,
  JALON_LOG_GIVEN_UP,
  JALON_N_LOG_DEEDS
} JalonLogDeed;

/* Of an edit that changes more things than this only so many are told field by field; of the others their number. */
#define JALON_LOG_MAX_THINGS 200

json_t *jalon_log_entry_new (JalonLogDeed deed, const char *label);
void
jalon_log_entry_add_thing (json_t *entry, JalonCompared compared, const char *id, const char *title, GPtrArray *fields);
void        jalon_log_entry_set_more (json_t *entry, guint n_more);
const char *jalon_log_deed_get_word (JalonLogDeed deed);
const char *jalon_log_deed_get_label (JalonLogDeed deed);

G_END_DECLS
