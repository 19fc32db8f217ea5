import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer, type Tokenizer } from '@ostrom/engine/tokenizer'
import { Hex } from '@ostrom/protocol'
import type { ServedModel } from '../served-model.ts'

// The echo engine as a provider serves it, for tests: its tokens are bytes.

const utf8 = (text: string) => new TextEncoder().encode(text)

export const servedTokenizer: Tokenizer = createTokenizer({
  tokenizerJson: utf8(echoTokenizerJson),
  template: utf8(echoTemplate),
})

/** Returns a served echo model of a task, on a stopped clock. */
export async function serveEcho(
  task = 'chat',
  overrides: Partial<ServedModel['model']> = {},
  sequencesMax?: number,
): Promise<ServedModel> {
  const echo = createEngineEcho({ clock: { nowMs: () => 0, sleep: async () => {} } })
  const artifact = { kind: 'file', path: 'echo', sha256: Hex.zeroHash } as const
  const loaded = await echo.load({ artifact, ...(sequencesMax && { sequencesMax }) })
  const model = { ...loaded, ...overrides }
  return { model, tokenizer: servedTokenizer, manifest: { task } } as unknown as ServedModel
}
