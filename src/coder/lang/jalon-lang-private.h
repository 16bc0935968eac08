/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The languages of the program.
 */

#pragma once

#include "jalon-lang.h"

G_BEGIN_DECLS

extern const JalonLangPack jalon_lang_en;
extern const JalonLangPack jalon_lang_fr;

G_END_DECLS
