/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is summed up, in words.
 */

#pragma once

#include "jalon-aggregate.h"

G_BEGIN_DECLS

const char *jalon_aggregate_words_get_heading (const JalonAggregateSpec *spec);
char       *jalon_aggregate_words_dup_class (const JalonAggregate *aggregate, int step);
char       *jalon_aggregate_words_dup_value (const JalonAggregate *aggregate, const JalonAggregateCell *cell);
char       *jalon_aggregate_words_dup_period (const JalonAggregate *aggregate);
char       *jalon_aggregate_words_dup_left_out (const JalonAggregate *aggregate);

G_END_DECLS
