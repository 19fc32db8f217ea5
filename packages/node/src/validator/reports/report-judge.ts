import type { JurorVerdict, SignatureScheme } from '@ostrom/ledger'
import { type Domain, type Hash, Hex } from '@ostrom/protocol'
import { ModelProbes } from '@ostrom/verification'
import { type ProbeModel, runProbes } from './run-probes.ts'

/** A reported version before a jury. */
export type ReportCase = {
  readonly version: Hash
  readonly caseId: bigint
  /** Whether it does harm, or whether to restore it. */
  readonly question: 'harm' | 'restoration'
  /** SHA-256 of each document that was given as evidence. */
  readonly evidence: readonly Hash[]
}

/** What a judge says, and in one word why: never words of the model. */
export type ReportJudgement = {
  /**
   * Of the harm that a version does, whatever the jury is asked: `major` is to be served by nobody,
   * of `minor` is to be warned. Absent where the judge cannot tell: then its juror keeps silent.
   */
  readonly verdict?: JurorVerdict
  readonly reason: string
}

/** Looks at a reported version for a juror. */
export type ReportJudge = {
  judge(report: ReportCase, signal: AbortSignal): Promise<ReportJudgement>
}

export type ProbeJudgeOptions = {
  /** Models that this validator can compute, by version. */
  readonly models: ReadonlyMap<Hash, Omit<ProbeModel, 'version'>>
  readonly set: ModelProbes.ProbeSet
  readonly keys: SignatureScheme
  readonly domain: Domain
  readonly nowSeconds: () => Promise<bigint>
  /** What whoever runs the validator has decided; it comes first. */
  readonly operatorVerdict: (report: ReportCase) => Promise<ReportJudgement | undefined>
  /** The bytes of a document; undefined where it cannot be had. */
  readonly documentOf: (evidence: Hash, signal: AbortSignal) => Promise<Uint8Array | undefined>
}

/**
 * A judge that takes its operator's word, and else asks the probes of a model that it has. Probes
 * that fail convict. Probes that pass acquit only where the evidence says that these very probes
 * failed: of all other harm they say nothing, and the judge cannot tell.
 */
export function createProbeJudge(options: ProbeJudgeOptions): ReportJudge {
  const { models, set, nowSeconds } = options
  /** By version. The same artifact and build give the same, so each is asked once. */
  const asked = new Map<Hash, Promise<ModelProbes.ProbeReport>>()
  const reportOf = async (known: ProbeModel, signal: AbortSignal) => {
    const { version } = known
    const atSeconds = await nowSeconds()
    const running = asked.get(version) ?? runProbes(known, set, { atSeconds, signal })
    asked.set(version, running)
    running.catch(() => asked.delete(version))
    return await running
  }
  return {
    async judge(report, signal) {
      const own = await options.operatorVerdict(report)
      if (own) return own
      const { version, evidence } = report
      const known = models.get(version)
      if (!known) return { reason: 'model-not-here' }
      const seen = await reportOf({ version, ...known }, signal)
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

/** What a signed report of probes says; undefined for any other document. */
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
