import { encapsulateRequest } from '../../../../../packages/ohttp/src/encapsulation.ts'
import { parseKeyConfigs } from '../../../../../packages/ohttp/src/key-config.ts'
import type { StrangerAttack } from './attack.ts'

const PATH = '/.well-known/ohttp-gateway'

/** Bytes of the largest of these messages: 1 MiB. */
const BYTES_MAX = 1024 * 1024
/** Pieces of a message that a gateway reads whole. */
const PIECES = 10_000

const text = (value: string): Buffer => Buffer.concat([Buffer.of(value.length), Buffer.from(value)])

/** Binary HTTP of indeterminate length (RFC 9292), whose content has pieces of one byte. */
function inPieces(pieces: number): Uint8Array {
  const control = ['POST', 'https', 'gateway.invalid', '/v1/models'].map(text)
  const content = Buffer.alloc(2 * pieces, Buffer.of(1, 0x20))
  return Buffer.concat([Buffer.of(2), ...control, Buffer.of(0), content, Buffer.of(0, 0)])
}

/** Messages of oblivious HTTP in pieces of one byte. They need no API key. */
export const ohttpPieces: StrangerAttack = {
  name: 'ohttp-pieces',
  against: 'gateway',
  summary: 'messages of oblivious HTTP whose content or sealed chunks have one byte each',
  connections: 4,
  async prepare({ targets, http, bytesMax }) {
    const found = await fetch(targets.gatewayUrl + PATH)
    const [key] = parseKeyConfigs(new Uint8Array(await found.arrayBuffer()))
    const long = inPieces(Math.min(BYTES_MAX, bytesMax) / 2)
    const accepted = inPieces(PIECES)
    const bytes = [...inPieces(PIECES / 4)].map((byte) => Uint8Array.of(byte))
    return async (_, turn) => {
      const kind = turn % 3
      const form = kind === 2 ? 'chunked' : 'whole'
      const chunks = kind === 0 ? [long] : kind === 1 ? [accepted] : bytes
      const sealed = await encapsulateRequest({ form, key: key!, chunks })
      const type = form === 'whole' ? 'message/ohttp-req' : 'message/ohttp-chunked-req'
      const headers = { 'content-type': type }
      const { status } = await http.send({
        method: 'POST',
        path: PATH,
        headers,
        body: sealed.bytes,
      })
      return `${status}`
    }
  },
}
