import { Inference, Seed } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import { type CreateGenerateOptions, collect, type LoadModel } from './harness.ts'

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', maxLength: 6 },
    age: { type: 'integer', minimum: 0, maximum: 150 },
    mood: { enum: ['glad', 'sad'] },
  },
  required: ['name', 'age', 'mood'],
  additionalProperties: false,
}

/** Tests of grammars, for engines that return token ids. */
export function describeGrammar(load: LoadModel, question: CreateGenerateOptions) {
  const model = openForTests(load)

  const requestFor = (temperature: number, seed: bigint, text = JSON.stringify(schema)) => {
    const base = question({ maxTokens: 200, seed: Seed.deriveFromUser(seed), logprobs: 1 })
    const sampler = { ...base.sampler, temperature, grammar: Inference.jsonGrammar(text) }
    return { ...base, sampler }
  }

  test.each([
    [0, 1n],
    [1, 2n],
    [1.5, 3n],
    [2, 4n],
  ])('an answer under a schema conforms to it, at temperature %d', async (temperature, seed) => {
    const { text, end } = await collect(model, requestFor(temperature, seed))
    expect(end.finish, text).toBe('stop')
    const value = JSON.parse(text) as { name: string; age: number; mood: string }
    expect(Object.keys(value)).toEqual(['name', 'age', 'mood'])
    expect([...value.name].length).toBeLessThanOrEqual(6)
    expect(Number.isInteger(value.age) && value.age >= 0 && value.age <= 150).toBe(true)
    expect(['glad', 'sad']).toContain(value.mood)
  })

  // Finding: API-9, API-17
  test('numbers of 64 bits keep their digits', async () => {
    const ids = '[2512292042121000001,2512292042121000003]'
    const least = '9223372036854775800'
    const number = `{"type":"integer","minimum":${least},"maximum":9223372036854775807}`
    const properties = `{"id":{"enum":${ids}},"number":${number}}`
    const exact = `{"type":"object","properties":${properties},"required":["id","number"]}`
    const { text } = await collect(model, requestFor(1, 5n, exact))
    expect(text).toMatch(
      /^\{\s*"id": ?251229204212100000[13],\s*"number": ?922337203685477580[0-7]\s*\}$/,
    )
  })

  test('an answer is the value or the calls of a grammar of both', async () => {
    const calls = Inference.jsonGrammar('{"const":1}')
    const grammar = { ...calls, prefix: '[', suffix: '.', maxRepeats: 2, separator: ';' }
    for (const seed of [1n, 2n, 3n, 4n]) {
      const request = requestFor(2, seed)
      const both = { ...grammar, value: '{"enum":["a","b"]}' }
      const { text } = await collect(model, {
        ...request,
        sampler: { ...request.sampler, grammar: both },
      })
      expect(text).toMatch(/^\[(?:"[ab]"|1(?:;1)?\.)$/)
    }
  })

  test('one that is cut short says so', async () => {
    const { text, end } = await collect(model, { ...requestFor(0, 1n), maxTokens: 2 })
    expect(end).toMatchObject({ finish: 'length', outputTokens: 2 })
    expect(() => JSON.parse(text)).toThrow()
  })

  test('a schema that cannot be kept is refused before any work', async () => {
    const unsupported = requestFor(0, 1n, '{"type":"string","pattern":"(a)\\\\1"}')
    await expect(collect(model, unsupported)).rejects.toMatchObject({ code: 'schema-unsupported' })
  })
}
