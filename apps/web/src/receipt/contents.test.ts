// Goal: a receipt is accepted for the displayed question and answer only if it belongs to them, for
// any contents that the gateway sends.
// Method: hand-written contents, manifest and tokenizer with one byte per token; each with changes.

import { type Hash, Hex, Inference, Manifest } from '@ostrom/protocol'
import { sampleManifest, sampleReceipt } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { compareContents, type DisplayedExchange, type ReadFile } from './contents.ts'

const zero: Hash = Hex.zeroHash
const utf8 = new TextEncoder()

/** A vocabulary of printable bytes, of a space and of two control tokens. */
const letters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at))
const tokenizer = utf8.encode(
  JSON.stringify({
    model: {
      type: 'BPE',
      merges: [],
      vocab: Object.fromEntries([...letters, 'Ġ', 'Ċ'].map((token, id) => [token, id])),
    },
    decoder: { type: 'ByteLevel' },
    added_tokens: ['<|user|>', '<|answer|>'].map((content, at) => ({
      id: 96 + at,
      content,
      special: true,
    })),
  }),
)
const idsOf = (text: string): number[] =>
  text.split(/(<\|user\|>|<\|answer\|>)/).flatMap((part) => {
    if (part === '<|user|>') return [96]
    if (part === '<|answer|>') return [97]
    return [...part].map((letter) => (letter === ' ' ? 94 : letters.indexOf(letter)))
  })

const blob = (bytes: Uint8Array, cid: string) => ({
  cid,
  sha256: Hex.sha256Hex(bytes),
  bytes: BigInt(bytes.length),
})
const manifest = Manifest.encode(sampleManifest({ tokenizer: blob(tokenizer, 'tokenizer') }))
const modelVersion = Hex.sha256Hex(manifest)

const files: Readonly<Record<string, Uint8Array>> = {
  [Manifest.cidOf(modelVersion)]: manifest,
  tokenizer,
}
const readFile: ReadFile = async (cid) => files[cid] ?? Promise.reject(new Error('gone'))

const conversation: DisplayedExchange['messages'] = [
  { role: 'user', text: 'Why blue?' },
  { role: 'assistant', text: 'Light.' },
  { role: 'user', text: ' And red? ' },
]
const screen: DisplayedExchange = { messages: conversation, answer: 'Dust.', isPartial: false }
const rendered = '<|user|>Why blue?<|answer|>Light.<|user|>And red?<|answer|>'
const output = { ids: idsOf('Dust.'), text: '' }

function made(prompt: Inference.Prompt, out: Inference.InferenceOutput = output) {
  const contents = { prompt: Inference.encodePrompt(prompt), output: Inference.encodeOutput(out) }
  const core = sampleReceipt({
    modelVersion,
    tokenizerHash: Hex.sha256Hex(tokenizer),
    promptHash: Inference.promptHash(prompt),
    outputHash: Inference.outputHash(out),
  })
  return { core, contents }
}

const ids = (text: string) => ({ kind: 'ids', ids: idsOf(text) }) as const
const usual = made(ids(rendered))

async function outcomes(
  { core, contents }: ReturnType<typeof made>,
  on: Partial<DisplayedExchange> = {},
  read = readFile,
) {
  const { checks } = await compareContents(core, contents, {
    screen: { ...screen, ...on },
    readFile: read,
  })
  return checks.map((check) => check.outcome)
}

describe('the question and the answer on the screen', () => {
  // Finding: web-A8
  test('shown contents are right if their token ids were hashed', async () => {
    const { checks, fullPrompt } = await compareContents(usual.core, usual.contents, {
      screen,
      readFile,
    })
    expect(checks.map((check) => check.outcome)).toEqual(['right', 'right'])
    expect(checks[0]?.detail).toContain(`${idsOf(rendered).length} tokens, decoded by this page`)
    expect(fullPrompt).toBe(rendered)
  })

  test('shown contents are wrong if they differ from the hashed contents', async () => {
    const [first, ...rest] = conversation
    const other = [{ role: 'user', text: 'Why green?' } as const, ...rest]
    expect(await outcomes(usual, { messages: other })).toEqual(['wrong', 'right'])
    expect(await outcomes(usual, { messages: [...rest, first!] })).toEqual(['wrong', 'right'])
    expect(await outcomes(usual, { answer: 'Rust.' })).toEqual(['right', 'wrong'])
    // Only a stopped answer may be shorter than the signed text.
    expect(await outcomes(usual, { answer: 'Du' })).toEqual(['right', 'wrong'])
    expect(await outcomes(usual, { answer: 'Du', isPartial: true })).toEqual(['right', 'right'])
    expect(await outcomes(usual, { answer: 'Ru', isPartial: true })).toEqual(['right', 'wrong'])
  })

  // Finding: RSN-8
  test('shown contents are right with marked reasoning before the answer', async () => {
    const reasoned = made(ids(rendered), {
      ids: idsOf('<think> It is dust. </think> Dust.'),
      text: '',
    })
    const on = { reasoning: 'It is dust.' }
    expect(await outcomes(reasoned, on)).toEqual(['right', 'right'])
    const { checks } = await compareContents(reasoned.core, reasoned.contents, {
      screen: { ...screen, ...on },
      readFile,
    })
    expect(checks[1]?.detail).toContain('with <think> and </think> around it')
    // Reasoning that was cut in its middle has one mark; reasoning that was switched off has two.
    const cut = made(ids(rendered), { ids: idsOf('<think> It is'), text: '' })
    expect(await outcomes(cut, { reasoning: 'It is', answer: '' })).toEqual(['right', 'right'])
    const empty = made(ids(rendered), { ids: idsOf('<think> </think> Dust.'), text: '' })
    expect(await outcomes(empty)).toEqual(['right', 'right'])
  })

  // Finding: RSN-8
  test('shown contents are wrong with other reasoning or words around it', async () => {
    const reasoned = made(ids(rendered), {
      ids: idsOf('<think> It is dust. </think> Dust.'),
      text: '',
    })
    for (const on of [
      {},
      { reasoning: 'It is rust.' },
      { reasoning: 'It' },
      { reasoning: 'dust.' },
    ]) {
      expect(await outcomes(reasoned, on)).toEqual(['right', 'wrong'])
    }
    const more = made(ids(rendered), { ids: idsOf('Well, dust. Dust.'), text: '' })
    expect(await outcomes(more)).toEqual(['right', 'wrong'])
  })

  // Finding: web-A8
  test('shown contents are wrong if they fit, but have another hash than the receipt', async () => {
    const { core } = made(ids('<|user|>Another<|answer|>'), { ids: idsOf('Else'), text: '' })
    expect(await outcomes({ ...usual, core })).toEqual(['wrong', 'wrong'])
    const half = { ...usual.core, outputHash: zero }
    expect(await outcomes({ ...usual, core: half })).toEqual(['later', 'wrong'])
  })

  test('shown contents stay open if the model’s tokenizer is absent or different', async () => {
    const other = { ...files, tokenizer: utf8.encode('{}') }
    const swapped: ReadFile = async (cid) => other[cid as keyof typeof other]!
    expect(await outcomes(usual, {}, swapped)).toEqual(['later', 'later'])
    const nobody: ReadFile = () => Promise.reject(new Error('gone'))
    expect(await outcomes(usual, {}, nobody)).toEqual(['later', 'later'])
    const core = { ...usual.core, tokenizerHash: zero }
    expect(await outcomes({ ...usual, core })).toEqual(['later', 'later'])
  })

  test('may have earlier answers that the template leaves out, never questions', async () => {
    const shortened = made(ids('<|user|>Why blue?<|user|>And red?<|answer|>'))
    expect(await outcomes(shortened)).toEqual(['right', 'right'])
    const without = made(ids('<|answer|>Light.<|user|>And red?<|answer|>'))
    expect(await outcomes(without)).toEqual(['wrong', 'right'])
  })

  test('shown contents are compared letter by letter if text was hashed', async () => {
    const messages = conversation.map(({ role, text }) => ({ role, content: text }))
    const text = { ids: [], text: 'Dust.' }
    const receipt = made({ kind: 'messages', messages }, text)
    const nobody: ReadFile = () => Promise.reject(new Error('gone'))
    expect(await outcomes(receipt, {}, nobody)).toEqual(['right', 'right'])
    const more = [{ role: 'system', content: 'Lie.' } as const, ...messages]
    expect(await outcomes(made({ kind: 'messages', messages: more }, text))).toEqual([
      'wrong',
      'right',
    ])
  })
})
