/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the window share, and nobody else.
 */

#pragma once

#include "jalon-article-reader.h"
#include "jalon-codec.h"
#include "jalon-details.h"
#include "jalon-draft.h"
#include "jalon-file-watch.h"
#include "jalon-fold-layout.h"
#include "jalon-log.h"
#include "jalon-map-view.h"
#include "jalon-notice-bar.h"
#include "jalon-progress-bar.h"
#include "jalon-record-editor.h"
#include "jalon-review-pane.h"
#include "jalon-sidebar.h"
#include "jalon-story-pane.h"
#include "jalon-table-import.h"
#include "jalon-timeline-pane.h"
#include "jalon-window.h"

G_BEGIN_DECLS

/* Something to do with a window, later. */
typedef void (*JalonWindowFunc) (JalonWindow *self);

/* The story while it is shown: jalon-window-story.c. */
typedef struct _JalonWindowStory JalonWindowStory;

struct _JalonWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  GtkWidget        *header;
  AdwWindowTitle   *title;
  GMenu            *steps; /* undo and redo */
  AdwSplitButton   *open_button;
  AdwSplitButton   *add_button;
  GtkMenuButton    *views_button;
  JalonProgressBar *progress;
  JalonNoticeBar   *notice;
  GtkRevealer      *file_bar; /* says what another program did to the file */
  GtkLabel         *file_words;
  GtkWidget        *file_changed;
  GtkWidget        *file_removed;
  AdwToastOverlay  *toasts;
  JalonFoldLayout  *fold_layout;
  GtkWidget        *stage; /* the panes, and the text of the story */
  GtkWidget        *story_pane;
  GtkPaned         *outer_paned;
  GtkPaned         *inner_paned;
  JalonSidebar     *sidebar;
  JalonMapView     *map;
  GtkWidget        *timeline;
  GtkWidget        *right; /* details or review */
  JalonDetails     *details;

  JalonReviewPane   *review; /* (nullable): in @right from the first review on */
  JalonRecordEditor *editor; /* (nullable) (weak): in a window of its own, while that is open */

  /* Owned */
  GSettings            *settings;
  JalonSession         *session;
  JalonArticleReader   *reader; /* (nullable): from the first article on */
  JalonFileWatch       *watch;  /* of @file */
  GPtrArray            *coded; /* (nullable): arrays of JalonReading, to be added once the dossier is loaded or saved */
  GtkFileChooserNative *chooser;         /* (nullable): while it is open */
  GFile                *file;            /* (nullable): where the dossier was loaded from or saved to */
  GFile                *pending;         /* (nullable): to be opened once the changes are saved or given up */
  GFile                *loading_file;    /* (nullable): being read */
  GCancellable         *loading;         /* (nullable): while @loading_file is being read */
  JalonTableImport     *table;           /* (nullable): being looked at or read, or about to be */
  GCancellable         *comparing;       /* (nullable): while @file is being compared */
  gboolean              wants_read_only; /* the person, of what is opened */
  const char           *read_only;       /* (nullable): why the dossier may only be read, translated */
  gboolean              reloading;       /* @loading_file is @file, and what is seen is to stay */

  /* Panes */
  gboolean narrow;         /* one pane at a time beside the map */
  gboolean sidebar_wanted; /* by the person; it may be folded all the same */
  gboolean sidebar_shown;
  gboolean filters_shown;
  gboolean timeline_wanted;  /* by the person; it may be folded all the same */
  gboolean timeline_insists; /* asked for while the window was low */
  gboolean timeline_shown;
  gboolean low; /* the map needs all the height */
  guint    fold_source;
  guint    frames_to_reveal;

  JalonWindowStory *story; /* (owned) (nullable): while it is shown */

  /* Saving */
  JalonWindowFunc after_choosing; /* (nullable) */
  JalonWindowFunc after_asking;
  JalonWindowFunc unless_mapped; /* what to do with @pending where nobody need say what its columns are */
  gboolean        saving;
  gboolean        closing; /* the question about unsaved changes has been answered */

  /* Drafts */
  JalonDraft *draft;          /* (owned): of the dossier */
  JalonLog   *log;            /* (owned): of its changes */
  gboolean    given_up;       /* its changes, by the person */
  guint       inhibit_cookie; /* 0 where the session may end */
};

/* The window, as its class hands it to actions and callbacks: its parts do not ask for the type that is made of them.
 */
static inline JalonWindow *
jalon_window_self (gpointer window)
{
  return window;
}

/* jalon-window-file.c */
gboolean   jalon_window_is_sample (JalonWindow *self);
void       jalon_window_remember_file (JalonWindow *self);
void       jalon_window_watch_file (JalonWindow *self);
gboolean   jalon_window_has_unsaved (JalonWindow *self);
GtkWindow *jalon_window_find_among (GtkApplication *application, GType type, GFile *file);

/* jalon-window-state.c */
void          jalon_window_update (JalonWindow *self);
void          jalon_window_actions_update (JalonWindow *self);
void          jalon_window_set_busy (JalonWindow *self, gboolean busy);
void          jalon_window_toast (JalonWindow *self, const char *text);
void          jalon_window_toast_with_undo (JalonWindow *self, const char *text);
gboolean      jalon_window_review_is_editing (JalonWindow *self);
JalonArticle *jalon_window_find_article (JalonWindow *self);

/* jalon-window-actions.c */
void jalon_window_actions_class_init (GtkWidgetClass *widget_class);

/* jalon-window-go-to.c */
void jalon_window_go_to_class_init (GtkWidgetClass *widget_class);

/* jalon-window-timeline.c */
void     jalon_window_timeline_load (JalonWindow *self);
void     jalon_window_timeline_save (JalonWindow *self);
void     jalon_window_timeline_fold (JalonWindow *self);
void     jalon_window_timeline_show (JalonWindow *self, gboolean show);
gboolean jalon_window_timeline_set_height (JalonWindow *self, int height);

/* jalon-window-articles.c */
void     jalon_window_articles_class_init (GtkWidgetClass *widget_class);
void     jalon_window_add_words (JalonWindow *self, const char *words);
void     jalon_window_paste_article (JalonWindow *self);
gboolean jalon_window_add_coded (JalonWindow *self);
void     jalon_window_code_again (JalonWindow *self, const char *article_id);

/* jalon-window-library.c */
void jalon_window_library_class_init (GtkWidgetClass *widget_class);

/* jalon-window-many.c */
void jalon_window_many_class_init (GtkWidgetClass *widget_class);

/* jalon-window.c */
void jalon_window_fold (JalonWindow *self);

/* jalon-window-views.c */
void jalon_window_views_class_init (GtkWidgetClass *widget_class);

/* jalon-window-story.c */
void     jalon_window_story_class_init (GtkWidgetClass *widget_class);
void     jalon_window_story_forget (JalonWindow *self);
gboolean jalon_window_story_is_resized (JalonWindow *self, int width, int height);
gboolean jalon_window_story_fold (JalonWindow *self);

/* jalon-window-read-only.c */
void jalon_window_read_only_update (JalonWindow *self);

/* jalon-window-notice.c */
void jalon_window_notice_update (JalonWindow *self);

/* jalon-window-edit.c */
gboolean jalon_window_push (JalonWindow *self, JalonEdit *edit, const char *failure);
void     jalon_window_edit_class_init (GtkWidgetClass *widget_class);
void     jalon_window_edit_init (JalonWindow *self);

/* jalon-window-review.c */
void jalon_window_review_class_init (GtkWidgetClass *widget_class);
void jalon_window_review_ensure_pane (JalonWindow *self);
void jalon_window_review_article (JalonWindow *self, const char *article_id);

/* jalon-window-open.c */
void jalon_window_open_class_init (GtkWidgetClass *widget_class);
void jalon_window_open_init (JalonWindow *self);
void jalon_window_reload (JalonWindow *self);

/* jalon-window-table.c */
void jalon_window_table_class_init (GtkWidgetClass *widget_class);
void jalon_window_map_table (JalonWindow *self, GFile *file, JalonWindowFunc otherwise);
void jalon_window_take_words (JalonWindow *self, const char *words);

/* jalon-window-evidence.c */
void jalon_window_evidence_class_init (GtkWidgetClass *widget_class);

/* jalon-window-loaded.c */
void jalon_window_tell_report (JalonWindow *self, JalonLoadReport *report);
void jalon_window_take_loaded (JalonWindow     *self,
                               GFile           *file,
                               JalonDossier    *dossier,
                               JalonLoadReport *report,
                               const GError    *error);

/* jalon-window-watch.c */
void jalon_window_watch_class_init (GtkWidgetClass *widget_class);
void jalon_window_watch_init (JalonWindow *self);

/* jalon-window-compare.c */
void jalon_window_compare_class_init (GtkWidgetClass *widget_class);
void jalon_window_compare_with_file (JalonWindow *self);

/* jalon-window-duplicates.c */
void jalon_window_duplicates_class_init (GtkWidgetClass *widget_class);

/* jalon-window-draft.c */
void jalon_window_draft_class_init (GtkWidgetClass *widget_class);
void jalon_window_draft_follow (JalonWindow *self);
void jalon_window_draft_give_up (JalonWindow *self);
void jalon_window_draft_end (JalonWindow *self);

/* jalon-window-versions.c */
void jalon_window_versions_class_init (GtkWidgetClass *widget_class);
void jalon_window_show_refusal (JalonWindow *self, GFile *file, const char *heading, const GError *error);

/* jalon-window-save.c */
void jalon_window_save (JalonWindow *self);
void jalon_window_save_to (JalonWindow *self, GFile *file, JalonWriteFlags flags, JalonWindowFunc then);
void jalon_window_save_choose (JalonWindow *self, JalonWindowFunc then);
void jalon_window_ask_to_save (JalonWindow *self, JalonWindowFunc then);

/* jalon-window-save-failure.c */
void jalon_window_save_failed (JalonWindow    *self,
                               GFile          *file,
                               JalonWriteFlags flags,
                               JalonWindowFunc then,
                               const GError   *error);

G_END_DECLS
