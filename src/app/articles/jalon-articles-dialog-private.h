/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that adds articles, for the files that it is made of.
 */

#pragma once

#include "jalon-articles-dialog.h"
#include "jalon-progress-bar.h"

G_BEGIN_DECLS

struct _JalonArticlesDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle      *heading;
  JalonProgressBar    *progress;
  GtkStack            *stack;
  AdwPreferencesGroup *articles;
  GtkWidget           *choose;
  GtkWidget           *propose;
  AdwComboRow         *coder;
  GtkWidget           *coders; /* what @coder stands in */

  JalonSession         *session;  /* (owned) */
  JalonArticleReader   *reader;   /* (owned) */
  GPtrArray            *readings; /* (owned) (element-type JalonReading) */
  GPtrArray            *forms;    /* (owned) (element-type JalonArticleForm): of @readings */
  GPtrArray            *waiting;  /* (owned) (element-type JalonReading): came while others were read */
  GCancellable         *working;  /* (owned) (nullable) */
  GtkFileChooserNative *chooser;  /* (owned) (nullable) */
  GPtrArray            *plugins;  /* (owned) (element-type JalonPlugin): the person's own coders */
  gboolean              closed;   /* what works still ends soon, nothing else begins */
};

/* jalon-articles-dialog.c */
void jalon_articles_dialog_read_waiting (JalonArticlesDialog *self);

/* jalon-articles-coders.c */
void         jalon_articles_coders_init (JalonArticlesDialog *self);
JalonPlugin *jalon_articles_coders_take (JalonArticlesDialog *self);

/* jalon-articles-sources.c */
void jalon_articles_sources_class_init (GtkWidgetClass *widget_class);
void jalon_articles_sources_init (JalonArticlesDialog *self);

G_END_DECLS
