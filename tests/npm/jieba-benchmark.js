// Cuts the texts of a JSON array (the file named as argument) once for every line read from standard input and answers
// with the number of words: what benchmarks/MscText.Benchmarks measures against.
'use strict';

const fs = require('fs');
const readline = require('readline');
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');

const jieba = Jieba.withDict(dict);
const texts = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
readline.createInterface({ input: process.stdin }).on('line', (mode) => {
    let words = 0;
    for (const text of texts) {
        words += (mode === 'search' ? jieba.cutForSearch(text, true) : jieba.cut(text, true)).length;
    }

    process.stdout.write(words + '\n');
});
