import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { fetchManifest } from '@ostrom/models/model-summary'
import { CONTEXT_LENGTH, ECHO } from '../../models.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/**
 * Opens the model with predictable answers, as it is registered in the market.
 *
 * @param speed Options of `createEngineEcho`; its defaults when absent.
 * @throws {Error} The market has no model with this name.
 */
export async function openKnownModel(
  parts: Pick<RoleDependencies, 'ledger' | 'storage' | 'sources' | 'clock'>,
  speed: { readonly tokensPerSecond?: number; readonly sequencesMax?: number } = {},
) {
  const version = await parts.ledger.resolveModel(ECHO)
  if (!version) throw new Error(`no model is called ${ECHO}`)
  const manifest = await fetchManifest(parts, version)
  const engine = createEngineEcho({
    // The model's speed does not depend on the time of day, which faults shift.
    clock: { nowMs: () => performance.now(), sleep: parts.clock.sleep },
    seeded: true,
    contextLength: CONTEXT_LENGTH,
    ...speed,
  })
  const { sha256 } = manifest.artifacts[0]!
  const model = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
  const tokenizer = createTokenizer({
    tokenizerJson: utf8(echoTokenizerJson),
    template: utf8(echoTemplate),
  })
  return { version, manifest, model, tokenizer }
}
