// Goal: a page shows new data after an event, however slow a read is and however often events come;
// a write ends with its own answer, and not with the reads of the page.
// Method: the query client of the app without a browser, with reads that the test ends.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { writeOptions } from './queries.ts'
import { readAgain } from './read-again.ts'

/** Lets all callbacks run that wait for nothing but each other. */
const turn = () => new Promise((resolve) => setTimeout(resolve))

/** A shown read whose answers the test gives. */
function shownRead(client: QueryClient, name: string) {
  const answers: ((value: number) => void)[] = []
  const queryFn = ({ signal }: { readonly signal: AbortSignal }) =>
    new Promise<number>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      answers.push(resolve)
    })
  const observer = new QueryObserver(client, { queryKey: [name], queryFn, retry: false })
  observer.subscribe(() => {})
  return { answers, value: () => observer.getCurrentResult().data }
}

test('a slow read is not restarted by events, and is read once more after its end', async () => {
  const client = new QueryClient()
  const slow = shownRead(client, 'slow')
  const quick = shownRead(client, 'quick')
  quick.answers[0]!(1)
  for (let event = 2; event <= 5; event++) {
    await turn()
    readAgain(client)
    await turn()
    quick.answers.at(-1)!(event)
  }
  await turn()
  expect({ quick: quick.value(), reads: slow.answers.length }).toEqual({ quick: 5, reads: 1 })
  slow.answers[0]!(1)
  await turn()
  expect({ value: slow.value(), reads: slow.answers.length }).toEqual({ value: 1, reads: 2 })
  slow.answers[1]!(2)
  await turn()
  expect({ value: slow.value(), reads: slow.answers.length }).toEqual({ value: 2, reads: 2 })
  client.clear()
})

/** Sources of the app, by their path from `apps/web/src`. */
const sources = new Map(
  readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => [path, readFileSync(join(import.meta.dirname, '..', path), 'utf8')]),
)

/** Operations that the app writes by `useWrite`. */
const writes = [...sources.values()].flatMap((text) =>
  [...text.matchAll(/useWrite\(\s*[`']([^`']+)/g)].map(([, name]) => name!),
)

test('the walk finds the writes of the app', () => {
  expect(new Set(writes).size).toBeGreaterThanOrEqual(15)
  expect(writes).toContain('POST /api/wallet/keys')
})

test.each([...new Set(writes)])('%s ends while a read of the page is held', async (name) => {
  const client = new QueryClient()
  const held = shownRead(client, 'held')
  held.answers[0]!(1)
  await turn()
  const options = writeOptions(name as 'POST /api/wallet/keys', client, async () => {
    return { secret: 'sk-1' } as never
  })
  const write = new MutationObserver(client, options)
  expect(await write.mutate({} as never)).toEqual({ secret: 'sk-1' })
  expect(held.answers).toHaveLength(2)
  client.clear()
})

test('no write of the app waits for reads', () => {
  // A function that a hook is created with delays the end of the write until it has returned.
  const waiting = [...sources].filter(([, text]) => {
    const settled = [...text.matchAll(/onSettled[^\n]*/g)].map(([one]) => one)
    const isWaiting = /await\s+\S*(?:invalidateQueries|refetchQueries|refetch)\(/.test(text)
    return isWaiting || settled.some((one) => !one.endsWith('() => readAfterWrite(client),'))
  })
  expect(waiting.map(([path]) => path)).toEqual([])
})
