import { writeFileSync } from 'node:fs'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/vllm-frames.json: `npm run gen`, or `node vectors/vllm-frames.ts`. The vectors
// have frames between the vllm engine and `python -m ostrom_vllm.serve`, and malformed frames.
// docs/spec/engines.md defines the form of a frame.

const FRAME_BYTES = 16 * 1024 * 1024
const HEAD_BYTES = 1024 * 1024

type Head = Readonly<Record<string, unknown>>

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const numbers = (...values: readonly number[]) => Buffer.concat(values.map(u32))
const reals = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, at) => bytes.writeFloatLE(value, 4 * at))
  return bytes
}

/** Returns a frame, whose parts may contradict each other. */
function frameOf(kind: number, task: number, headText: string | Buffer, body = Buffer.alloc(0)) {
  const head = Buffer.from(headText)
  const rest = Buffer.concat([Buffer.from([kind]), u32(task), u32(head.length), head, body])
  return Buffer.concat([u32(rest.length), rest])
}

const valid = (name: string, kind: number, task: number, head: Head, body = Buffer.alloc(0)) => ({
  name,
  kind,
  task,
  head,
  body: body.toString('hex'),
  bytes: frameOf(kind, task, Object.keys(head).length > 0 ? JSON.stringify(head) : '', body)
    .toString('hex'),
})

const frames = [
  valid('hello', 1, 0, { version: 1, token: 'a token of the operator' }),
  valid(
    'generate',
    2,
    7,
    {
      arguments: {
        seed: `0x${'5a'.repeat(32)}`,
        temperature: 0.7,
        top_k: 40,
        top_p: 0.95,
        frequency_penalty: 0,
        presence_penalty: -0.5,
        logit_bias: [17, 2.5],
      },
      maxTokens: 200,
      stopIds: [258],
      candidates: 0,
      fingerprints: true,
      salt: 'scope',
      credit: 64,
    },
    numbers(1, 2, 3, 2 ** 32 - 1),
  ),
  valid('generate with an adapter', 2, 8, { adapter: 'Prüfung ✓', salt: '\u0000"\\' }, numbers(0)),
  valid(
    'score',
    3,
    2 ** 32 - 1,
    { from: 1, candidates: 288, toldIds: [5, 9], likelihoods: true, salt: 's' },
    numbers(4, 5, 6),
  ),
  valid('credit', 4, 7, { tokens: 16, steps: 0 }),
  valid('cancel', 5, 7, {}),
  valid('probe', 6, 9, {}),
  valid('finish', 7, 7, { tokens: 33 }),
  valid('prefill', 130, 7, { tokens: 4, cached: 0 }),
  valid('tokens', 131, 7, {}, numbers(101, 102)),
  valid(
    'tokens with candidates',
    131,
    7,
    { candidates: 2 },
    Buffer.concat([numbers(5, 5, 6), reals(-0.25, -Infinity)]),
  ),
  valid('end', 132, 7, { finish: 'stop' }, Buffer.from('0102ff', 'hex')),
  valid(
    'scores',
    133,
    2 ** 32 - 1,
    { positions: 1, candidates: 1 },
    Buffer.concat([numbers(3), reals(-1.5, -2.5, -3.5, -0.125)]),
  ),
  valid('refused', 134, 7, { code: 'context', reason: '10 tokens, more than the context of 9' }),
  valid('alive', 135, 9, { drawnTokens: 12 }),
]

/** Returns a malformed frame. `zeros` is the number of zero bytes that follow `bytes`. */
const bad = (name: string, bytes: Buffer, task: number, code: string, zeros = 0) => ({
  name,
  bytes: bytes.toString('hex'),
  zeros,
  task,
  code,
})

const tooLong = Buffer.concat([u32(FRAME_BYTES + 1), Buffer.from([2]), u32(7)])
const notText = Buffer.from('7b22ff223a317d', 'hex')
const refusals = [
  bad('nothing', u32(0), 0, 'malformed'),
  bad('a part of an envelope', Buffer.concat([u32(8), Buffer.alloc(8, 1)]), 0, 'malformed'),
  bad('a head beyond the frame', frameOf(2, 7, '{}').fill(9, 9, 10), 7, 'malformed'),
  bad('a head that is cut', frameOf(2, 7, '{"a":1'), 7, 'malformed'),
  bad('a head that is a list', frameOf(2, 7, '[1]'), 7, 'malformed'),
  bad('a head that is null', frameOf(2, 7, 'null'), 7, 'malformed'),
  bad('a head with NaN', frameOf(2, 7, '{"a":NaN}'), 7, 'malformed'),
  bad('a head in other than UTF-8', frameOf(2, 7, notText), 7, 'malformed'),
  bad('a frame that is too long', tooLong, 7, 'too-large', FRAME_BYTES + 1 - 5),
  bad(
    'a head that is too long',
    Buffer.concat([u32(HEAD_BYTES + 10), Buffer.from([2]), u32(7), u32(HEAD_BYTES + 1)]),
    7,
    'malformed',
    HEAD_BYTES + 1,
  ),
]

const limits = {
  version: 1,
  frameBytes: FRAME_BYTES,
  headBytes: HEAD_BYTES,
  creditTokens: 2 ** 20,
  resumeTokens: 32,
  prefillTokens: 2_048,
  candidates: 4_096,
  toldIds: 1_088,
  stopIds: 256,
  nameCharacters: 256,
  scoreEntries: 2 ** 22,
  scoreFramePositions: 128,
}

const vectors = { version: 1, limits, frames, refusals }
writeFileSync(new URL('vllm-frames.json', import.meta.url), jsonLines(vectors, 2))
