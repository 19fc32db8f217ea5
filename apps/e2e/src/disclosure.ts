// Finds a member's secrets in the bytes that the member sent, in all common encodings.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMemberLink } from '@ostrom/federated/member-link'
import { Hex } from '@ostrom/protocol'
import { SecureAggregation } from '@ostrom/training'
import { expect } from 'vitest'
import { startRecordingProxy } from './recording-proxy.ts'

/** Secrets of a member of a federated run: its rows' texts and their token ids, and its updates. */
export type MemberSecrets = {
  readonly texts: readonly string[]
  readonly tokens: readonly (readonly number[])[]
  readonly updates: readonly Buffer[]
}

/**
 * Returns the base64 text of these bytes within a longer input, for each of the three alignments.
 * Leaves out the characters that also depend on the bytes before and after.
 */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes])
    const end = Math.floor((all.length * 8) / 6)
    return all.toString('base64').slice(Math.ceil((before * 8) / 6), end)
  })
}

/** Returns these bytes as they are, and as texts in hex, base64 and base64url. */
function formsOf(secret: Buffer): readonly Buffer[] {
  const base64 = base64Forms(secret)
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))
  const hex = secret.toString('hex')
  const texts = new Set([hex, hex.toUpperCase(), ...base64, ...url])
  return [secret, ...[...texts].map((text) => Buffer.from(text))]
}

/** Yields the parts of `length` bytes that begin at every multiple of `step`. */
function* windowsOf(bytes: Buffer, length: number, step: number): Generator<Buffer> {
  for (let at = 0; at + length <= bytes.length; at += step) yield bytes.subarray(at, at + length)
}

/** Tokens as numbers of 16, 32 and 64 bits, and as text. */
function tokenForms(ids: readonly number[]): readonly Buffer[] {
  const wide = [Uint16Array, Int32Array].map((kind) => Buffer.from(kind.from(ids).buffer))
  const long = Buffer.from(BigInt64Array.from(ids, BigInt).buffer)
  return [...wide, long, Buffer.from(ids.join(',')), Buffer.from(ids.join(', '))]
}

/**
 * Lengths of the parts of secrets that the search looks for, in bytes of text, in tokens, and in
 * bytes of an update. A single part is enough for a finding.
 */
const WINDOW_TEXT = 16
const WINDOW_TOKENS = 8
const WINDOW_BYTES = 64

/** A text in UTF-8 and UTF-16, and in its JSON encoding. */
const textForms = (text: string): readonly Buffer[] => {
  const json = JSON.stringify(text).slice(1, -1)
  return [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    ...(json === text ? [] : [Buffer.from(json)]),
  ]
}

/** An update in its saved form, and as floating-point numbers of 32 bits. */
function updateForms(update: Buffer): readonly Buffer[] {
  const floats = SecureAggregation.meanOfSum(SecureAggregation.sumOfBytes(update), 1)
  return [update, Buffer.from(floats.buffer)]
}

/** Returns the kinds of a member's secrets that `bytes` contain: `text`, `tokens`, `update`. */
export function disclosedBy(
  bytes: Buffer,
  { texts, tokens, updates }: MemberSecrets,
): readonly string[] {
  const found = new Set<string>()
  const holds = (window: Buffer) => formsOf(window).some((form) => bytes.includes(form))
  for (const form of new Set(texts).values().flatMap(textForms)) {
    for (const window of windowsOf(form, Math.min(WINDOW_TEXT, form.length), WINDOW_TEXT / 2))
      if (holds(window)) found.add('text')
  }
  for (const ids of tokens) {
    for (let at = 0; at + WINDOW_TOKENS <= ids.length; at += WINDOW_TOKENS) {
      const forms = tokenForms(ids.slice(at, at + WINDOW_TOKENS))
      if (forms.some((form) => bytes.includes(form))) found.add('tokens')
    }
  }
  for (const form of updates.flatMap(updateForms)) {
    for (const window of windowsOf(form, WINDOW_BYTES, 4 * WINDOW_BYTES))
      if (window.some((byte) => byte !== 0) && holds(window)) found.add('update')
  }
  return [...found]
}

/**
 * Checks the search itself: it must find the secret when a member sends a row, a part of a row, the
 * tokens of a row, or a plain update.
 */
export async function assertSearchFinds(secrets: MemberSecrets): Promise<void> {
  const sink = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'))
  })
  sink.listen(0, '127.0.0.1')
  await once(sink, 'listening')
  const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`
  const at = { run: Hex.zeroHash, session: Hex.zeroHash, round: 1, attempt: 1 }
  const { signal } = new AbortController()
  const member = Hex.zeroHash
  const head = { member, keys: member, bodyHash: member, signature: '0x' } as const
  const [text = ''] = secrets.texts
  const [update = Buffer.of()] = secrets.updates
  const row = Buffer.from(JSON.stringify({ messages: [{ role: 'user', content: text }] }))
  type Link = ReturnType<typeof createMemberLink>
  const sendBody = (body: Uint8Array) => (link: Link) => link.sendUpdate(at, { ...head, body })
  const sendText = (told: string) => (link: Link) =>
    link.sendStatement({ member, text: told, signature: '0x' })
  const sendings: readonly [string, (link: Link) => Promise<void>][] = [
    ['update', sendBody(update)],
    ['update', sendBody(updateForms(update)[1] ?? update)],
    ['text', sendText(text)],
    ['text', sendText(text.slice(-24))],
    ['text', sendText(row.toString('base64'))],
    ['text', sendText(row.toString('hex').toUpperCase())],
    ['text', sendBody(row)],
    ['tokens', sendText(`${secrets.tokens[0]}`)],
  ]
  for (const [name, send] of sendings) {
    const proxy = await startRecordingProxy(url)
    await send(createMemberLink(proxy.url, signal))
    expect(disclosedBy(proxy.sent(), secrets)).toEqual([name])
    proxy.close()
  }
  sink.close()
}
