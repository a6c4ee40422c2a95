// Reads one JSON request from standard input: {"configurations": ["s2t", …], "texts": [string]}, writes one line of JSON
// a configuration: [converted text].
'use strict';

const { converter } = require('./opencc-js-converter.js');

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
    const request = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    for (const configuration of request.configurations) {
        process.stdout.write(JSON.stringify(request.texts.map(converter(configuration))) + '\n');
    }
});
