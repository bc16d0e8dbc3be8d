'use strict';
// The sample reports of the repository, and where there is ../shared, of that.
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const folders = ['examples/reports', 'tests/data/reports', '../shared/corpus'].map((name) => path.join(root, name));

exports.reports = folders
  .filter((folder) => fs.existsSync(folder))
  .flatMap((folder) => fs.readdirSync(folder).filter((name) => name.endsWith('.txt'))
    .map((name) => ({name, bytes: fs.readFileSync(path.join(folder, name))})));

exports.laoCai = fs.readFileSync(path.join(root, 'examples/reports/lao-cai.txt'), 'utf8');
exports.root = root;

// Every {text, span} below a value, and headings, which name theirs differently.
exports.quotes = function* quotes(node) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node.span) && typeof node.text === 'string') yield [node.text, node.span];
  if (Array.isArray(node.heading_span)) yield [node.heading, node.heading_span];
  for (const value of Object.values(node)) yield* quotes(value);
};
