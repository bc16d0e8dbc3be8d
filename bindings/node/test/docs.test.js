'use strict';
// The programs of the documents print what the documents say: a block js, then a block text.
const assert = require('node:assert/strict');
const {execFileSync} = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const {root} = require('./reports');

const BLOCKS = /^```js\n(.*?)^```\n\n^```text\n(.*?)^```$/gms;

// A project that has the package as a dependency.
function project() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'taqrir-docs-'));
  fs.mkdirSync(path.join(folder, 'node_modules'));
  fs.symlinkSync(path.resolve(__dirname, '..'), path.join(folder, 'node_modules/taqrir'));
  return folder;
}

function printed(folder, name, source) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, source);
  return execFileSync(process.execPath, [file], {encoding: 'utf8', cwd: folder});
}

for (const name of ['docs/node.md', 'bindings/node/README.md']) {
  test(`${name} shows what happens`, () => {
    const text = fs.readFileSync(path.join(root, name), 'utf8');
    const blocks = [...text.matchAll(BLOCKS)];
    assert.ok(blocks.length > 0 && blocks.length === text.match(/^```js$/gm).length);
    const folder = project();
    try {
      for (const [, source, expected] of blocks) assert.equal(printed(folder, 'program.js', source), expected);
    } finally {
      fs.rmSync(folder, {recursive: true});
    }
  });
}

test('the package can be imported as a module', () => {
  const folder = project();
  try {
    const source = "import {Parser, TaqrirError, version} from 'taqrir';\n" +
      "console.log(new Parser().recognize('5%').length, typeof TaqrirError, typeof version);\n";
    assert.equal(printed(folder, 'program.mjs', source), '1 function string\n');
  } finally {
    fs.rmSync(folder, {recursive: true});
  }
});
