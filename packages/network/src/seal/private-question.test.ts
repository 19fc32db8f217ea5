// Goal: only the provider can read a private question, and only for its own request. The question
// matches the chain's commitment. The answer has the same guarantees for the client.
// Method: one question and answer as examples; then every part is changed, and every key is
// replaced.

import { createHash } from 'node:crypto'
import { type Hash, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import {
  isPrivateInput,
  openPrivateAnswer,
  openPrivateQuestion,
  parsePrivateInput,
  privateInputAt,
  privateInputWith,
  promptCommitment,
  sealPrivateAnswer,
  sealPrivateQuestion,
} from './private-question.ts'
import { generateSealKey } from './request.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const hash = (n: number): Hash => Hex.from(new Uint8Array(32).fill(n))
const provider = generateSealKey()
const other = generateSealKey()
const requestId = hash(1)
const question = utf8('Is this spam?')

const sealed = () => sealPrivateQuestion({ sealKey: provider.publicKey, requestId, question })
const secretKeys = [other.secretKey, provider.secretKey]

test('a question in the input is read by its provider, and shows none of its text', async () => {
  const { head, content, key } = await sealed()
  const bytes = privateInputWith(head, content)
  expect(isPrivateInput(bytes)).toBe(true)
  expect(isPrivateInput(question)).toBe(false)
  expect(Buffer.from(bytes).includes(Buffer.from(question))).toBe(false)
  const input = parsePrivateInput(bytes)
  expect(input.place).toEqual({ kind: 'bytes', bytes: content })
  const opened = await openPrivateQuestion({ secretKeys, requestId, input, content })
  expect(opened).toEqual({ question, key, salt: expect.any(Uint8Array) })
  // Opening the question a second time, after a restart, gives the same result.
  expect(await openPrivateQuestion({ secretKeys, requestId, input, content })).toEqual(opened)
})

test('a question elsewhere is named by its CID', async () => {
  const { head, content } = await sealed()
  const input = parsePrivateInput(privateInputAt(head, 'bafkreia'))
  expect(input.place).toEqual({ kind: 'cid', cid: 'bafkreia' })
  const opened = await openPrivateQuestion({ secretKeys, requestId, input, content })
  expect(opened.question).toEqual(question)
})

test('a question opens for no other key, no other request, and with no bit changed', async () => {
  const { head, content } = await sealed()
  const bytes = privateInputWith(head, content)
  const input = parsePrivateInput(bytes)
  const options = { secretKeys, requestId, input, content }
  const refused = (change: object) =>
    expect(openPrivateQuestion({ ...options, ...change })).rejects.toMatchObject({
      code: 'unseal-failed',
    })
  await refused({ secretKeys: [other.secretKey] })
  await refused({ requestId: hash(2) })
  for (let at = 0; at < content.length; at++) {
    const changed = content.slice()
    changed[at]! ^= 1
    await refused({ content: changed })
  }
  for (let at = 33; at < head.length; at += 7) {
    const changed = bytes.slice()
    changed[at]! ^= 1
    await refused({ input: parsePrivateInput(changed) })
  }
  const swapped = { ...input, commitment: hash(3) }
  await expect(openPrivateQuestion({ ...options, input: swapped })).rejects.toMatchObject({
    code: 'malformed',
  })
})

test('an answer opens for the key of its question, and is no question', async () => {
  const { key, content } = await sealed()
  const answer = utf8('No.')
  const closed = sealPrivateAnswer({ key, requestId }, answer)
  expect(openPrivateAnswer({ key, requestId }, closed)).toEqual(answer)
  expect(sealPrivateAnswer({ key, requestId }, answer)).not.toEqual(closed)
  const refused = (act: () => unknown) => expect(act).toThrow(/UnsealFailed|not .*|changed/)
  refused(() => openPrivateAnswer({ key, requestId: hash(2) }, closed))
  refused(() => openPrivateAnswer({ key: new Uint8Array(32), requestId }, closed))
  refused(() => openPrivateAnswer({ key, requestId }, content))
  refused(() => openPrivateAnswer({ key, requestId }, new Uint8Array(5)))
})

test.each([
  ['nothing', new Uint8Array()],
  ['a text', utf8('Is this spam?')],
  ['no place', new Uint8Array(113)],
  ['another place', Hex.concat(new Uint8Array(113), utf8('https://a'))],
])('an input of %s is refused', (_, bytes) => {
  expect(() => parsePrivateInput(bytes)).toThrow('private question')
})

test('the commitment is that of docs/spec/proofs.md for prompts of a circuit', () => {
  const salt = new Uint8Array(32).fill(9)
  const preimage = Buffer.concat([
    Buffer.from('ostrom/prompt/1'),
    salt,
    Buffer.from([0, question.length]),
    question,
    Buffer.alloc(256 - question.length),
  ])
  const digest = createHash('sha256').update(preimage).digest('hex')
  expect(promptCommitment(question, salt)).toBe(`0x00${digest.slice(0, 62)}`)
  const [short, long] = [256, 257].map((size) => promptCommitment(new Uint8Array(size), salt))
  expect(short).not.toBe(long)
})
