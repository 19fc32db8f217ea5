// Goal: `solidityCode` is the same for two files only where the compiler and the tools treat both
// alike.
// Method: pairs of short sources, and all sources of this repository.

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { here } from './forge.ts'
import { solidityCode } from './solidity-code.ts'

const equal: Readonly<Record<string, readonly [string, string]>> = {
  'another sentence': ['// One.\nuint a;', '// Another, longer one.\n// Two lines.\nuint a;'],
  'no sentence': ['uint a; // One.\n', 'uint a;'],
  'a block': ['/* One\n * more */\nuint a;', 'uint a;'],
  'NatSpec of another length': ['/// @notice One.\nuint a;', '/// @notice One\n/// more.\nuint a;'],
  'a block before code': ['f(uint a /* One. */, uint b);', 'f(uint a , uint b);'],
  'the meaning of a parameter': ['/// @param a One.', '/// @param a Another.'],
  'an apostrophe': ["// It's one.\nuint a;", '// It is one.\nuint a;'],
}
test.each(Object.entries(equal))('does not change with %s', (_, [one, other]) => {
  expect(solidityCode(one)).toBe(solidityCode(other))
})

const different: Readonly<Record<string, readonly [string, string]>> = {
  code: ['uint a;', 'uint b;'],
  'code in a comment': ['uint a;', '// uint a;'],
  'a string with slashes': ['a = "http://one";', 'a = "http://two";'],
  'a string after a quote': [`a = "\\"//"; // One.`, `a = "\\"/"; // One.`],
  'space in code': ['uint a;', 'uint  a;'],
  'the name of a parameter': ['/// @param a One.', '/// @param b One.'],
  'the name of a result': ['/// @return a One.', '/// @return b One.'],
  'an inherited document': ['/// @inheritdoc A', '/// @inheritdoc B'],
  'NatSpec in the place of a comment': ['// One.\nuint a;', '/// One.\nuint a;'],
  'the license': ['// SPDX-License-Identifier: MIT', '// SPDX-License-Identifier: Apache-2.0'],
  'a budget of a fuzz test': [
    '/// forge-config: default.fuzz.runs = 10',
    '/// forge-config: default.fuzz.runs = 20',
  ],
  'safe assembly': ['/// @solidity memory-safe-assembly\nassembly {}', 'assembly {}'],
  // The compiler ends a comment at other characters than a line feed.
  'code after a carriage return': ['// One.\r evil();', '// One.'],
  'code after a carriage return in NatSpec': ['/// One.\r evil();', '/// One.'],
  'text after a line separator': ['// One.\u2028 evil();', '// One.'],
  'a mark that turns the direction of text': ['// One.\u202e', '// One.'],
  'a string of two lines': ['a = "x\\\n// one";', 'a = "x\\\n// two";'],
  'code after a string of two lines': ['a = "x\\\n//"; b();', 'a = "x\\\n//"; c();'],
  'a comment between two words': ['delete/* One. */a;', 'deletea;'],
  'a comment between two operators': ['a = b -/**/- c;', 'a = b -- c;'],
  'code after a block of NatSpec': ['/** @param\n*/ evil();', '/// @param evil();'],
  'safe assembly in a second line': [
    '/// @solidity\n/// memory-safe-assembly\nassembly {}',
    '/// @solidity\n/// One.\nassembly {}',
  ],
  'NatSpec after that of safe assembly': [
    '/// @solidity memory-safe-assembly\nassembly {}',
    '/// @solidity memory-safe-assembly\n/** One. */\nassembly {}',
  ],
  'an empty line in the NatSpec of safe assembly': [
    '/// @solidity memory-safe-assembly\n/// One.\nassembly {}',
    '/// @solidity memory-safe-assembly\n\n/// One.\nassembly {}',
  ],
  'a finding that is left out': ['// slither-disable-next-line timestamp\na;', 'a;'],
}
test.each(Object.entries(different))('changes with %s', (_, [one, other]) => {
  expect(solidityCode(one)).not.toBe(solidityCode(other))
})

test('the code of every contract is the same without its plain comments', () => {
  const sources = globSync('*/{src,test,proofs}/**/*.sol', {
    cwd: here,
    // Forge names folders after the files that it compiled.
    exclude: ['cache/**', 'out/**'],
  })
  expect(sources.length).toBeGreaterThan(250)
  for (const source of sources) {
    const text = readFileSync(path.join(here, source), 'utf8')
    const plain = /^\s*\/\/ (?!SPDX|forge-|slither-|solhint-).*\n/gm
    expect(solidityCode(text.replace(plain, '')), source).toBe(solidityCode(text))
    expect(solidityCode(text).length, source).toBeGreaterThan(text.length / 10)
  }
})
