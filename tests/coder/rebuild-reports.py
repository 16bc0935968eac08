#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jalon contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gets the texts of annotated reports again, whose words are not kept here.

  rebuild-reports.py GOLD.jsonl FOLDER OUT.json

GOLD.jsonl has a report a line: "source" (repository: path), "select" (what is taken of that file), "sha256" of the
text, and events with offsets and codes but without words. FOLDER holds the files named, by their base names. Writes
the reports that come out the same, each quote in its place, as the scorer of real reports wants them; says of each
other one what is wrong with it, and fails.

"select" is, in the order of the text and joined by blank lines:

  .rs3     (AMALGUM) lists of segments, "3-5", one a paragraph; detokenised
  .xml     (AMALGUM) so many blocks from the first on, headline and paragraphs; detokenised
  .conllu  (GUM) numbers of paragraphs, from 0
  .txt     (lines) numbers of lines, from 1, a list a paragraph; of "[http://... words]" the words
  .txt     (WiNER) numbers of paragraphs, from 0; the first is the title; detokenised
  .csv     (Wikinews) the row, from 0, and numbers of paragraphs of "text", from 0; "title" is the first
  .html    (Wikinews) nothing: all headings, paragraphs and list items
  .tml     (TimeML) numbers of the lines with text, from 0
"""

import csv
import hashlib
import html
import io
import json
import os
import re
import sys

OPEN, CLOSE = '\u0001', '\u0002'


def detokenise(text):
    """Words as they stand in print: quotation marks in pairs, no space before a stop or a clitic."""
    words = []
    is_open = False
    for word in text.split(' '):
        if word == '"':
            words.append(CLOSE if is_open else OPEN)
            is_open = not is_open
        else:
            words.append(word)
    text = ' '.join(words).replace(OPEN + ' ', '"').replace(' ' + CLOSE, '"')
    text = re.sub(r' ([,.;:!?\)\]])', r'\1', text)
    text = re.sub(r'([\(\[]) ', r'\1', text)
    text = re.sub(r" ('s|'m|'re|'ve|'d|'ll|n't|’s|’re|’ve|n’t)\b", r'\1', text)
    text = re.sub(r" ' (?=\w)", "' ", text)
    text = re.sub(r'([$£€]) (?=\d)', r'\1', text)
    text = re.sub(r'\banti- (?=[A-Z])', 'anti-', text)
    return text.replace(' – ', '–') if re.search(r'\d – \d', text) else text


def read_segments(source, select):
    segments = {int(number): html.unescape(words).strip()
                for number, words in re.findall(r'<segment id="(\d+)"[^>]*>(.*?)</segment>', source, re.S)}
    for taken in select:
        first, _, last = taken.partition('-')
        words = ' '.join(segments[i] for i in range(int(first), int(last or first) + 1))
        yield detokenise(re.sub(r' +', ' ', words))


def read_blocks(source, select):
    blocks = re.findall(r'<(?:head|p)>(.*?)</(?:head|p)>', source, re.S)
    for block in blocks[:len(select)]:
        tokens = (line.split('\t')[0] for line in block.split('\n') if line and not line.startswith('<'))
        yield detokenise(' '.join(html.unescape(token) for token in tokens))


def read_conllu(source, select):
    paragraphs = []
    for line in source.split('\n'):
        is_text = line.startswith('# text = ')
        if line.startswith('# newpar') or (is_text and not paragraphs):
            paragraphs.append([])
        if is_text:
            paragraphs[-1].append(line.removeprefix('# text = ').strip())
    paragraphs = [' '.join(sentences) for sentences in paragraphs if sentences]
    for i in select:
        yield paragraphs[i].replace('six - member', 'six-member')


def read_paragraphs(source, select):
    paragraphs = (re.sub(r'\s+', ' ', words).strip() for words in re.split(r'\n[ \t]*\n', source))
    paragraphs = [words for words in paragraphs if words]
    for i in select:
        text = re.sub(r' ?\[\d+\]', '', paragraphs[i])
        text = re.sub(r' ([,.)\]])', r'\1', text)
        text = re.sub(r'([(\[]) ', r'\1', text)
        text = re.sub(r"(?<![A-Za-zÀ-ÿ])((?:[ldsnjmct]|qu)['’]) ", r'\1', text, flags=re.I)
        yield re.sub(r'\b1 er\b', '1er', text)


def read_lines(source, select):
    if select and isinstance(select[0], int):
        yield from read_paragraphs(source, select)
        return
    lines = source.split('\n')
    for paragraph in select:
        text = ' '.join(lines[number - 1].strip() for number in paragraph)
        yield re.sub(r' +', ' ', re.sub(r'\[https?://[^] ]* ?([^]]*)\]', r'\1', text))


def read_row(source, select):
    csv.field_size_limit(len(source))
    row = list(csv.DictReader(io.StringIO(source)))[select[0]]
    yield row['title']
    paragraphs = [re.sub(r'\s+', ' ', line).strip() for line in row['text'].replace('\xa0', ' ').split('\n')]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    for i in select[1]:
        yield paragraphs[i]


def read_html(source, select):
    del select
    body = re.search(r'<body>(.*)</body>', source, re.S).group(1)
    for block in re.finditer(r'<(h1|h2|h3|p|li)>(.*?)</\1>', body, re.S):
        text = html.unescape(re.sub(r'<[^>]+>', '', block.group(2)))
        text = re.sub(r'\s+', ' ', text).replace('\u00ad', '').strip()
        if text:
            yield text


def read_timeml(source, select):
    text = html.unescape(re.sub(r'<[^>]*>', '', re.sub(r'<!--.*?-->', '', source, flags=re.S)))
    lines = [re.sub(r'\s+', ' ', line).strip() for line in text.split('\n')]
    lines = [line for line in lines if line][1:]  # the first is the file's name
    for i in select:
        yield lines[i]


READERS = {
    '.rs3': read_segments,
    '.xml': read_blocks,
    '.conllu': read_conllu,
    '.txt': read_lines,
    '.csv': read_row,
    '.html': read_html,
    '.tml': read_timeml,
}


def rebuild(report, folder):
    """The text of a report, or a ValueError that says what is wrong."""
    name = re.split(r'[/:]', report['source'])[-1]
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        raise ValueError(f'{name} is missing; get it from {report["source"]}')
    with open(path, encoding='utf-8', newline='') as file:
        source = file.read().replace('\r\n', '\n')
    try:
        text = '\n\n'.join(READERS[os.path.splitext(name)[1]](source, report['select'])) + '\n'
    except (AttributeError, IndexError, KeyError) as error:
        raise ValueError(f'{name} lacks what the report was taken from') from error
    if hashlib.sha256(text.encode()).hexdigest() != report['sha256']:
        raise ValueError(f'{name} gives another text than the one that was annotated')
    return text


def add_words(report, text):
    """The report as a case of the scorer: each span gets its words."""
    case = {key: report[key] for key in ('id', 'lang', 'article_date', 'article_date_precision', 'phenomena')}
    case['text'] = text
    for event in report['events']:
        for span in event['evidence'] + [event[key] for key in ('trigger',) if key in event]:
            span['quote'] = text[span['start_char']:span['end_char']]
        for party in event['actors'] + event['recipients']:
            party['text'] = None
    for span in report['ignore']:
        span['quote'] = text[span['start_char']:span['end_char']]
    case['events'] = report['events']
    case['ignore'] = report['ignore']
    return case


def main():
    if len(sys.argv) != 4:
        sys.exit('usage: rebuild-reports.py GOLD.jsonl FOLDER OUT.json')
    cases = []
    n_wrong = 0
    with open(sys.argv[1], encoding='utf-8') as file:
        for report in map(json.loads, file):
            try:
                cases.append(add_words(report, rebuild(report, sys.argv[2])))
            except ValueError as error:
                print(f'{report["id"]}: {error}', file=sys.stderr)
                n_wrong += 1
    with open(sys.argv[3], 'w', encoding='utf-8') as out:
        json.dump({'cases': cases}, out, ensure_ascii=False, indent=1)
    print(f'{len(cases)} reports rebuilt, {n_wrong} not')
    sys.exit(n_wrong > 0)


if __name__ == '__main__':
    main()
