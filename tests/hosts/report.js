'use strict';
// report FILE OFFSETS FORM: the JSON of a report from Node, for same_bytes.py.
const fs = require('node:fs');
const {Parser} = require('../../bindings/node');

const [file, offsets, form] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
fs.writeSync(1, new Parser().parseToJson(text, {offsets, pretty: form === 'pretty'}));
