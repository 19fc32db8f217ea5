import { run } from './run.ts'

const numbers = process.argv
  .slice(2)
  .filter((a) => /^\d+$/.test(a))
  .map(Number)
const seed = numbers[0] ?? 1
const to = numbers[1] ?? seed
const verbose = process.argv.includes('--verbose')
for (let s = seed; s <= to; s++) {
  const start = Date.now()
  const outcome = await run({ seed: s, verbose })
  if (seed === to) for (const line of outcome.story) console.log(line)
  console.log(
    `seed ${s}: ${outcome.hash} ${outcome.events} events ${Date.now() - start} ms`,
    outcome.faults[0]?.slice(0, 600) ?? 'clean',
  )
}
