// Goal: of five datasets (a duplicate, a contaminated one, one with personal data, garbage and a
// good one), only the good one has no fault. Each figure depends only on the bytes of the dataset.
// Method: hand-written datasets and datasets from a seed, cut into pieces of any size.

import { createPrng } from '@ostrom/verification/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as DatasetCheck from './dataset-check.ts'
import { goodTexts } from './dataset-texts.fixture.ts'

async function* piecesOf(text: string, size = 1 << 16) {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const linesOf = (texts: readonly string[]) =>
  texts.map((text) => `${JSON.stringify({ text })}\n`).join('')

async function reportOf(texts: readonly string[], evaluationTexts: readonly string[] = []) {
  const options = { records: texts.length, evaluationTexts }
  const result = await DatasetCheck.run(piecesOf(linesOf(texts)), options)
  if (result.kind === 'fault') throw new Error(result.fault)
  return result.report
}

const good = goodTexts(200)

test('a dataset of different sentences has no fault', async () => {
  const report = await reportOf(good, [
    'A sentence of an evaluation that is in none of the records.',
  ])
  expect(report.faults).toEqual([])
  expect(report).toMatchObject({ records: 200, checked: 200 })
  expect(Object.keys(report.languages)).toContain('en')
})

describe('a dataset has a fault', () => {
  // Finding: TRN-15
  test('personal data in records that the writer kept out of the sample is found', async () => {
    // With this stated number of records, one record in a thousand is in the sample, and anyone can
    // compute which hashes are in it.
    const marked = good.map((one) => `${one} Ask +31 20 123 45 67!`)
    const options = { records: 100_000_000, evaluationTexts: [] }
    const result = await DatasetCheck.run(piecesOf(linesOf(marked)), options)
    expect(result).toMatchObject({
      report: { figures: { contacts: { failed: 200, judged: 200 } } },
    })
  })

  // Finding: TRN-16
  test('personal data behind the compared part or in a function schema is found', async () => {
    const late = `${good.join(' ').repeat(20)} Ask ann@ostrom.dev!`
    expect(late.length).toBeGreaterThan(65_536)
    expect((await reportOf([...good.slice(0, 20), late])).faults).toContain('contacts')
    const hidden = { source: { description: 'Ask ann@ostrom.dev!' } }
    const record = { text: good[0], tools: [{ parameters: { properties: hidden } }] }
    const options = { records: 1, evaluationTexts: [] }
    const result = await DatasetCheck.run(piecesOf(`${JSON.stringify(record)}\n`), options)
    expect(result).toMatchObject({ report: { faults: ['contacts'] } })
  })

  test('duplicates that differ in case and punctuation are a fault', async () => {
    const { faults, figures } = await reportOf([
      ...good,
      ...good.slice(0, 20).map((one) => `${one.toUpperCase()}!`),
    ])
    expect(faults).toEqual(['duplicates'])
    expect(figures.duplicates).toEqual({ failed: 20, judged: 220 })
  })

  test('near duplicates are a fault', async () => {
    const long = Array.from({ length: 40 }, (_, at) => good.slice(at * 5, at * 5 + 5).join(' '))
    const { faults, figures } = await reportOf([...long, ...long.map((one) => `${one} Also`)])
    expect(faults).toEqual(['near-duplicates'])
    expect(figures['near-duplicates'].failed).toBeGreaterThanOrEqual(38)
  })

  test('contamination is a fault, also inside a longer record', async () => {
    const evaluation =
      'Which of the seven bridges of the old town was built of wood? The third one.'
    const longer = `${good[0]} ${evaluation.toLowerCase()} ${good[1]}`
    expect((await reportOf([...good, longer], [evaluation])).faults).toEqual(['contamination'])
    const half = evaluation.split(' ').slice(0, 9).join(' ')
    expect((await reportOf([...good, half], [evaluation])).faults).toEqual([])
  })

  test('random letters, encoded bytes, symbols and a repeated word are faults', async () => {
    const random = createPrng(5)
    const letters = (count: number, alphabet: string) =>
      Array.from({ length: count }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
    const garbage = (make: () => string) => reportOf(Array.from({ length: 50 }, make))
    const typed = () => Array.from({ length: 20 }, () => letters(6, 'qxzjkvwpfg')).join(' ')
    expect((await garbage(typed)).faults).toContain('unknown-language')
    const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
    expect((await garbage(() => letters(400, base64))).faults).toContain('garbage')
    expect(
      (await garbage(() => `${letters(6, base64)} ${letters(80, '#$%&*+-/<=>@^_')}`)).faults,
    ).toContain('garbage')
    expect((await garbage(() => `${letters(5, base64)} ${'spam '.repeat(80)}`)).faults).toContain(
      'garbage',
    )
  })

  test('personal data is a fault, and so are records without text', async () => {
    // Test numbers of card networks and of the registry of ISO 13616, with valid check digits.
    for (const number of ['4111 1111 1111 1111', 'GB82 WEST 1234 5698 7654 32', '123-45-6789']) {
      expect((await reportOf([...good, `It is ${number}.`])).faults).toEqual(['identity-numbers'])
    }
    for (const number of ['4111 1111 1111 1112', 'GB83 WEST 1234 5698 7654 32', '000-45-6789']) {
      expect((await reportOf([...good, `It is ${number}.`])).faults).toEqual([])
    }
    const contacts = ['ann@ostrom.dev', '+31 20 123 45 67', '(212) 555-0123'].map(
      (one) => `Ask ${one}!`,
    )
    expect((await reportOf([...good, ...contacts])).faults).toEqual(['contacts'])
    expect(
      (await reportOf([...good, 'a@example.com', 'b@example.org', 'c@x.test'])).faults,
    ).toEqual([])
    expect((await reportOf([...good, '', '...', '!!!'])).faults).toEqual(['empty'])
  })
})

test('the report is the same for every division of the bytes', async () => {
  const text = linesOf(good.slice(0, 40))
  const options = { records: 40, evaluationTexts: [] }
  const whole = await DatasetCheck.run(piecesOf(text), options)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5_000 }), async (size) => {
      expect(await DatasetCheck.run(piecesOf(text, size), options)).toEqual(whole)
    }),
    { numRuns: 20 },
  )
})

test('hashes select the records of a large dataset that are checked', async () => {
  const result = await DatasetCheck.run(piecesOf(linesOf(good)), {
    records: 400_000,
    evaluationTexts: [],
  })
  if (result.kind === 'fault') throw new Error(result.fault)
  const { records, checked } = result.report
  expect(records).toBe(200)
  // The stated number of records is four times `RECORDS_CHECKED_MAX`, so about a quarter of the 200
  // records are compared; the tolerance is three standard deviations.
  expect(checked).toBeGreaterThan(31)
  expect(checked).toBeLessThan(69)
})

test.each([
  ['not-an-object', '[1]'],
  ['duplicate-name', '{"text":"a","t\\u0065xt":"b"}'],
  ['record-too-deep', `{"a":${'['.repeat(32)}${']'.repeat(32)}}`],
  ['record-too-long', `{"a":"${'x'.repeat(1 << 20)}"}`],
])('a file ends the check: %s', async (fault, line) => {
  const result = await DatasetCheck.run(piecesOf(line), { records: 1, evaluationTexts: [] })
  expect(result).toEqual({ kind: 'fault', fault })
})
