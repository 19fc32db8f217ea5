import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { Hex } from '@ostrom/protocol'
import type { BenchModel } from './market.ts'
import { createSystemClock } from './system-clock.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Uses the echo engine as the measured model, so that only the network's own cost remains. */
export async function echoModel(
  options: { readonly tokensPerSecond?: number; readonly sequencesMax?: number } = {},
): Promise<BenchModel> {
  const engine = createEngineEcho({ clock: createSystemClock(), ...options })
  const sha256 = Hex.sha256Hex(utf8('echo'))
  const model = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
  const tokenizerJson = utf8(echoTokenizerJson)
  const template = utf8(echoTemplate)
  const tokenizer = createTokenizer({ tokenizerJson, template })
  return { model, tokenizer, tokenizerJson, template, contextLength: 32_768 }
}
