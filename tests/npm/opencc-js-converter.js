'use strict';

const { Converter } = require('opencc-js');

// The converter of a configuration: the package's names are OpenCC's but for "cn", and for "tw2sp", which is "twp" to "cn".
exports.converter = (configuration) => {
    const [from, to] = configuration.split('2');
    const name = (form) => (form === 's' ? 'cn' : form);
    return to === 'sp' ? Converter({ from: from + 'p', to: 'cn' }) : Converter({ from: name(from), to: name(to) });
};
