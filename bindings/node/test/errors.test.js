'use strict';
const assert = require('node:assert/strict');
const test = require('node:test');
const {Parser, TaqrirError} = require('..');

const parser = new Parser();

function taqrirError(fields) {
  return (error) => {
    assert.ok(error instanceof TaqrirError && error instanceof Error);
    assert.equal(error.name, 'TaqrirError');
    for (const [name, value] of Object.entries(fields)) assert.equal(error[name], value);
    return true;
  };
}

test('a broken lexicon is told with its place', () => {
  const good = 'category\tcode\tforms\tattributes\n';
  assert.throws(() => new Parser({lexicons: [good, `${good}# note\ntown\tx\ty\t\n`]}), taqrirError({
    code: 'invalid_lexicon', line: 3, column: 1, offset: 0, message: "user lexicon 2:3:1: unknown category 'town'",
  }));
});

test('strict refuses bytes that are not UTF-8', () => {
  const bytes = Buffer.from([0x61, 0x62, 0xff]);
  const expected = taqrirError({code: 'invalid_utf8', offset: 2, line: 0});
  assert.throws(() => parser.parse(bytes, {strict: true}), expected);
  assert.throws(() => parser.parseToJson(bytes, {strict: true}), expected);
  assert.throws(() => parser.recognize(bytes, {strict: true}), expected);
  assert.throws(() => parser.summary(bytes, {strict: true}), expected);
  assert.doesNotThrow(() => parser.parse(bytes));
});

test('maxBytes counts UTF-8', () => {
  assert.throws(() => parser.parse('سس', {maxBytes: 3}), taqrirError({code: 'input_too_large', offset: 4}));
  assert.doesNotThrow(() => parser.parse('سس', {maxBytes: 4}));
});

test('a reference date is a day', () => {
  assert.throws(() => parser.parse('', {referenceDate: '2025-13-40'}), taqrirError({code: 'invalid_option'}));
});

test('parseAsync rejects with the same errors', async () => {
  await assert.rejects(parser.parseAsync(Buffer.from([0xff]), {strict: true}), taqrirError({code: 'invalid_utf8'}));
  await assert.rejects(parser.parseAsync('', {referenceDate: 'soon'}), taqrirError({code: 'invalid_option'}));
  await assert.rejects(parser.parseAsync(7), TypeError);
});

test('limits give a part or an error', () => {
  const text = '5% (6% (7%))';
  const cases = [[{maxFacts: 2}, 'facts'], [{maxNesting: 1}, 'nesting'], [{timeBudget: 1e-6}, 'time']];
  for (const [options, name] of cases) {
    assert.deepEqual(parser.parse(text, options).diagnostics.map((one) => one.code), [`limit.${name}`]);
    assert.throws(() => parser.parse(text, {...options, onLimit: 'error'}), taqrirError({code: `limit_${name}`}));
  }
  assert.throws(() => parser.recognize(text, {maxFacts: 2}), taqrirError({code: 'limit_facts', offset: 8}));
  const enough = {maxFacts: 3, maxNesting: 2, timeBudget: Infinity, onLimit: 'error'};
  assert.deepEqual(parser.parse(text, enough), parser.parse(text));
});

test('a signal ends parseAsync with its reason', async () => {
  await assert.rejects(parser.parseAsync('5%', {signal: AbortSignal.abort()}), {name: 'AbortError'});
  const control = new AbortController();
  const reason = new Error('enough');
  const work = parser.parseAsync('كلمة 5% '.repeat(200000), {signal: control.signal});
  setTimeout(() => control.abort(reason), 20);
  await assert.rejects(work, (error) => error === reason);
  const document = await parser.parseAsync('5%', {signal: new AbortController().signal});
  assert.equal(document.indicators.length, 1);
  await assert.rejects(parser.parseAsync('5%', {signal: 7}), TypeError);
});

test('arguments of the wrong kind are TypeErrors', () => {
  for (const text of [undefined, null, 7, {}, [], new ArrayBuffer(2), new Uint16Array(2)]) {
    assert.throws(() => parser.parse(text), TypeError);
    assert.throws(() => parser.recognize(text), TypeError);
    assert.throws(() => parser.summary(text), TypeError);
  }
  const wrong = [null, 'bytes', {offsets: 'chars'}, {offset: 'bytes'}, {facts: 'officials'}, {facts: ['people']},
    {strict: 1}, {explain: 'yes'}, {maxBytes: -1}, {maxBytes: 1.5}, {referenceDate: 20250101}, {pretty: true},
    {maxFacts: -1}, {maxNesting: 0.5}, {timeBudget: 0}, {timeBudget: '1'}, {onLimit: 'stop'},
    {signal: new AbortController().signal}];
  for (const options of wrong) assert.throws(() => parser.parse('', options), TypeError, JSON.stringify(options));
  assert.throws(() => parser.recognize('', {kinds: ['dates']}), TypeError);
  assert.throws(() => parser.summary('', {offsets: 'bytes'}), TypeError);
  assert.throws(() => new Parser({lexicons: 'table'}), TypeError);
  assert.throws(() => new Parser({lexicons: [7]}), TypeError);
});
