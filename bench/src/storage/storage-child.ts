// Child process of storage.ts: one store in a separate process, so that its memory can be measured.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ContentSource } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { createBlobHandler, createGatewaySource } from '@ostrom/storage/http'

const [task, path, ...rest] = process.argv.slice(2) as [string, string, ...string[]]
const storage = await createStorageFiles({ path })
const say = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`)
/** `maxRSS` is in kibibytes. */
const memoryMegabytes = (): number => (process.resourceUsage().maxRSS * 1024) / 1e6

/** Returns the source with a counter, `asked`, of the bytes that were requested from it. */
function counted(source: ContentSource): ContentSource & { asked: number } {
  const counting = {
    ...source,
    asked: 0,
    range: (...[want, span]: Parameters<NonNullable<ContentSource['range']>>) => {
      counting.asked += span.length
      return source.range!(want, span)
    },
  }
  return counting
}

async function serve(): Promise<void> {
  const handler = createBlobHandler({ storage })
  const server = createServer(async (message, to) => {
    const headers = message.headers as Record<string, string>
    const response = await handler(new Request(`http://loopback${message.url}`, { headers }))
    to.writeHead(response.status, Object.fromEntries(response.headers))
    if (!response.body) return void to.end()
    await pipeline(Readable.fromWeb(response.body as never), to).catch(() => to.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  say({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

async function fetchOnce([url, cid, report]: readonly string[]): Promise<void> {
  const source = counted(createGatewaySource({ url: url! }))
  const onProgress = report ? ({ bytes }: { bytes: number }) => say({ bytes }) : undefined
  const start = performance.now()
  await storage.fetch({ cid: cid! }, { sources: [source], onProgress })
  const seconds = (performance.now() - start) / 1000
  say({ seconds, memoryMegabytes: memoryMegabytes(), asked: source.asked })
}

if (task === 'serve') await serve()
else if (task === 'fetch') await fetchOnce(rest)
else {
  const start = performance.now()
  const { cid } = await storage.addPath(rest[0]!)
  say({ seconds: (performance.now() - start) / 1000, memoryMegabytes: memoryMegabytes(), cid })
}
