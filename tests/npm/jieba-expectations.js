// Segments the texts of tests/MscText.Tests/Segmentation/Jieba/expectations.jsonl anew and rewrites the file:
// one JSON object a line, {"text", "accurate", "accurateNoHmm", "search", "searchNoHmm", "full"}.
'use strict';

const fs = require('fs');
const path = require('path');
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');

const file = path.join(__dirname, '../MscText.Tests/Segmentation/Jieba/expectations.jsonl');
const jieba = Jieba.withDict(dict);
const lines = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).text)
    .map((text) =>
        JSON.stringify({
            text,
            accurate: jieba.cut(text, true),
            accurateNoHmm: jieba.cut(text, false),
            search: jieba.cutForSearch(text, true),
            searchNoHmm: jieba.cutForSearch(text, false),
            full: jieba.cutAll(text),
        }),
    );
fs.writeFileSync(file, lines.join('\n') + '\n');
