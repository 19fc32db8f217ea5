// Goal: a person that sees the program on a chain finds the contact for a fault.
// Method: read the text like an explorer (alternating names and values between the first and the
// last line) from the segments of the committed file, and from the account of a deployed program.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { programFile } from './chain.ts'
import { startFixture } from './market.ts'

const BEGIN = '=======BEGIN SECURITY.TXT V1=======\0'
const END = '=======END SECURITY.TXT V1=======\0'

/** Fields that tools require in the text. */
const needed = ['name', 'project_url', 'contacts', 'policy']
const contactKinds = /^(?:email|link|discord|telegram|twitter|other):./

function fieldsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const text = Buffer.from(bytes).toString('latin1')
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (start < 0 || end < start) throw new Error('there is no security.txt')
  expect(text.indexOf(BEGIN, start + 1)).toBe(-1)
  const parts = text.slice(start + BEGIN.length, end).split('\0')
  expect(parts.pop()).toBe('')
  expect(parts.length % 2).toBe(0)
  return Object.fromEntries(
    Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i], parts[2 * i + 1]] as const),
  )
}

/** Returns the segments of a program's file that the runtime loads into memory. */
function loaded(file: Buffer): Buffer {
  const [at, size, count] = [32, 54, 56].map((index) => file.readUInt16LE(index)) as [
    ...[number, number, number],
  ]
  const segments = Array.from({ length: count }, (_, i) => {
    const head = file.subarray(at + i * size)
    const [offset, length] = [8, 32].map((index) => Number(head.readBigUInt64LE(index)))
    return file.subarray(offset, (offset ?? 0) + (length ?? 0))
  })
  return Buffer.concat(segments)
}

test('the program has a security.txt with all that tools need', () => {
  const fields = fieldsIn(loaded(readFileSync(programFile)))
  expect(Object.keys(fields)).toEqual(expect.arrayContaining(needed))
  expect(fields).toMatchInlineSnapshot(`
    {
      "auditors": "None",
      "contacts": "other:the form "Report a vulnerability" of that repository",
      "name": "Ostrom",
      "policy": "SECURITY.md of that repository",
      "project_url": "README.md of the repository that this program was built from",
      "source_code": "contracts/solana/program in that repository",
    }
  `)
  for (const contact of fields.contacts?.split(',') ?? []) expect(contact).toMatch(contactKinds)
  for (const value of Object.values(fields)) expect(value).toMatch(/^[\x20-\x7e]+$/)
})

test('it is found in the account of a deployed program', async () => {
  const { chain, at } = await startFixture()
  const bytes = chain.bytesAt(await at.programData())
  expect(fieldsIn(bytes ?? new Uint8Array())).toEqual(fieldsIn(readFileSync(programFile)))
})
