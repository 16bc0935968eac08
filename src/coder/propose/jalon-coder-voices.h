/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks in a quote of several sentences: "We support Chad. It is right", the minister said.
 */

#pragma once

#include "jalon-analysis.h"
#include "jalon-reader.h"

G_BEGIN_DECLS

typedef struct _JalonVoices JalonVoices;

JalonVoices *jalon_voices_new (JalonReader *reader, const JalonAnalysis *analysis);
void         jalon_voices_free (JalonVoices *self);
void         jalon_voices_tell (JalonVoices *self, guint sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonVoices, jalon_voices_free)

G_END_DECLS
