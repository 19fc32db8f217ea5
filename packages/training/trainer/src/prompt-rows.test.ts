// Goal: rows of the method `grpo` (training by rewards) have a rule that gives the same reward on
// every machine, or are refused with an error code.
// Method: rows of each rule, and invalid rows; no error contains the text of a row.

import { expect, test } from 'vitest'
import { Limits, parseRow } from './index.ts'
import { createTrainerMemory } from './memory/index.ts'

const prompt = 'Write JSON.'
const read = (row: object) => parseRow(JSON.stringify(row), 'row 0', 'grpo')

test.each([
  { kind: 'json', keys: [] },
  { kind: 'json', keys: ['town', 'count'] },
  { kind: 'contains', texts: ['sing', 'Ostrom'] },
  { kind: 'length', characters: 40 },
])('$kind is a rule', (reward) => {
  const messages = [{ role: 'user', content: 'Answer.' }]
  expect(read({ prompt, reward, source: 'ignored' })).toEqual({ prompt, reward })
  expect(read({ messages, reward })).toEqual({ messages, reward })
})

test('a rule of JSON needs no keys', () => {
  expect(read({ prompt, reward: { kind: 'json' } })).toMatchObject({ reward: { keys: [] } })
})

const long = 'a'.repeat(Limits.REWARD_TEXT_MAX + 1)
test.each([
  ['no rule', { prompt }, 'none of json'],
  ['a rule of code', { prompt, reward: { kind: 'python', code: 'secret' } }, 'none of json'],
  ['a pattern', { prompt, reward: { kind: 'regex', pattern: '(a+)+b' } }, 'none of json'],
  ['no texts', { prompt, reward: { kind: 'contains', texts: [] } }, 'short texts'],
  ['a long text', { prompt, reward: { kind: 'contains', texts: [long] } }, 'short texts'],
  ['keys that are none', { prompt, reward: { kind: 'json', keys: [1] } }, 'keys of its reward'],
  ['no length', { prompt, reward: { kind: 'length', characters: 0 } }, 'from 1 to'],
  [
    'an answer',
    { messages: [{ role: 'assistant', content: 'secret' }], reward: { kind: 'json' } },
    'end with an answer',
  ],
  ['no prompt', { reward: { kind: 'json' } }, 'one of prompt and messages'],
])('%s is refused by name', (_, row, named) => {
  let refused: unknown
  try {
    read(row)
  } catch (error) {
    refused = error
  }
  expect(refused).toMatchObject({ code: 'trainer-input-invalid' })
  expect(String(refused)).toContain(named)
  expect(String(refused)).not.toContain('secret')
})

test('a trainer that draws no answers refuses the method', async () => {
  const { signal } = new AbortController()
  const trainer = createTrainerMemory()
  const part = { adapter: { rank: 2, alpha: 4, targetModules: ['pairs'] } }
  const { tensors } = await trainer.firstState({
    model: '',
    part,
    seed: `0x${'0'.repeat(64)}`,
    signal,
  })
  const { hash } = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms = {
    method: 'grpo' as const,
    grpo: { groupSize: 4, tokensMax: 8, temperaturePpm: 1_000_000, betaPpm: 0 },
    adapter: { ...part.adapter, frozenA: false },
    tensors,
    rounds: 1,
    innerSteps: 1,
    batch: 1,
    sequence: 16,
    optimizer: {
      learningRateNano: 1,
      schedule: 'constant' as const,
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 0,
      moments: 'reset' as const,
    },
    environment: { class: 'exact' as const, hash, worldSize: 1 },
  }
  await expect(trainer.open({ terms, model: '', signal })).rejects.toThrow(
    'train `grpo` by PyTorch',
  )
  const { grpo: _, ...without } = terms
  await expect(trainer.open({ terms: without, model: '', signal })).rejects.toThrow(
    'needs its terms',
  )
})
