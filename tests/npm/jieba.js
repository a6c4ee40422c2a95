// Reads one JSON request from standard input: {"userDictionary": "word frequency tag\n…" | null, "texts": [string]},
// writes one line of JSON a text: [accurate, accurate without HMM, search, search without HMM, full, tags].
'use strict';

const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
    const request = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const jieba = Jieba.withDict(dict);
    if (request.userDictionary) {
        jieba.loadDict(Buffer.from(request.userDictionary));
    }

    const lines = request.texts.map((text) =>
        JSON.stringify([
            jieba.cut(text, true),
            jieba.cut(text, false),
            jieba.cutForSearch(text, true),
            jieba.cutForSearch(text, false),
            jieba.cutAll(text),
            jieba.tag(text, true).map((word) => word.tag),
        ]),
    );
    process.stdout.write(lines.join('\n') + '\n');
});
