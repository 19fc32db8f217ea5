// Prints sentences drawn at random from comments and documents, for a reader who did not write
// them (docs/reports/sentences.md). `sample-sentences.ts --seed N --count 40`.

import path from 'node:path'
import { parseArgs } from 'node:util'
import { sampleSentences } from './prose/sentence-sample.ts'
import * as Repo from './repository.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '40' } },
})
const [seed, count] = [Number(values.seed), Number(values.count)]
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1)
  throw new Error('usage: sample-sentences.ts --seed N --count N, both whole numbers')

const { files } = Repo.read(path.resolve(import.meta.dirname, '../..'))
console.log(`seed ${seed}, ${count} sentences`)
for (const { kind, path: file, line, source } of sampleSentences(files, { seed, count }))
  console.log(`\n${kind}  ${file}:${line}\n${source}`)
