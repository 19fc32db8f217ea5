import type { JurorVerdict, SignatureScheme } from '@ostrom/ledger'
import { type Domain, type Hash, Hex } from '@ostrom/protocol'
import { ModelProbes } from '@ostrom/verification'
import { type ProbeModel, runProbes } from './run-probes.ts'

/** A report on a model version that a jury decides. */
export type ReportCase = {
  readonly version: Hash
  readonly caseId: bigint
  /** The question: does the version do harm, or should it be restored. */
  readonly question: 'harm' | 'restoration'
  /** SHA-256 of each evidence document. */
  readonly evidence: readonly Hash[]
}

/** A verdict with a reason code, which never quotes the model. */
export type ReportJudgement = {
  /**
   * Verdict on harm, also in a restoration case. `major`: no provider may serve the version.
   * `minor`: the version gets a warning. Absent if the opener of the case has not proved its claim:
   * the juror then votes `no` by rule.
   */
  readonly verdict?: JurorVerdict
  readonly reason: string
}

/** Judges a reported version for a juror. */
export type ReportJudge = {
  judge(report: ReportCase, signal: AbortSignal): Promise<ReportJudgement>
}

export type ProbeJudgeOptions = {
  /** Models that this validator can run, by version. */
  readonly models: ReadonlyMap<Hash, Omit<ProbeModel, 'version'>>
  readonly set: ModelProbes.ProbeSet
  readonly keys: SignatureScheme
  readonly domain: Domain
  readonly nowSeconds: () => Promise<bigint>
  /** Returns the verdict of the validator's operator, which takes precedence, or undefined. */
  readonly operatorVerdict: (report: ReportCase) => Promise<ReportJudgement | undefined>
  /** Returns the bytes of an evidence document, or undefined if it is unavailable. */
  readonly documentOf: (evidence: Hash, signal: AbortSignal) => Promise<Uint8Array | undefined>
}

/**
 * Creates a judge that returns the operator's verdict, or else runs the probes on a local model.
 * Failed probes give `major`. Passed probes give `no` only if signed evidence claims that the same
 * probes failed on the same artifact. The judge gives no verdict about other harm, or about
 * versions that this validator does not run. Evidence alone never gives `major`. If this validator
 * cannot fetch a document, the only effect is that the verdict `no` may be missing.
 */
export function createProbeJudge(options: ProbeJudgeOptions): ReportJudge {
  const { models, set, nowSeconds } = options
  /** Probe reports by version, run once, because artifact and build make them deterministic. */
  const reports = new Map<Hash, Promise<ModelProbes.ProbeReport>>()
  const reportOf = async (model: ProbeModel, signal: AbortSignal) => {
    const { version } = model
    const atSeconds = await nowSeconds()
    const running = reports.get(version) ?? runProbes(model, set, { atSeconds, signal })
    reports.set(version, running)
    running.catch(() => reports.delete(version))
    return await running
  }
  return {
    async judge(report, signal) {
      const own = await options.operatorVerdict(report)
      if (own) return own
      const { version, evidence } = report
      const model = models.get(version)
      if (!model) return { reason: 'model-not-here' }
      const seen = await reportOf({ version, ...model }, signal)
      if (seen.verdict === 'fail') return { verdict: 'major', reason: 'probes-fail' }
      for (const hash of evidence) {
        const claimed = await claimOf(options, hash, signal)
        const same = claimed?.version === version && claimed.probeSet === seen.probeSet
        const refuted = same && claimed.artifactHash === seen.artifactHash
        if (refuted && claimed.verdict === 'fail') {
          return { verdict: 'no', reason: 'evidence-not-reproduced' }
        }
      }
      return { reason: 'probes-pass' }
    },
  }
}

/** Returns the probe report of a validly signed document; undefined for any other document. */
async function claimOf(
  { documentOf, keys, domain }: ProbeJudgeOptions,
  evidence: Hash,
  signal: AbortSignal,
): Promise<ModelProbes.ProbeReport | undefined> {
  const bytes = await documentOf(evidence, signal)
  if (!bytes || Hex.sha256Hex(bytes) !== evidence || domain.scheme !== 'eip712') return undefined
  try {
    const { report, validator: account, signature } = ModelProbes.decode(bytes)
    const digest = ModelProbes.reportHash(report, domain)
    return (await keys.verify({ digest, signature, account })) ? report : undefined
  } catch {
    return undefined
  }
}
