import { Cbor, type Clock, type Hash, Hex } from '@ostrom/protocol'
import { Detector, Sampling } from '@ostrom/verification'
import { flagLimits } from '../accuser.ts'
import { isProviderFault } from '../errors.ts'
import type { MayAsk } from '../inquiry.ts'
import { INQUIRY_WAIT_MS, JURY_SUBJECTS_MAX } from '../limits.ts'
import type { Looking } from '../looking.ts'
import { type Finding, isUnsettled, type Subject, type ValidatorRecords } from '../records.ts'
import type { Judgement } from './ballots.ts'
import type { Bench, Sitting } from './juror.ts'

export type FraudOptions = {
  readonly looking: Pick<Looking, 'drawn' | 'ask'>
  readonly records: Pick<ValidatorRecords, 'judgeable' | 'findingsOf' | 'isListed'>
  readonly clock: Pick<Clock, 'nowMs'>
}

/** What one case has brought to light, while it runs: nothing is asked twice, or scored. */
type Memory = {
  /** The drawn receipts of a subject, as they were shown. */
  readonly drawn: Map<Hash, readonly Finding[]>
  /** What came of a receipt. */
  readonly found: Map<Hash, Finding>
  /** Subjects of which the provider did not show the receipts when it was asked last. */
  readonly hidden: Set<Hash>
}

type Judging = FraudOptions & {
  readonly memory: Memory
  /** Whether there is time for one more question. */
  readonly mayAsk: MayAsk
}

/** Judges accusations of fraud: docs/spec/verification.md, section 9. */
export function createFraudBench(options: FraudOptions): Bench<'fraud'> {
  const memories = new Map<bigint, Memory>()
  const memoryOf = (caseId: bigint): Memory => {
    const memory = memories.get(caseId)
    if (memory) return memory
    const empty: Memory = { drawn: new Map(), found: new Map(), hidden: new Set() }
    memories.set(caseId, empty)
    return empty
  }
  return {
    async hear(event) {
      if (event.kind !== 'accused') return undefined
      const { caseId, accuser: opener, provider, modelVersion } = event
      return { caseId, opener, matter: { kind: 'fraud', provider, modelVersion } }
    },
    judge(sitting, matter) {
      const { docket, untilMs } = sitting
      const memory = memoryOf(docket.caseId)
      const mayAsk = () => options.clock.nowMs() + INQUIRY_WAIT_MS <= untilMs
      return judge({ ...options, memory, mayAsk }, sitting, matter)
    },
    close: (caseId) => void memories.delete(caseId),
  }
}

type Accused = { readonly provider: Hex.AccountId; readonly modelVersion: Hash }

/**
 * Examines the drawn receipts of the work that the draw's seed picks of all that the provider
 * anchored within its audit windows before it was accused, in the order of time: nothing that the
 * accuser, or the provider, could choose. Guilt that is seen counts more than what is not shown;
 * and what is not shown more than that the rest looks innocent. What this validator was shown
 * before is not asked for: a provider hides nothing by falling silent, and silence about one thing
 * keeps no other from being judged.
 *
 * @returns Undefined where this juror does not have what was served, is not told what was drawn, or
 *   had no time to see anything: it cannot tell.
 */
async function judge(
  judging: Judging,
  { docket, seed }: Sitting,
  accused: Accused,
): Promise<Judgement | undefined> {
  const { openedAtSeconds: atSeconds } = docket
  const all = await judging.records.judgeable({ ...accused, atSeconds })
  const findings: Finding[] = []
  let isHidden = false
  let isCut = false
  for (const subject of Sampling.picked(seed, all, JURY_SUBJECTS_MAX)) {
    const seen = await look(judging, subject)
    if (seen === 'undrawn') return undefined
    findings.push(...seen.findings)
    isHidden ||= judging.memory.hidden.has(subject.id)
    isCut ||= seen.isCut
  }
  const examined = findings
    .filter(({ outcome }) => outcome === 'examined')
    .sort((a, b) => Number(a.atSeconds - b.atSeconds))
  const evidence = Hex.sha256Hex(Cbor.encode(examined.map((one) => one.evidence ?? 1)))
  const isAny = (wanted: Finding['outcome']) => findings.some(({ outcome }) => outcome === wanted)
  if (isFlagged(examined)) return { verdict: 'major', evidence }
  if (isHidden || isAny('withheld')) return { verdict: 'minor', evidence }
  if (examined.length === 0 && (isCut || isAny('unknown-model'))) return undefined
  // Nobody has a word of the client's so far: that speaks neither for its provider nor against it.
  return { verdict: 'no', evidence, isOpen: isAny('unsaid') }
}

function isFlagged(examined: readonly Finding[]): boolean {
  let suspicion = Detector.unsuspected
  return examined.some(({ evidence }) => {
    suspicion = Detector.observe(suspicion, evidence)
    return Detector.flagged(suspicion, flagLimits)
  })
}

type Seen = {
  readonly findings: readonly Finding[]
  /** Not all of it was asked for: there was no time. */
  readonly isCut: boolean
}

/** `undrawn`: the draw is not known yet. */
async function look(judging: Judging, subject: Subject): Promise<Seen | 'undrawn'> {
  const { records, memory } = judging
  const own = await records.findingsOf(subject)
  const kept = new Map(own.map((finding) => [finding.receiptId, finding]))
  const listed = (await records.isListed(subject)) ? own : undefined
  const drawn = listed ?? memory.drawn.get(subject.id) ?? (await askDrawn(judging, subject))
  if (listed) memory.hidden.delete(subject.id)
  if (drawn === 'undrawn') return drawn
  if (drawn === 'unasked') return { findings: own, isCut: true }
  if (drawn === 'hidden') return { findings: own, isCut: false }
  const findings: Finding[] = []
  let isAway = false
  let isCut = false
  for (const one of drawn) {
    const known = [kept.get(one.receiptId), memory.found.get(one.receiptId)]
    const mayAsk: boolean = !isAway && judging.mayAsk()
    const shown = known.find(isShown)
    const told: Finding | undefined =
      shown ?? (mayAsk ? await ask(judging, subject, one) : undefined)
    // Who did not answer for one receipt is asked for the next subject, and for this one later.
    isAway ||= mayAsk && !told
    const found = told ?? standing(known) ?? (isAway ? one : undefined)
    isCut ||= !found
    if (!found) continue
    memory.found.set(found.receiptId, found)
    findings.push(found)
  }
  return { findings, isCut }
}

/** What stands, whatever its provider says later; also what the chain let it not show. */
const standingOutcomes: readonly Finding['outcome'][] = ['examined', 'unbound', 'private', 'denied']

const isShown = (finding: Finding | undefined): boolean =>
  finding !== undefined && standingOutcomes.includes(finding.outcome)

/** What counts of a receipt of which nothing is told now: once rightly not shown is enough. */
const standing = (known: readonly (Finding | undefined)[]): Finding | undefined =>
  known.find((one) => one && !isUnsettled(one)) ?? known.find((one) => one !== undefined)

type Unseen = 'undrawn' | 'unasked' | 'hidden'

/** The drawn receipts of a subject; `hidden` where the provider does not show them as it must. */
async function askDrawn(
  { looking, memory, mayAsk }: Judging,
  subject: Subject,
): Promise<readonly Finding[] | Unseen> {
  if (!mayAsk()) return 'unasked'
  try {
    const drawn = await looking.drawn(subject, mayAsk)
    if (!drawn) return 'undrawn'
    memory.hidden.delete(subject.id)
    memory.drawn.set(subject.id, drawn)
    return drawn
  } catch (error) {
    // Whatever else goes wrong is not the provider's fault, and says nothing about it.
    if (!isProviderFault(error)) throw error
    memory.hidden.add(subject.id)
    return 'hidden'
  }
}

/** What is told of a receipt; undefined where nobody answers. */
async function ask(
  { looking }: Judging,
  subject: Subject,
  finding: Finding,
): Promise<Finding | undefined> {
  try {
    return await looking.ask(subject, finding)
  } catch (error) {
    if (isProviderFault(error)) return undefined
    throw error
  }
}
