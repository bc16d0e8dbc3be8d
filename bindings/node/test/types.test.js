'use strict';
// index.d.ts against what the library gives: every field of every report, no more and no less, and the README's
// way of writing. Object literals are what TypeScript checks for unknown fields too.
const assert = require('node:assert/strict');
const {execFileSync} = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const {Parser} = require('..');
const {reports} = require('./reports');

const compiler = require.resolve('typescript/bin/tsc');
const types = path.resolve(__dirname, '..');

// The complaints of the compiler about a source, one a line.
function complaints(source) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'taqrir-types-'));
  try {
    const file = path.join(folder, 'source.ts');
    fs.writeFileSync(file, `import * as taqrir from ${JSON.stringify(types)};\n${source}`);
    execFileSync(process.execPath, [compiler, '--noEmit', '--strict', '--target', 'es2020',
      '--module', 'commonjs', file], {encoding: 'utf8'});
    return '';
  } catch (error) {
    return error.stdout;
  } finally {
    fs.rmSync(folder, {recursive: true});
  }
}

test('every document and mention is of the declared types', () => {
  const parser = new Parser();
  const values = reports.flatMap(({bytes}, i) => {
    const explain = i % 2 === 0;
    return [`const d${i}: taqrir.TaqrirDocument = ${parser.parseToJson(bytes, {explain})};`,
      `const m${i}: taqrir.Mention[] = ${JSON.stringify(parser.recognize(bytes, {explain}))};`];
  });
  assert.equal(complaints(values.join('\n')), '');
});

test('a field or name that is not declared is found', () => {
  const document = new Parser().parse('');
  assert.match(complaints(`const d: taqrir.TaqrirDocument = ${JSON.stringify({...document, more: 1})};`), /more/);
  delete document.awards;
  assert.match(complaints(`const d: taqrir.TaqrirDocument = ${JSON.stringify(document)};`), /'awards'/);
});

test('the functions are declared as they are used', () => {
  assert.equal(complaints(`
    const parser = new taqrir.Parser({lexicons: ['', new Uint8Array()]});
    const whole: taqrir.TaqrirDocument = parser.parse('', {explain: true, offsets: 'codepoints'});
    const some = parser.parse('', {facts: ['officials']});
    const names: (string | null)[] = some.officials.map((official) => official.name);
    const later: Promise<taqrir.TaqrirDocument> = parser.parseAsync(new Uint8Array(), {strict: true});
    const json: string = parser.parseToJson('', {pretty: true});
    const dates: taqrir.Mention[] = parser.recognize('', {kinds: ['date'], referenceDate: '2025-01-20'});
    const text: string = parser.summary('', {maxBytes: 1}) + taqrir.version + taqrir.schemaVersion;
    try { parser.parse(''); } catch (error) {
      if (error instanceof taqrir.TaqrirError && error.code === 'input_too_large') throw error.offset;
    }`), '');
  assert.match(complaints(`new taqrir.Parser().parse('', {facts: ['officials']}).meetings;`), /'meetings'/);
  assert.match(complaints(`new taqrir.Parser().parse('', {offset: 'bytes'});`), /'offset'/);
});
