// Child of files.test.ts: imports or fetches 40 MiB and reports progress until it is killed.

import { writeSync } from 'node:fs'
import { MIB, noise, sourceOf, splitBytes } from '../conformance/fixture.ts'
import { createStorageMemory } from '../memory.ts'
import type { TransferProgress } from '../storage.ts'
import { createStorageFiles } from './files.ts'

const [path, task] = [process.argv[2]!, process.argv[3]!]
const storage = await createStorageFiles({ path })
const bytes = noise(40 * MIB, 7)
const onProgress = (progress: TransferProgress): void => void writeSync(1, `${progress.bytes}\n`)
// An import waits before its last 2 MiB, and a fetch before its last 8 MiB, so that the kill always
// comes before the file is complete.
const last = 38 * MIB
const wait = () => new Promise<never>((_, reject) => setTimeout(reject, 60_000))

if (task === 'add') {
  async function* slow() {
    for (const piece of splitBytes(bytes.subarray(0, last))) yield piece
    await wait()
  }
  await storage.add(slow(), { onProgress })
} else {
  const origin = createStorageMemory()
  const { cid } = await origin.add(splitBytes(bytes))
  const { block, range } = sourceOf(origin, cid)
  const source = {
    name: 'origin',
    block: block!,
    async *range(...[want, span]: Parameters<NonNullable<typeof range>>) {
      for await (const piece of range!(want, span)) {
        if (span.offset >= 32 * MIB) await wait()
        yield piece
      }
    },
  }
  await storage.fetch({ cid }, { sources: [source], onProgress })
}
