// Stores a local chain in one file, so that it continues after a restart.

import { rename, writeFile } from 'node:fs/promises'
import { Cbor, Schema } from '@ostrom/protocol'
import type { Address } from '@solana/kit'
import { LOCAL_HISTORY_MAX, LOCAL_STATE_BYTES_MAX } from './limits.ts'
import type { LocalChainState, SolanaLocalChain, TransactionFault } from './local-chain.ts'

/** Maximum accounts of a transaction, lines of its log, and characters of a line or other text. */
const ACCOUNTS_MAX = 256
const LOG_LINES_MAX = 4_096
const TEXT_MAX = 16_384
/** Maximum bytes of a transaction of version 1; earlier versions have 1,232. */
const WIRE_BYTES_MAX = 4_096
/** Limits of the runtime: calls in one transaction, and bytes of a call's data. */
const CALLS_MAX = 64
const CALL_BYTES_MAX = 10_240

const amount = Schema.unsigned(64)
const text = Schema.text(TEXT_MAX)
const balances = Schema.list(amount, ACCOUNTS_MAX)

const innerCall = Schema.object({
  program: Schema.integer(0, 255),
  stackHeight: Schema.integer(0, 255),
  accounts: Schema.bytes(ACCOUNTS_MAX),
  data: Schema.bytes(CALL_BYTES_MAX),
})

const landedSchema = Schema.object({
  signature: text,
  slot: amount,
  blockhash: text,
  atSeconds: amount,
  accounts: Schema.list(text, ACCOUNTS_MAX),
  preBalances: balances,
  postBalances: balances,
  wire: Schema.bytes(WIRE_BYTES_MAX),
  logs: Schema.list(text, LOG_LINES_MAX),
  inner: Schema.list(Schema.list(innerCall, CALLS_MAX), CALLS_MAX),
  units: amount,
  fee: amount,
  /** JSON of the transaction's error, `null` for none. */
  fault: text,
})

const stateSchema = Schema.object({
  version: Schema.oneOf(2),
  genesisHash: text,
  skipped: amount,
  blockHashes: Schema.list(text, 1_024),
  landed: Schema.list(landedSchema, LOCAL_HISTORY_MAX),
  svm: Schema.bytes(LOCAL_STATE_BYTES_MAX),
})

function encodeState({ landed, ...state }: LocalChainState): Uint8Array {
  const list = landed.map((one) => ({ ...one, fault: JSON.stringify(one.fault) }))
  return Cbor.encode({ version: 2, ...state, landed: list })
}

/** @throws {MalformedError} The bytes were not written by `encodeState`. */
export function decodeState(bytes: Uint8Array): LocalChainState {
  const { version: _, landed, ...state } = Cbor.decode(bytes, stateSchema, 'stored chain')
  const list = landed.map(({ fault, accounts, ...one }) => ({
    ...one,
    accounts: accounts as readonly Address[],
    fault: JSON.parse(fault) as TransactionFault | null,
  }))
  return { ...state, landed: list }
}

/** Replaces a chain's stored state atomically; one write at a time. */
export function createSnapshotWriter(
  chain: SolanaLocalChain,
  path: string,
): { save(): Promise<void> } {
  let turn: Promise<void> = Promise.resolve()
  const write = async () => {
    const next = `${path}.next`
    await writeFile(next, encodeState(chain.state()), { mode: 0o600 })
    await rename(next, path)
  }
  return {
    save() {
      turn = turn.then(write, write)
      return turn
    },
  }
}
