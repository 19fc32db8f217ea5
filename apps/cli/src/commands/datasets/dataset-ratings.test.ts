// Goal: `ostrom datasets from-ratings` fails if the ratings result in no row. It then states the
// reason, writes no file and deletes no rating.
// Method: the command itself with a gateway's management API over real HTTP.

import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerRating, createAnswerRatings } from '@ostrom/gateway/ratings/answer-ratings'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../../../../e2e/src/homes.fixture.ts'
import { deployment } from '../../config/deployment.fixture.ts'
import { startManagement } from '../../management/management.fixture.ts'

const folder = temporaryFolder('ratings', 'test')
let file: string
let management: Awaited<ReturnType<typeof startManagement>>

beforeEach(async () => {
  file = join(folder, 'pairs.jsonl')
  const chain = { rpcUrl: 'http://127.0.0.1:1', deployment }
  const store = { path: join(folder, 'store') }
  await writeFile(join(folder, 'config.json'), JSON.stringify({ chain, store }))
  management = await startManagement(homeOf(folder))
})
afterEach(async () => {
  await management.close()
})

const fromRatings = (...more: readonly string[]) =>
  runCommand('datasets', 'from-ratings', file, ...more, '--data', folder)

const rate = (byte: string, given: Partial<AnswerRating>) =>
  createAnswerRatings(management.state).save(`0x${byte.repeat(32)}`, {
    model: 'rhymes',
    messages: [{ role: 'user', content: 'What is the sea?' }],
    answer: `Answer ${byte}.`,
    verdict: 'good',
    ratedAtSeconds: 1,
    ...given,
  })

const ratingsLeft = async () => (await createAnswerRatings(management.state).list()).length

test('without a rating nothing is written', async () => {
  await expect(fromRatings()).rejects.toMatchObject({
    code: 'nothing-produced',
    details: expect.arrayContaining(['Reason: the gateway has no ratings.']),
  })
  expect(existsSync(file)).toBe(false)
})

test('without a pair the reason says what a pair needs, and no rating is deleted', async () => {
  await rate('11', { verdict: 'good' })
  await expect(fromRatings('--delete')).rejects.toMatchObject({
    code: 'nothing-produced',
    details: expect.arrayContaining([
      expect.stringMatching(/1 ratings \(1 good, 0 bad\) give no row: a pair needs a bad answer/),
      expect.stringContaining('--form sft'),
    ]),
  })
  expect(existsSync(file)).toBe(false)
  expect(await ratingsLeft()).toBe(1)
})

test('ratings of another model are named as such', async () => {
  await rate('11', { verdict: 'bad', better: 'Water.' })
  await expect(fromRatings('--model', 'songs')).rejects.toMatchObject({
    code: 'nothing-produced',
    details: expect.arrayContaining(['Reason: none of 1 ratings is of this model.']),
  })
})

test('a pair is written, and the ratings are deleted if it is asked for', async () => {
  await rate('11', { verdict: 'bad', better: 'Water.' })
  expect(await fromRatings('--delete')).toMatchObject({ rows: 1, ratings: 1, deleted: true })
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1)
  expect(await ratingsLeft()).toBe(0)
})
