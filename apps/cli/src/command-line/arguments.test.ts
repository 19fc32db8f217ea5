// Goal: a bad argument is refused with an error that states the expected form, and is never
// replaced by another value.
// Method: examples of good and bad values for each kind of argument.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  ArgumentInvalidError,
  accountArgument,
  accountsArgument,
  assertNewFile,
  assertOutFile,
  caseArgument,
  cidArgument,
  hashArgument,
  httpUrlArgument,
  jsonFileArgument,
  numberArgument,
  portArgument,
} from './arguments.ts'

describe('cidArgument', () => {
  test.each([`bafkrei${'a'.repeat(52)}`, `Qm${'a'.repeat(44)}`])('takes %s', (text) => {
    expect(cidArgument('--text', text)).toBe(text)
  })

  // Finding: PROP-3
  test.each(['', 'CID', 'Because it is fair.', 'bafkrei\u001b[2J', `bafkrei${'1'.repeat(52)}`])(
    'cidArgument refuses %j and names the command that prints a CID',
    (text) => {
      expect(() => cidArgument('--text', text)).toThrow(/ipfs add/)
    },
  )
})

describe('numberArgument', () => {
  const stars = numberArgument({ argument: 'stars', min: 1, max: 5 })
  const temperature = numberArgument({ argument: 't', min: 0, max: 2, whole: false })

  test('takes numbers within its bounds', () => {
    expect([stars('1'), stars('5'), temperature('0.7'), portArgument('0')]).toEqual([1, 5, 0.7, 0])
  })

  test.each(['0', '6', '1.5', 'x', '', ' 1', '1e0', '0x1', 'NaN', '5five'])(
    'refuses %j',
    (text) => {
      expect(() => stars(text)).toThrow(ArgumentInvalidError)
    },
  )

  test('says what is wanted', () => {
    expect(() => stars('9')).toThrowErrorMatchingInlineSnapshot(`
      [ArgumentInvalidError: An argument of the command is invalid.
      - stars: 9.
      - Expected: a whole number from 1 to 5.
      Docs: docs/reference/errors/cli.md#argument-invalid]
    `)
  })
})

test.each(['', 'x', '-1', '1.5', '0x1', '1'.repeat(21)])('%j is no case', (text) => {
  expect(() => caseArgument(text)).toThrow(ArgumentInvalidError)
  expect(caseArgument('12')).toBe(12n)
})

describe('ids', () => {
  test('ids are hashes and accounts, and accounts are accepted in any case', () => {
    const account = `0x${'Ab'.repeat(20)}`
    expect(accountArgument(account)).toBe(account.toLowerCase())
    expect(accountsArgument(account, [])).toEqual([account.toLowerCase()])
    const [hex, base58] = [`0x${'00'.repeat(31)}01`, `${'1'.repeat(31)}2`]
    expect([accountArgument(hex), accountArgument(base58)]).toEqual([hex, hex])
    expect(() => accountArgument('0x12')).toThrow(ArgumentInvalidError)
    expect(() => accountArgument(base58.slice(1))).toThrow(ArgumentInvalidError)
    expect(() => hashArgument(account)).toThrow(ArgumentInvalidError)
    expect(hashArgument(`0x${'ab'.repeat(32)}`)).toBe(`0x${'ab'.repeat(32)}`)
  })
})

describe('jsonFileArgument', () => {
  test('tells a missing file from one that is not JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ostrom-arguments-'))
    const path = join(folder, 'file.json')
    await expect(jsonFileArgument('file', path)).rejects.toThrow(/ENOENT/)
    await writeFile(path, 'x')
    await expect(jsonFileArgument('file', path)).rejects.toThrow(/a file of JSON/)
    await writeFile(path, '{"a":1}')
    expect(await jsonFileArgument('file', path)).toEqual({ a: 1 })
    await rm(folder, { recursive: true })
  })
})

describe('httpUrlArgument', () => {
  test('takes URLs of HTTP servers', () => {
    expect(httpUrlArgument('http://127.0.0.1:8790')).toBe('http://127.0.0.1:8790')
  })

  test.each(['banana', 'localhost:8790', 'file:///etc/passwd', 'http://', ''])(
    'refuses %j',
    (text) => {
      expect(() => httpUrlArgument(text)).toThrow(ArgumentInvalidError)
    },
  )
})

test('a file that cannot be written is refused before there is something to write', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-out-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await assertOutFile('--out', join(folder, 'new.json'))
  await assertNewFile('--out', join(folder, 'new.json'))
  await writeFile(join(folder, 'old.json'), '')
  await assertOutFile('--out', join(folder, 'old.json'))
  const old = assertNewFile('--out', join(folder, 'old.json'))
  await expect(old).rejects.toThrow('a file that does not exist yet')
  for (const path of [folder, join(folder, 'missing', 'new.json')]) {
    await expect(assertOutFile('--out', path)).rejects.toThrow('in a folder that exists')
  }
})
