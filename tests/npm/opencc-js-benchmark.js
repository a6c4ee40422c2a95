// Converts the texts of a JSON array (the file named as argument) once for every configuration read from standard input
// and answers with the number of UTF-16 code units: what benchmarks/MscText.Benchmarks measures against.
'use strict';

const fs = require('fs');
const readline = require('readline');
const { converter } = require('./opencc-js-converter.js');

const texts = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const converters = new Map();
readline.createInterface({ input: process.stdin }).on('line', (configuration) => {
    if (!converters.has(configuration)) {
        converters.set(configuration, converter(configuration));
    }

    const convert = converters.get(configuration);
    let length = 0;
    for (const text of texts) {
        length += convert(text).length;
    }

    process.stdout.write(length + '\n');
});
