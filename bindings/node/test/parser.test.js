'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const {Worker} = require('node:worker_threads');
const {Parser, version, schemaVersion} = require('..');
const {reports, laoCai, quotes} = require('./reports');

const parser = new Parser();

test('a document has the fields of the contract', () => {
  const document = parser.parse(laoCai);
  assert.equal(document.schema, schemaVersion);
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(document.area.id, 'VN-02');
  assert.equal(document.date.value, '2025-10-07');
  assert.ok(document.citations.some((citation) => citation.symbol === '12-NQ/TU'));
});

test('text.slice(...span) is the text of every fact', () => {
  assert.ok(reports.length >= 3);
  let seen = 0;
  for (const {name, bytes} of reports) {
    const text = bytes.toString('utf8');
    for (const [quoted, span] of quotes(parser.parse(text))) {
      assert.equal(text.slice(...span), quoted, name);
      ++seen;
    }
  }
  assert.ok(seen > 10 * reports.length, `${seen} spans`); // Some samples have no fact at all.
});

test('the other units count code points and bytes', () => {
  for (const {name, bytes} of reports) {
    const text = `\u{1F4C4} ${bytes.toString('utf8')}`; // A character of two UTF-16 units first.
    const points = Array.from(text);
    const raw = Buffer.from(text);
    for (const [quoted, [begin, end]] of quotes(parser.parse(text, {offsets: 'codepoints'}))) {
      assert.equal(points.slice(begin, end).join(''), quoted, name);
    }
    for (const [quoted, [begin, end]] of quotes(parser.parse(text, {offsets: 'bytes'}))) {
      assert.equal(raw.subarray(begin, end).toString(), quoted, name);
    }
    for (const [quoted, span] of quotes(parser.parse(text))) assert.equal(text.slice(...span), quoted, name);
  }
});

test('a Buffer gives what its string gives', () => {
  assert.deepEqual(parser.parse(Buffer.from(laoCai)), parser.parse(laoCai));
  assert.deepEqual(parser.parse(new Uint8Array(Buffer.from(laoCai))), parser.parse(laoCai));
});

test('bytes that are not UTF-8 count as the U+FFFD that a decoder puts', () => {
  const bytes = Buffer.concat([Buffer.from([0xd9]), Buffer.from(' 5%')]);
  const text = bytes.toString('utf8');
  const [mention] = parser.recognize(bytes);
  assert.equal(text.slice(...mention.span), '5%');
  assert.equal(parser.parse(bytes).diagnostics[0].code, 'utf8.invalid');
});

test('lone surrogates and NUL are text like any other', () => {
  const text = '\ud800 5% \0 7%';
  assert.deepEqual(parser.recognize(text).map(({span}) => text.slice(...span)), ['5%', '7%']);
});

test('an empty text has no facts', () => {
  const document = parser.parse('');
  assert.equal(document.language, null);
  assert.deepEqual(document.paragraphs, []);
  assert.deepEqual(parser.recognize(''), []);
});

test('facts selects lists', () => {
  const some = parser.parse(laoCai, {facts: ['citations', 'awards']});
  assert.deepEqual(Object.keys(some).filter((key) => key in parser.parse('') && Array.isArray(some[key])),
    ['paragraphs', 'sections', 'citations', 'awards', 'diagnostics']);
  assert.ok(!('meetings' in parser.parse(laoCai, {facts: []})));
});

test('recognize gives mentions of the wanted kinds', () => {
  const text = '5% 12-NQ/TU 2025-01-20';
  assert.deepEqual(parser.recognize(text).map(({kind}) => kind), ['percentage', 'code', 'date']);
  assert.deepEqual(parser.recognize(text, {kinds: ['date']}),
    [{kind: 'date', text: '2025-01-20', span: [12, 22], edtf: '2025-01-20', inferred: []}]);
  assert.deepEqual(parser.recognize(text, {kinds: []}), []);
});

test('a reference date supplies the year', () => {
  const [mention] = parser.recognize('20 يناير', {referenceDate: '2031-02-03'});
  assert.equal(mention.edtf, '2031-01-20');
  assert.deepEqual(mention.inferred, ['year']);
});

test('explain names rule and entry', () => {
  const [mention] = parser.recognize('5%', {explain: true});
  assert.equal(typeof mention.rule, 'string');
  assert.equal('rule' in parser.recognize('5%')[0], false);
  assert.equal(typeof parser.parse(laoCai, {explain: true}).citations[0].entry.source, 'string');
});

test('lexicons add words', () => {
  const lexicon = 'category\tcode\tforms\tattributes\nunit\t{windmill}\twindmill|windmills\t\n';
  for (const table of [lexicon, Buffer.from(lexicon)]) {
    assert.equal(new Parser({lexicons: [table]}).recognize('12 windmills')[0].unit, '{windmill}');
  }
  assert.notEqual(parser.recognize('12 windmills')[0].unit, '{windmill}');
});

test('summary is for people', () => {
  assert.match(parser.summary(laoCai), /^Officials \(\d+\)$/m);
});

test('parseAsync gives what parse gives and leaves the event loop alone', async () => {
  let turns = 0;
  const clock = setInterval(() => ++turns, 1);
  const many = await Promise.all(reports.flatMap(({bytes}) =>
    Array.from({length: 8}, () => parser.parseAsync(bytes, {explain: true}))));
  clearInterval(clock);
  assert.ok(turns > 0);
  many.forEach((document, i) => {
    assert.deepEqual(document, parser.parse(reports[Math.floor(i / 8)].bytes, {explain: true}));
  });
});

test('a parser may go while its work is still on', async () => {
  const pending = Array.from({length: 8}, () => new Parser().parseAsync(laoCai));
  for (const document of await Promise.all(pending)) assert.equal(document.area.id, 'VN-02');
});

test('a worker thread has parsers of its own', async () => {
  const worker = new Worker(`
    const {Parser} = require(${JSON.stringify(require.resolve('..'))});
    require('node:worker_threads').parentPort.postMessage(new Parser().recognize('5%'));`, {eval: true});
  const mentions = await new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject));
  assert.deepEqual(mentions, parser.recognize('5%'));
  await worker.terminate();
});
