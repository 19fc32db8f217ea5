// Goal: the Python package draws the tokens that validators replay, computes the same fingerprints,
// and reads the same texts of tokens. Method: its own tests, which read vectors/sampler.json,
// random positions that both languages draw, and token tables that both read. vLLM itself is not
// used.
// Requirements: B-13
// Shows (ask): schemas as zod, pydantic and OpenAPI tools write them, with patterns of ECMA-262,
// formats, enumerations and tagged unions: ajv validates answers that tests draw, and TypeScript
// and Python give equal results.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { Seed } from '@ostrom/protocol'
import { LogitFingerprint, Sampler } from '@ostrom/verification'
import { createPrng } from '@ostrom/verification/testing'
import { describe, expect, test } from 'vitest'
import { createGrammars } from '../../packages/engine/src/vllm/grammar.ts'

const CASES = 500

const run = (args: readonly string[], input = '') =>
  spawnSync('python3', args, {
    cwd: import.meta.dirname,
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })

const isRecent = 'import sys; sys.exit(sys.version_info < (3, 11))'
const hasPython = run(['-c', isRecent]).status === 0

/** Positions with ties, biases, penalties, top-k and top-p, and up to 250 candidates. */
function createCases(count: number) {
  const random = createPrng(19)
  const upTo = (end: number) => Math.floor(random() * end)
  const of = <T>(...values: readonly [T, ...T[]]): T => values[upTo(values.length)] ?? values[0]
  return Array.from({ length: count }, (_, position) => {
    const size = 1 + upTo(250)
    const ids = [...new Set(Array.from({ length: size }, () => upTo(2000)))]
    // Multiples of 1/8 can tie, like logits of bf16 heads.
    const isCoarse = random() < 0.5
    const logits = ids.map(() => (isCoarse ? upTo(80) / 8 : Math.fround(random() * 12)))
    const biased = ids.filter(() => random() < 0.03)
    const parameters = {
      temperature: of(0, 0.2, 0.7, 1, 1.3, 4),
      topP: of(0, 0.5, 0.9, 0.95, 1),
      topK: of(0, 1, 8, 40, 1000),
      frequencyPenalty: of(0, 0.5, 1.75, -1),
      presencePenalty: of(0, 0.25, 2, -0.5),
      logitBias: of([], biased).map((id) => ({ id, bias: of(-100, -1.1, 0.3, 4) })),
    }
    const counts = ids.filter(() => random() < 0.2).map((id) => [id, 1 + upTo(4)] as const)
    const seed = Seed.deriveFromUser(BigInt(position))
    return { ids, logits, parameters, counts, seed, position }
  })
}

const drawCase = ({ ids, logits, ...step }: ReturnType<typeof createCases>[number]) => {
  const chosen = Sampler.sample({ ids, logits }, { ...step, counts: new Map(step.counts) })
  const fingerprint = Buffer.from(LogitFingerprint.encode({ ids, logits })).toString('hex')
  return { chosen, batched: chosen, fingerprint }
}

/** Tokenizers of each supported form, with tokens that distinguish the forms. */
const tokenizers = {
  sentencePiece: {
    model: {
      type: 'BPE',
      byte_fallback: true,
      unk_token: '<unk>',
      vocab: {
        '<unk>': 0,
        '</s>': 1,
        '<0x0A>': 2,
        '<0xe2>': 3,
        '\u2581the': 4,
        '\u2581\u2581': 5,
        é: 6,
      },
      merges: [],
    },
    added_tokens: [
      { id: 0, content: '<unk>', special: true },
      { id: 1, content: '</s>', special: true },
      { id: 9, content: '\u2581tool', special: false },
    ],
    decoder: {
      type: 'Sequence',
      decoders: [
        { type: 'Replace', pattern: { String: '\u2581' }, content: ' ' },
        { type: 'ByteFallback' },
        { type: 'Fuse' },
        { type: 'Strip', content: ' ', start: 1, stop: 0 },
      ],
    },
  },
  unigram: {
    model: {
      type: 'Unigram',
      unk_id: 0,
      vocab: [
        ['<unk>', 0],
        ['\u2581a', -1],
        ['b', -2],
        ['\ud83d\ude00', -3],
      ],
    },
    added_tokens: [{ id: 0, content: '<unk>', special: true }],
    decoder: { type: 'Metaspace', replacement: '\u2581', prepend_scheme: 'never', split: true },
  },
  wordPiece: {
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: { '[UNK]': 0, the: 1, '##ing': 2, '##': 3, '#': 4 },
    },
    added_tokens: [{ id: 0, content: '[UNK]', special: true }],
    decoder: { type: 'WordPiece', prefix: '##', cleanup: false },
  },
}

describe.skipIf(!hasPython)('ostrom-vllm (needs python3 of version 3.11 or later)', () => {
  test('passes its own tests', () => {
    const { status, stderr } = run(['-m', 'unittest', 'discover', '-t', '.'])
    expect(stderr).toMatch(/Ran \d\d+ tests/)
    expect(stderr).toMatch(/^OK/m)
    expect(status).toBe(0)
  })

  test('draws the tokens and prints the fingerprints of TypeScript', () => {
    const cases = createCases(CASES)
    const { stdout, stderr } = run(['-m', 'tests.replay'], JSON.stringify(cases))
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(cases.map(drawCase))
  })
  test('reads the token tables that TypeScript reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ostrom-vllm-tables-'))
    const made = Object.entries(tokenizers).map(([name, json]) => {
      const path = join(folder, `${name}.json`)
      writeFileSync(path, JSON.stringify({ version: '1.0', ...json }))
      return path
    })
    const tiny = join(import.meta.dirname, '../../models/tiny/ostrom-tiny/tokenizer.json')
    const paths = [...made, tiny]
    const { stdout, stderr } = run(['-m', 'tests.token_table', ...paths])
    expect(stderr).toBe('')
    const own = paths.map((path) => {
      const tokenizer = createTokenizer({ tokenizerJson: readFileSync(path) })
      const { tableHash } = createGrammars(tokenizer, new Set())
      const texts = Array.from({ length: tokenizer.vocabularySize }, (_, id) => {
        const text = tokenizer.table.bytesOf(id)
        return text ? Buffer.from(text).toString('hex') : null
      })
      return { hash: tableHash, texts }
    })
    rmSync(folder, { recursive: true })
    expect(JSON.parse(stdout)).toEqual(own)
  })
})
