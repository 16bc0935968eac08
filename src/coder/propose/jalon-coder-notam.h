/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What notices to aviation propose: events that close airspace.
 */

#pragma once

#include "jalon-coding.h"

G_BEGIN_DECLS

GPtrArray *jalon_coder_code_notams (JalonLexicon *lexicon, const JalonIntake *intake);

G_END_DECLS
