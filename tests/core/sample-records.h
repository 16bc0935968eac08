/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records for tests: complete ones, random ones, and comparing two.
 */

#pragma once

#include "jalon-record.h"

JalonEventRecord *sample_event_full (const char *id);
JalonEventRecord *sample_event_random (GRand *rand, const char *id);
JalonEventRecord *sample_event_simple (const char *id, const char *title);
void              sample_assert_equal (const JalonEventRecord *a, const JalonEventRecord *b);
