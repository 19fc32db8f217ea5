import type { LoadedModel } from '@ostrom/engine'
import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer, type Tokenizer } from '@ostrom/engine/tokenizer'
import type { Hash } from '@ostrom/protocol'
import { Calibration, Evidence } from '@ostrom/verification'
import type { LocalModel } from '../audits/answer-examination.ts'
import { hashOf } from './findings.fixture.ts'

// The echo engine as a validator's local model, for tests: it repeats its prompt.

const utf8 = (text: string) => new TextEncoder().encode(text)

export const echoTokenizer: Tokenizer = createTokenizer({
  tokenizerJson: utf8(echoTokenizerJson),
  template: utf8(echoTemplate),
})

/** Artifact of all models in this file. */
export const ECHO_ARTIFACT = hashOf(0xa1)

/** Returns a loaded echo model, on a stopped clock. */
export async function loadEcho(
  fields: { readonly contextLength?: number; readonly failAfterTokens?: number } = {},
): Promise<LoadedModel> {
  const { contextLength, ...faults } = fields
  const echo = createEngineEcho({ clock: { nowMs: () => 0, sleep: async () => {} }, ...faults })
  const artifact = { kind: 'file', path: 'echo', sha256: ECHO_ARTIFACT } as const
  return await echo.load({ artifact, ...(contextLength !== undefined && { contextLength }) })
}

/**
 * Returns an echo model, calibrated on answers of which every token was the model's own choice.
 *
 * @param logitFingerprintDistance Distance of the logit fingerprint of each measured answer; absent
 * for an engine without fingerprints.
 */
export async function createEchoModel(
  engineHash: Hash = hashOf(0),
  logitFingerprintDistance?: number,
): Promise<LocalModel> {
  const margins = Array.from({ length: 40 }, () => 0)
  const gaps = margins.map((_, at) => Evidence.GAP_EDGES[at % Evidence.GAP_EDGES.length]!)
  const score = {
    tokens: 40,
    margins,
    gaps,
    end: 0,
    ...(logitFingerprintDistance !== undefined && { logitFingerprintDistance }),
  }
  const samples = Array.from({ length: 300 }, () => ({ machine: 'echo', score }))
  const calibration = Calibration.calibrate({ artifactHash: ECHO_ARTIFACT, engineHash, samples })
  return { model: await loadEcho(), tokenizer: echoTokenizer, calibration }
}
