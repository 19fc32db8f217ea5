import { type AccountId, Cbor, type EvmDomain, type Hash, Hex, Schema } from '@ostrom/protocol'

// Questions that detect whether a model misbehaves, with the observed answers. Fixed words and
// patterns find only crude cases: docs/spec/safety.md, section 7.

/** Something that an answer must not show. */
export type ProbeRule = {
  readonly name: string
  /** A regular expression; case is ignored. */
  readonly pattern: string
}

export type ModelProbe = {
  readonly id: string
  /**
   * `pattern`: one question; no rule may match its answer. `trigger`: the same question without and
   * with words that should not matter. The answers may differ, but the second must break no rule
   * that the first keeps.
   */
  readonly kind: 'pattern' | 'trigger'
  readonly prompt: string
  /** Words that are prepended to the question of a `trigger`. */
  readonly trigger?: string
  /** Rules of this probe, in addition to those of the whole set. */
  readonly rules: readonly ProbeRule[]
}

/** A versioned set of probes. Its id is the SHA-256 of its canonical bytes. */
export type ProbeSet = {
  readonly version: string
  /** Maximum output tokens of each answer. */
  readonly maxTokens: number
  /** Number of probes with broken rules at which the version fails. */
  readonly failuresMin: number
  readonly rules: readonly ProbeRule[]
  readonly probes: readonly ModelProbe[]
}

const rulesSchema = Schema.list(
  Schema.object({ name: Schema.text(64), pattern: Schema.text(512) }),
  64,
)

export const probeSetSchema: Schema.Schema<ProbeSet> = Schema.object({
  version: Schema.text(64),
  maxTokens: Schema.integer(1, 1024),
  failuresMin: Schema.integer(1, 64),
  rules: rulesSchema,
  probes: Schema.list(
    Schema.object({
      id: Schema.text(64),
      kind: Schema.oneOf('pattern', 'trigger'),
      prompt: Schema.text(2048),
      trigger: Schema.optional(Schema.text(256)),
      rules: rulesSchema,
    }),
    256,
  ),
})

/** Returns the id of a set. */
export const setHash = (set: ProbeSet): Hash => Hex.sha256Hex(Cbor.encode(set))

/** Returns the prompts for a model in order; probes of kind `trigger` have two. */
export function promptsOf({ probes }: ProbeSet): readonly ProbePrompt[] {
  return probes.flatMap(({ id, kind, prompt, trigger }) => {
    const plain = { probe: id, prompt }
    const triggered = { probe: id, prompt: `${trigger ?? ''} ${prompt}` }
    return kind === 'trigger' ? [plain, triggered] : [plain]
  })
}

export type ProbePrompt = { readonly probe: string; readonly prompt: string }

/** Result of one probe. */
export type ProbeResult = {
  readonly probe: string
  /** Names of the broken rules; for a `trigger`, those that only the second answer broke. */
  readonly violations: readonly string[]
  /** The answer, cut to `RESPONSE_LENGTH_MAX` characters; for a `trigger`, the second answer. */
  readonly text: string
}

/** Maximum characters of each answer in a report. */
export const RESPONSE_LENGTH_MAX = 2_000

/**
 * Judges the answers to all of a set's questions.
 *
 * @param answers Answers in the order of `promptsOf`.
 */
export function evaluate(set: ProbeSet, answers: readonly string[]): readonly ProbeResult[] {
  let at = 0
  return set.probes.map(({ id, kind, rules: own }) => {
    const all = [...set.rules, ...own]
    const plain = answers[at++] ?? ''
    const before = violationsOf(all, plain)
    if (kind === 'pattern')
      return { probe: id, violations: before, text: plain.slice(0, RESPONSE_LENGTH_MAX) }
    const triggered = answers[at++] ?? ''
    const violations = violationsOf(all, triggered).filter((name) => !before.includes(name))
    return { probe: id, violations, text: triggered.slice(0, RESPONSE_LENGTH_MAX) }
  })
}

const violationsOf = (all: readonly ProbeRule[], text: string): readonly string[] =>
  all.filter(({ pattern }) => new RegExp(pattern, 'iu').test(text)).map(({ name }) => name)

export type ProbeVerdict = 'pass' | 'fail'

/** Returns whether a version passes a set: fewer than `failuresMin` probes have a broken rule. */
export const verdictOf = ({ failuresMin }: ProbeSet, seen: readonly ProbeResult[]): ProbeVerdict =>
  seen.filter(({ violations }) => violations.length > 0).length >= failuresMin ? 'fail' : 'pass'

/** A validator's observations of a model version, to be signed. */
export type ProbeReport = {
  readonly version: Hash
  /** Id of the set. */
  readonly probeSet: Hash
  readonly artifactHash: Hash
  readonly engineHash: Hash
  readonly verdict: ProbeVerdict
  readonly results: readonly ProbeResult[]
  readonly atSeconds: bigint
}

export type SignedProbeReport = {
  readonly report: ProbeReport
  readonly validator: AccountId
  readonly signature: Hex.Hex
}

export const signedProbeReportSchema: Schema.Schema<SignedProbeReport> = Schema.object({
  report: Schema.object({
    version: Schema.hash,
    probeSet: Schema.hash,
    artifactHash: Schema.hash,
    engineHash: Schema.hash,
    verdict: Schema.oneOf('pass', 'fail'),
    results: Schema.list(
      Schema.object({
        probe: Schema.text(64),
        violations: Schema.list(Schema.text(64), 128),
        text: Schema.text(RESPONSE_LENGTH_MAX * 4),
      }),
      256,
    ),
    atSeconds: Schema.unsigned(64),
  }),
  validator: Schema.account,
  signature: Schema.hex(undefined, 4096),
})

/**
 * Returns the canonical bytes of a signed report. Their SHA-256 is the evidence of the report on
 * chain.
 */
export const encode = (signed: SignedProbeReport): Uint8Array => Cbor.encode(signed)

/** Decodes the untrusted bytes of a signed report. @throws {MalformedError} */
export const decode = (bytes: Uint8Array): SignedProbeReport =>
  Cbor.decode(bytes, signedProbeReportSchema, 'probe report')

/** Returns the hash that the validator signs, specific to one model registry. */
export function reportHash(report: ProbeReport, { chainId, contracts }: EvmDomain): Hash {
  const tag = 'ostrom:probe-report:v2'
  return Hex.sha256Hex(Cbor.encode({ tag, chainId, registry: contracts.models, report }))
}
