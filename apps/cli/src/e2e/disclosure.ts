// What of a member's secrets is in bytes that left it, in any of the usual encodings.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hex } from '@ostrom/protocol'
import { expect } from 'vitest'
import { createMemberLink } from '../federated/member-link.ts'
import { startRecordingProxy } from './recording-proxy.ts'

/** What a member must not tell. */
export type MemberSecrets = {
  readonly texts: readonly string[]
  readonly tokens: readonly (readonly number[])[]
  readonly updates: readonly Buffer[]
}

const encodings = ['utf8', 'hex', 'base64', 'utf16le'] as const

/** Bytes that stand for a text or for bytes. The end of base64 depends on what follows. */
const formsOf = (secret: Buffer): readonly Buffer[] => [
  secret,
  Buffer.from(secret.toString('hex')),
  Buffer.from(secret.toString('base64').slice(0, -4)),
]

/** Tokens as numbers of 16, 32 and 64 bits, and as text. */
function tokenForms(ids: readonly number[]): readonly Buffer[] {
  const wide = [Uint16Array, Int32Array].map((kind) => Buffer.from(kind.from(ids).buffer))
  const long = Buffer.from(BigInt64Array.from(ids, BigInt).buffer)
  return [...wide, long, Buffer.from(ids.join(',')), Buffer.from(ids.join(', '))]
}

const WINDOW_TOKENS = 8
const WINDOW_BYTES = 64

/** Names what of a member's secrets is in bytes that left it. */
export function disclosedBy(
  bytes: Buffer,
  { texts, tokens, updates }: MemberSecrets,
): readonly string[] {
  const found = new Set<string>()
  for (const text of texts) {
    const forms = encodings.flatMap((encoding) => {
      if (encoding === 'utf8' || encoding === 'utf16le') return [Buffer.from(text, encoding)]
      return formsOf(Buffer.from(text)).slice(1)
    })
    if (forms.some((form) => bytes.includes(form))) found.add('text')
  }
  for (const ids of tokens) {
    for (let at = 0; at + WINDOW_TOKENS <= ids.length; at += WINDOW_TOKENS) {
      const forms = tokenForms(ids.slice(at, at + WINDOW_TOKENS))
      if (forms.some((form) => bytes.includes(form))) found.add('tokens')
    }
  }
  for (const update of updates) {
    for (let at = 0; at + WINDOW_BYTES <= update.length; at += 4 * WINDOW_BYTES) {
      const window = update.subarray(at, at + WINDOW_BYTES)
      if (window.some((byte) => byte !== 0) && formsOf(window).some((form) => bytes.includes(form)))
        found.add('update')
    }
  }
  return [...found]
}

/** The search finds a member that sends its rows, its tokens, or an update without masks. */
export async function assertSearchFinds(secrets: MemberSecrets): Promise<void> {
  const sink = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'))
  })
  sink.listen(0, '127.0.0.1')
  await once(sink, 'listening')
  const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`
  const at = { run: Hex.zeroHash, round: 1, attempt: 1 }
  const { signal } = new AbortController()
  const member = Hex.zeroHash
  const head = { member, keys: member, bodyHash: member, signature: '0x' } as const
  const [text = ''] = secrets.texts
  const sendings: Readonly<Record<string, (link: ReturnType<typeof createMemberLink>) => unknown>> =
    {
      update: (link) => link.sendUpdate(at, { ...head, body: secrets.updates[0] ?? Buffer.of() }),
      text: (link) => link.sendStatement({ member, text, signature: '0x' }),
      tokens: (link) =>
        link.sendStatement({ member, text: `${secrets.tokens[0]}`, signature: '0x' }),
    }
  for (const [name, send] of Object.entries(sendings)) {
    const proxy = await startRecordingProxy(url)
    await send(createMemberLink(proxy.url, signal))
    expect(disclosedBy(proxy.sent(), secrets)).toEqual([name])
    proxy.close()
  }
  sink.close()
}
