// State of a random walk over training jobs: its actors, its jobs, the last sent instructions, and
// the money that each account would have if all members left now. Only a settled round, a judged
// challenge or a validator's own attestation may change this money.

import type { Address, Instruction, KeyPairSigner } from '@solana/kit'
import {
  addressOf,
  bytesOf,
  type DecodedAccount,
  decodeAccount,
  jobStatuses,
  TRAINERS_MAX,
  type TrainingJobTables,
  trainingJobTables,
} from '../interface/index.ts'
import { BurntBonds } from './burnt-bonds.ts'
import { checkInvariants } from './invariants.ts'
import { NATIVE, type ProgramFixture, startTrade, UNIT } from './market.ts'
import { type RandomBelow, randomFrom } from './random-run.ts'
import { memberOf } from './training-instructions.ts'
import { InvariantViolation } from './walk-accounting.ts'

const PEOPLE = 8
export const JOBS_MAX = 2
const SENT_MAX = 64

export type WalkJob = Omit<DecodedAccount<'job'>, 'namedValidators'> &
  TrainingJobTables & { readonly address: Address }
export type WalkSeat = DecodedAccount<'member'> & { readonly index: number }

/** A sent instruction, with its signers. */
export type SentInstruction = {
  readonly instruction: Instruction
  readonly signers: readonly KeyPairSigner[]
}

/** Jobs and seats at one moment, and the money of each account if all members left then. */
export type TrainingSnapshot = {
  readonly jobs: readonly WalkJob[]
  readonly seats: readonly WalkSeat[]
  readonly claims: ReadonlyMap<Address, bigint>
  /** Lamports that were burnt so far; `fines` are those that leaving members would burn. */
  readonly burnt: bigint
  readonly fines: bigint
}

export const statusOf = ({ status }: WalkJob) => jobStatuses[status as keyof typeof jobStatuses]

export const isSeatIn = ({ job }: WalkSeat, { address }: WalkJob): boolean =>
  addressOf(job) === address

export const isValidator = ({ index }: WalkSeat): boolean => index >= TRAINERS_MAX

const hasBit = (bits: bigint | number, at: number): boolean =>
  ((BigInt(bits) >> BigInt(at)) & 1n) === 1n

const isExpelled = ({ expelled }: WalkJob, { index }: WalkSeat): boolean => hasBit(expelled, index)

export const hasCommitted = (job: WalkJob, { index }: WalkSeat): boolean =>
  index < TRAINERS_MAX
    ? hasBit(job.committed, index)
    : hasBit(job.scoresCommitted, index - TRAINERS_MAX)

export const hasRevealed = (job: WalkJob, { index }: WalkSeat): boolean =>
  index < TRAINERS_MAX ? hasBit(job.revealed, index) : hasBit(job.scored, index - TRAINERS_MAX)

/**
 * Returns whether a validator that leaves now owes an attestation, whose absence counts as one more
 * failure.
 */
function owesAttestation(job: WalkJob, seat: WalkSeat): boolean {
  const isOpen = statusOf(job) === 'finished' && job.isDisputed === 0
  const isChanged = Buffer.compare(job.state, job.parent) !== 0
  const isPromoted = Buffer.compare(job.promoted, NATIVE) !== 0
  const attests = isOpen && isChanged && !isPromoted && isValidator(seat)
  return attests && !isExpelled(job, seat) && !hasBit(job.attested, seat.index - TRAINERS_MAX)
}

/** Returns the fine that a seat's stake loses if its account leaves now. */
function fineOf(job: WalkJob, seat: WalkSeat): bigint {
  const missed = (job.missed[seat.index] ?? 0) + (owesAttestation(job, seat) ? 1 : 0)
  const due = job.penalty * BigInt(missed)
  return due < seat.stake ? due : seat.stake
}

/** Numbers of times that an action succeeded and was refused. */
type ActionCount = { accepted: number; refused: number }

export class TrainingWalk {
  readonly market: ProgramFixture
  readonly random: RandomBelow
  readonly people: readonly KeyPairSigner[]
  readonly sent: SentInstruction[] = []
  readonly counts = new Map<string, ActionCount>()
  readonly #bonds = new BurntBonds()
  #sent = 0

  private constructor(market: ProgramFixture, people: readonly KeyPairSigner[], seed: number) {
    this.market = market
    this.people = people
    this.random = randomFrom(seed)
  }

  static async start(seed: number): Promise<TrainingWalk> {
    const market = await startTrade()
    const people: KeyPairSigner[] = []
    for (let n = 0; n < PEOPLE; n++) {
      const who = await memberOf(market, 700 + n, UNIT)
      const owner = bytesOf(who.address)
      const accounts = { payer: who.address, clientRecord: await market.at.client(owner) }
      await market.done([market.build('openClient', { data: { owner }, accounts })], who)
      people.push(who)
    }
    const walk = new TrainingWalk(market, people, seed)
    market.chain.before = async (instructions, signers) => {
      const instruction = instructions.at(-1)
      if (instruction) walk.sent[walk.#sent++ % SENT_MAX] = { instruction, signers }
    }
    market.chain.after = (_, { events }) => walk.#bonds.addEvents(market, events)
    return walk
  }

  get nowSeconds(): bigint {
    return this.market.chain.nowSeconds
  }

  pick<T>(list: readonly T[]): T {
    return list[this.random(list.length)] as T
  }

  note(name: string, refusal: string | undefined): void {
    const count = this.counts.get(name) ?? { accepted: 0, refused: 0 }
    if (refusal === undefined) count.accepted += 1
    else count.refused += 1
    this.counts.set(name, count)
  }

  personAt(key: Uint8Array): KeyPairSigner | undefined {
    const address = addressOf(key)
    return this.people.find((one) => one.address === address)
  }

  jobs(): readonly WalkJob[] {
    return this.#accounts('job').map(([address, record]) => ({
      ...record,
      ...trainingJobTables(record),
      address,
    }))
  }

  seats(): readonly WalkSeat[] {
    return this.#accounts('member').map(([, record]) => {
      const { role, seat } = record
      return { ...record, index: (role === 1 ? 0 : TRAINERS_MAX) + seat }
    })
  }

  #accounts<name extends 'job' | 'member'>(
    kind: name,
  ): readonly (readonly [Address, DecodedAccount<name>])[] {
    return this.market.chain.programAccounts().flatMap(({ address, data }) => {
      const record = decodeAccount(kind, Uint8Array.from(data))
      return record ? [[address as Address, record] as const] : []
    })
  }

  async snapshot(): Promise<TrainingSnapshot> {
    const [jobs, seats] = [this.jobs(), this.seats()]
    const claims = new Map<Address, bigint>()
    for (const who of this.people) {
      const { available, reserved } = await this.market.balanceOf(who)
      claims.set(who.address, available + reserved)
    }
    let fines = 0n
    const move = (who: Address, amount: bigint) => claims.set(who, (claims.get(who) ?? 0n) + amount)
    for (const seat of seats) {
      const job = jobs.find((one) => isSeatIn(seat, one))
      if (!job) throw new InvariantViolation('a seat has lost its job')
      const [earned, fine] = [job.earned[seat.index] ?? 0n, fineOf(job, seat)]
      move(addressOf(seat.account), earned - fine)
      move(addressOf(job.sponsor), -earned)
      fines += fine
    }
    return { jobs, seats, claims, burnt: this.#bonds.total, fines }
  }

  /**
   * Checks the sums of the whole market; for example, that reserved amounts equal the amounts that
   * jobs, seats and bonds hold.
   */
  async checkSums(): Promise<void> {
    try {
      await checkInvariants(this.market, this.#bonds.total)
    } catch (cause) {
      throw new InvariantViolation(`a sum is wrong: ${(cause as Error).message}`)
    }
  }

  /**
   * Exchanges the earnings of two seats of a job, as if the program confused the seats. Returns
   * false if no job has a seat with earnings and a seat without.
   */
  exchangeEarnings(): boolean {
    const { svm } = this.market.chain
    for (const job of this.jobs()) {
      const own = this.seats().filter((seat) => isSeatIn(seat, job))
      const paid = own.find(({ index }) => (job.earned[index] ?? 0n) > 0n)
      const other = own.find(({ index }) => job.earned[index] === 0n)
      if (!paid || !other) continue
      const account = svm.getAccount(job.address)
      if (!account.exists) continue
      const data = Uint8Array.from(account.data)
      const at = (index: number) => data.length - job.tail.length + 32 + 8 * index
      const [from, to] = [at(paid.index), at(other.index)]
      const [high, low] = [data.slice(from, from + 8), data.slice(to, to + 8)]
      data.set(low, from)
      data.set(high, to)
      svm.setAccount({ ...account, data })
      return true
    }
    return false
  }
}

export const keyOfPerson = (who: Pick<KeyPairSigner, 'address'>): Uint8Array => bytesOf(who.address)
