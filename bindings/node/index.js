'use strict';

const native = require('./build/Release/taqrir_node.node');

// Names as the C interface numbers them.
const OFFSETS = ['bytes', 'codepoints', 'utf16'];
const FACTS = ['meetings', 'officials', 'indicators', 'citations', 'directives', 'decisions', 'awards'];
const ON_LIMIT = ['partial', 'error'];
const NO_FACTS = 1 << FACTS.length;
const KINDS = ['number', 'ordinal', 'percentage', 'ratio', 'range', 'money', 'quantity', 'date', 'period', 'url',
  'code', 'body', 'place'];

class TaqrirError extends Error {
  constructor({message, code, offset, line, column}) {
    super(message);
    this.name = 'TaqrirError';
    this.code = code;
    this.offset = offset;
    this.line = line;
    this.column = column;
  }
}

// What the addon throws has the code of a status; anything else is not ours.
function translated(error) {
  return typeof error?.line === 'number' ? new TaqrirError(error) : error;
}

function call(work) {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

function wrong(name, expected) {
  return new TypeError(`taqrir: ${name} must be ${expected}`);
}

function isText(value) {
  return typeof value === 'string' || value instanceof Uint8Array;
}

function checkText(value) {
  if (!isText(value)) throw wrong('text', 'a string or a Uint8Array of UTF-8');
  return value;
}

function flag(name, value = false) {
  if (typeof value !== 'boolean') throw wrong(name, 'true or false');
  return value ? 1 : 0;
}

function choice(name, value, names) {
  const index = names.indexOf(value);
  if (index < 0) throw wrong(name, `one of ${names.join(', ')}`);
  return index;
}

// A list of names as bits; `none` is what an empty list stands for, as 0 means all.
function bits(name, values, names, none) {
  if (values === undefined) return 0;
  if (!Array.isArray(values)) throw wrong(name, `a list of ${names.join(', ')}`);
  if (values.length === 0) return none;
  return values.reduce((set, value) => set | (1 << choice(name, value, names)), 0);
}

function size(name, value = 0, of = 'bytes') {
  if (!Number.isSafeInteger(value) || value < 0) throw wrong(name, `a number of ${of}`);
  return value;
}

// Milliseconds as nanoseconds, cut to a month so that the number stays exact.
function time(name, value) {
  if (value === undefined) return 0;
  if (typeof value !== 'number' || !(value > 0)) throw wrong(name, 'milliseconds over 0');
  return Math.ceil(Math.min(value, 31 * 86400e3) * 1e6);
}

function checkSignal(value) {
  if (value !== undefined && !(value instanceof AbortSignal)) throw wrong('signal', 'an AbortSignal');
  return value;
}

function string(name, value = '') {
  if (typeof value !== 'string') throw wrong(name, 'a string');
  return value;
}

const LIMITS = ['maxBytes', 'maxFacts', 'maxNesting', 'timeBudget', 'onLimit'];
const READING = ['referenceDate', 'strict', ...LIMITS];
const WRITING = ['offsets', 'explain'];

// The options as the addon reads them. A misspelt option is an error, not a default.
function request(options, known) {
  if (options === null || typeof options !== 'object') throw wrong('options', 'an object');
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new TypeError(`taqrir: unknown option ${name}`);
  }
  return {
    referenceDate: string('referenceDate', options.referenceDate),
    maxBytes: size('maxBytes', options.maxBytes),
    maxFacts: size('maxFacts', options.maxFacts, 'facts'),
    maxNesting: size('maxNesting', options.maxNesting, 'brackets'),
    timeBudgetNs: time('timeBudget', options.timeBudget),
    onLimit: choice('onLimit', options.onLimit ?? 'partial', ON_LIMIT),
    utf8: flag('strict', options.strict),
    offsets: choice('offsets', options.offsets ?? 'utf16', OFFSETS),
    explain: flag('explain', options.explain),
    facts: bits('facts', options.facts, FACTS, NO_FACTS),
    pretty: flag('pretty', options.pretty),
    kinds: bits('kinds', options.kinds, KINDS, 0),
  };
}

class Parser {
  #native;

  constructor({lexicons = []} = {}) {
    if (!Array.isArray(lexicons) || !lexicons.every(isText)) {
      throw wrong('lexicons', 'a list of strings or Uint8Arrays of UTF-8');
    }
    this.#native = call(() => new native.NativeParser(lexicons));
  }

  parse(text, options = {}) {
    const wanted = request(options, [...READING, ...WRITING, 'facts']);
    return JSON.parse(call(() => this.#native.json(checkText(text), wanted)));
  }

  async parseAsync(text, options = {}) {
    const wanted = request(options, [...READING, ...WRITING, 'facts', 'signal']);
    const signal = checkSignal(options.signal);
    signal?.throwIfAborted();
    const stop = signal && new native.NativeStop();
    const abort = () => stop.request();
    signal?.addEventListener('abort', abort);
    try {
      return JSON.parse(await this.#native.jsonAsync(checkText(text), wanted, stop));
    } catch (error) {
      throw error.code === 'cancelled' ? signal.reason : translated(error);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  parseToJson(text, options = {}) {
    const wanted = request(options, [...READING, ...WRITING, 'facts', 'pretty']);
    return call(() => this.#native.json(checkText(text), wanted));
  }

  recognize(text, options = {}) {
    const wanted = request(options, [...READING, ...WRITING, 'kinds']);
    if (options.kinds?.length === 0) return [];
    const lines = call(() => this.#native.mentions(checkText(text), wanted));
    return lines.split('\n').slice(0, -1).map((line) => JSON.parse(line));
  }

  summary(text, options = {}) {
    const wanted = request(options, READING);
    return call(() => this.#native.summary(checkText(text), wanted));
  }
}

module.exports = {Parser, TaqrirError, version: native.version, schemaVersion: native.schemaVersion};
