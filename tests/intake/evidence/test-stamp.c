/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time stamps on a package, by an authority that this test is: what is right, of something else, by someone else, out
 * of time, changed and damaged is each said in words. The authority is "openssl ts".
 */

#include "config.h"

#include "jalon-bag.h"
#include "jalon-error.h"
#include "jalon-stamp.h"
#include "remove-all.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
} Fixture;

/* Makes two authorities with a certificate to stamp each, one that had expired when it stamped, and their stamps. */
static const char script[] =
    "set -e\n"
    "cat >c.cnf <<'END'\n"
    "[stamps]\nbasicConstraints = CA:FALSE\nkeyUsage = critical, digitalSignature\n"
    "extendedKeyUsage = critical, timeStamping\n"
    "[tsa]\nserial = serial\nsigner_key = tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\n"
    "digests = sha256, sha1\ness_cert_id_alg = sha256\n"
    "END\n"
    "new='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'\n"
    "openssl req -x509 $new -keyout ca.key -out ca.pem -subj '/CN=Test Authority' -days 3650\n"
    "openssl req -x509 $new -keyout other.key -out other.pem -subj '/CN=Another Authority' -days 3650\n"
    "openssl req $new -keyout tsa.key -out tsa.csr -subj '/CN=Test Stamps'\n"
    "certify() { openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -set_serial $1 -out $2 -days $3 \\\n"
    "  -extfile c.cnf -extensions stamps; }\n"
    "certify 2 tsa.pem 30\n"
    "certify 3 old.pem -1\n"
    "python3 -m zipfile -e d.jalon.zip .\n"
    "stamp() { openssl ts -query -data $1 $4 -cert -out q.tsq\n"
    "  openssl ts -reply -config c.cnf -section tsa -signer $2 -queryfile q.tsq -out $3; }\n"
    "stamp d.jalon/manifest-sha256.txt tsa.pem manifest.tsr -sha256\n"
    "stamp d.jalon/tagmanifest-sha256.txt tsa.pem tags.tsr -sha256\n"
    "stamp d.jalon.zip tsa.pem package.tsr -sha256\n"
    "stamp c.cnf tsa.pem else.tsr -sha256\n"
    "stamp d.jalon/manifest-sha256.txt tsa.pem weak.tsr -sha1\n"
    "stamp d.jalon/manifest-sha256.txt old.pem expired.tsr -sha256\n"
    "openssl ts -reply -in manifest.tsr -token_out -out token.tsr\n"
    "head -c 200 manifest.tsr >cut.tsr\n";

static GFile *
get_file (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
run (Fixture *self)
{
  const char *const arguments[] = { "sh", "-c", script, NULL };
  int               status = 1;

  return g_spawn_sync (self->folder,
                       (char **) arguments,
                       NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL,
                       NULL,
                       NULL,
                       NULL,
                       &status,
                       NULL) &&
         status == 0;
}

/* The package, sealed; and all that the script makes beside it. */
static gboolean
prepare (Fixture *self)
{
  g_autoptr (GFile) package = get_file (self, "d.jalon.zip");
  g_autofree char  *dossier = g_build_filename (self->folder, "d.jalon", NULL);
  g_autofree char  *aside = g_build_filename (self->folder, "aside", NULL);
  const JalonBagJob job = { .dossier = dossier, .custody = "article\n" };

  g_assert_true (g_file_set_contents (dossier, "{\"type\": \"FeatureCollection\", \"features\": []}", -1, NULL));
  g_assert_true (jalon_bag_seal (&job, package, NULL, NULL));
  g_assert_cmpint (g_rename (dossier, aside), ==, 0);
  return run (self);
}

/* A byte of a stamp that is found by what stands before it becomes another. */
static void
change (Fixture *self, const char *from, const char *to, gssize at)
{
  g_autoptr (GFile) source = get_file (self, from);
  g_autoptr (GFile) target = get_file (self, to);
  char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (source, NULL, &bytes, &length, NULL, NULL));
  bytes[at >= 0 ? at : (gssize) length + at] ^= 1;
  g_assert_true (g_file_replace_contents (target, bytes, length, NULL, FALSE, 0, NULL, NULL, NULL));
  g_free (bytes);
}

static void
assert_said (Fixture *self, const char *stamp, const char *authority, gboolean is_valid, const char *words)
{
  g_autoptr (GFile) package = get_file (self, "d.jalon.zip");
  g_autoptr (GFile) stamp_file = get_file (self, stamp);
  g_autoptr (GFile) authority_file = get_file (self, authority);
  const JalonStampFiles files = { package, stamp_file, authority_file };
  JalonStampAnswer      answer = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_stamp_check (&files, &answer, NULL, &error));
  g_assert_no_error (error);
  g_test_message ("%s, %s: %s", stamp, authority, answer.words);
  g_assert_nonnull (strstr (answer.words, words));
  g_assert_cmpint (answer.is_valid, ==, is_valid);
  g_free (answer.words);
}

static void
test_valid (Fixture *self)
{
  assert_said (self, "manifest.tsr", "ca.pem", TRUE, "“manifest-sha256.txt” was there as it is now on ");
  assert_said (self, "manifest.tsr", "ca.pem", TRUE, "so says the time stamp of CN=Test Stamps");
  assert_said (self, "token.tsr", "ca.pem", TRUE, "“manifest-sha256.txt”");
  assert_said (self, "manifest.tsr", "tsa.pem", TRUE, "“manifest-sha256.txt”");
  assert_said (self, "tags.tsr", "ca.pem", TRUE, "“tagmanifest-sha256.txt”");
  assert_said (self, "package.tsr", "ca.pem", TRUE, "“d.jalon.zip”");
}

static void
test_wrong (Fixture *self)
{
  change (self, "manifest.tsr", "signature.tsr", -5);
  assert_said (self, "else.tsr", "ca.pem", FALSE, "of something else");
  assert_said (self, "weak.tsr", "ca.pem", FALSE, "ask for one by SHA-256");
  assert_said (self, "manifest.tsr", "other.pem", FALSE, "not by the authority of this certificate");
  assert_said (self, "expired.tsr", "ca.pem", FALSE, "the certificate was not valid then");
  assert_said (self, "signature.tsr", "ca.pem", FALSE, "was changed after the authority signed it");
  assert_said (self, "cut.tsr", "ca.pem", FALSE, "is damaged, or is none");
  assert_said (self, "q.tsq", "ca.pem", FALSE, "is damaged, or is none");
  assert_said (self, "ca.pem", "ca.pem", FALSE, "is damaged, or is none");
  assert_said (self, "manifest.tsr", "c.cnf", FALSE, "The certificate is none");
}

/* Whatever bit of a stamp is another, it never proves anything but what it did, and nothing falls over. */
static void
test_bits (Fixture *self)
{
  g_autoptr (GFile) stamp = get_file (self, "manifest.tsr");
  g_autoptr (GFile) package = get_file (self, "d.jalon.zip");
  g_autoptr (GFile) changed = get_file (self, "changed.tsr");
  g_autoptr (GFile) authority = get_file (self, "ca.pem");
  const JalonStampFiles files = { package, changed, authority };
  g_autofree char      *bytes = NULL;
  gsize                 length = 0;

  g_assert_true (g_file_load_contents (stamp, NULL, &bytes, &length, NULL, NULL));
  for (gsize at = 0; at < length; at += 7)
    {
      JalonStampAnswer answer = { 0 };

      change (self, "manifest.tsr", "changed.tsr", (gssize) at);
      g_assert_true (jalon_stamp_check (&files, &answer, NULL, NULL));
      g_free (answer.words);
    }
}

static void
test_no_package (Fixture *self)
{
  g_autoptr (GFile) none = get_file (self, "c.cnf");
  g_autoptr (GFile) stamp = get_file (self, "manifest.tsr");
  g_autoptr (GFile) authority = get_file (self, "ca.pem");
  const JalonStampFiles files = { none, stamp, authority };
  JalonStampAnswer      answer = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (jalon_stamp_check (&files, &answer, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_SYNTAX);
}

static void
test_all (void)
{
  Fixture self = { g_dir_make_tmp ("jalon-stamp-XXXXXX", NULL) };

  if (prepare (&self))
    {
      test_valid (&self);
      test_wrong (&self);
      test_bits (&self);
      test_no_package (&self);
    }
  else
    g_test_skip ("openssl is not installed");
  remove_all (self.folder);
  g_free (self.folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stamp/all", test_all);
  return g_test_run ();
}
