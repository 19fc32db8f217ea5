// Goal: a client with only the Codama description decodes the same values as our own codecs.
// Method: `runLifecycle`, which sends every instruction and makes every kind of account. A client
// that is made from the committed file (Codama's dynamic parsers) decodes each instruction, each
// call with events, and each account after each transaction. The test compares each field with the
// value of our own codecs.
// Requirements: R000-2
// Shows (deploy): standard interfaces of the Solana program: a Codama description of instructions,
// accounts, addresses and errors; security.txt; the client as a package; base58 in pages, API,
// commands and errors; Sign in with Solana.
// Missing: the package's publication.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getNodeCodec } from '@codama/dynamic-codecs'
import {
  type ParsedData,
  parseAccountData,
  parseInstruction,
  parseInstructionData,
} from '@codama/dynamic-parsers'
import type { AccountNode, InstructionNode, PdaNode, RootNode } from '@codama/nodes'
import { getValidationItemsVisitor } from '@codama/validators'
import { getLastNodeFromPath, visit } from '@codama/visitors-core'
import { type Address, type Instruction, isSignerRole, isWritableRole } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountLayouts } from '../interface/accounts.ts'
import { accountSeeds, type SeedSpec } from '../interface/addresses.ts'
import { decodeFields, type FieldLayout, type SolanaFieldType } from '../interface/fields.ts'
import {
  accountAddresses,
  accountDiscriminators,
  addressOf,
  bytesOf,
  decodeAccount,
  decodeEvents,
  decodeRegistration,
  EVENTS_DISCRIMINATOR,
  errorNameOf,
  instructions,
  type ProgramAccountName,
  proposedChangesOf,
  trainingJobTables,
} from '../interface/index.ts'
import { type SvmChain, specOf } from './chain.ts'
import { runLifecycle } from './lifecycle.ts'
import { type ProgramFixture, startTrade } from './market.ts'
import { listToken } from './token-instructions.ts'

const file = path.resolve(import.meta.dirname, '../idl/ostrom.json')
const idl = JSON.parse(readFileSync(file, 'utf8')) as RootNode

type IdlFields = Readonly<Record<string, unknown>>
type ParsedIdlData = ParsedData<AccountNode> | ParsedData<InstructionNode>
type RecordedAccount = { readonly address: Address; readonly bytes: Uint8Array }

const own: Instruction[] = []
const parsed = new Map<Instruction, ReturnType<typeof parseInstruction>>()
const payloads: Uint8Array[] = []
const records = new Map<string, RecordedAccount>()
let market: ProgramFixture

/**
 * Keeps the instructions that the program receives, its events, and the accounts that it writes.
 */
function record(chain: SvmChain): void {
  chain.after = (sent, outcome) => {
    if (outcome.refusal !== undefined) return
    const ours = sent.filter(({ programAddress }) => programAddress === chain.program)
    own.push(...ours)
    const calls = outcome.calls.filter((call) => call.program === chain.program)
    payloads.push(
      ...calls.map((call) => call.data()).filter(([first]) => first === EVENTS_DISCRIMINATOR),
    )
    for (const { address } of ours.flatMap(({ accounts = [] }) => accounts)) {
      const account = chain.svm.getAccount(address)
      if (!account.exists || account.programAddress !== chain.program) continue
      const bytes = Uint8Array.from(account.data)
      records.set(`${address} ${Buffer.from(bytes).toString('base64')}`, { address, bytes })
    }
  }
}

beforeAll(async () => {
  market = await startTrade(record)
  await tokens()
  await runLifecycle(market)
  for (const one of own) {
    const { accounts = [], data = new Uint8Array() } = one
    parsed.set(one, parseInstruction(idl, { ...one, data, accounts: [...accounts] }))
  }
})

/** Lists, deposits and withdraws a token, and closes an empty balance. */
async function tokens(): Promise<void> {
  const { stranger } = market.actors
  const { mint, wallet } = await listToken(market, stranger, 1_000n)
  const key = bytesOf(mint)
  const balance = await market.balance(stranger, key)
  const accounts = { asset: await market.at.asset(key), balance, vault: await market.at.vault(key) }
  const opened = { payer: stranger.address, balance, asset: accounts.asset }
  const closed = { owner: stranger.address, balance, payer: stranger.address }
  const put = { payer: stranger.address, source: wallet, ...accounts }
  const take = { owner: stranger.address, target: wallet, ...accounts }
  const data = { amount: 7n }
  const acts = [
    market.build('openBalance', {
      data: { owner: bytesOf(stranger.address) },
      accounts: opened,
    }),
    market.build('depositToken', { data, accounts: put }),
    market.build('withdrawToken', { data, accounts: take }),
    market.build('closeBalance', { data: {}, accounts: closed }),
  ]
  for (const act of acts) await market.done([act], stranger)
}

/** Encodes the decoded data again, which shows that the description leaves nothing out. */
const encoded = ({ path, data }: ParsedIdlData): Uint8Array =>
  Uint8Array.from(getNodeCodec(path).encode(data))

const base64 = (bytes: Uint8Array) => ['base64', Buffer.from(bytes).toString('base64')]
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

/** Converts a value of our codecs to the form of the dynamic parsers. */
function normalize(type: SolanaFieldType, value: unknown): unknown {
  if (type === 'key') return addressOf(value as Uint8Array)
  if (type === 'keys') return (value as Uint8Array[]).map(addressOf)
  if (type === 'bytes32' || type === 'counted') return base64(value as Uint8Array)
  if (type === 'bytes32s') return (value as Uint8Array[]).map(base64)
  return type === 'text' ? text(value as Uint8Array) : value
}

const normalizeAll = (layout: FieldLayout, values: IdlFields): IdlFields =>
  Object.fromEntries(
    Object.entries(layout).flatMap(([name, type]) =>
      name in values ? [[name, normalize(type, values[name])]] : [],
    ),
  )

/** Returns the fields without discriminators, tags and unused fields. */
const meaningOf = (data: unknown): IdlFields =>
  Object.fromEntries(
    Object.entries(data as IdlFields).filter(
      ([name]) => !['discriminator', 'tag'].includes(name) && !name.startsWith('unused'),
    ),
  )

test('the file is valid, and names every instruction, record and refusal', () => {
  const found = visit(idl, getValidationItemsVisitor())
  expect(found.filter(({ level }) => level !== 'info')).toEqual([])
  const { program } = idl
  const names = (nodes: readonly { readonly name: string }[]) => nodes.map(({ name }) => name)
  expect(names(program.instructions)).toEqual([...Object.keys(instructions), 'events'])
  expect(names(program.accounts)).toEqual(Object.keys(accountLayouts))
  expect(names(program.pdas)).toEqual(Object.keys(accountSeeds))
  for (const { code, name, message } of program.errors) {
    expect(errorNameOf(code)?.toLowerCase()).toBe(name.toLowerCase())
    expect(message).toMatch(/^[A-Z].*\.$/)
  }
  expect(program.errors).toHaveLength(65)
})

describe('a recorded life of the market', () => {
  test('a recorded life of the market has every instruction and every kind of record', () => {
    const sent = new Set(own.map((one) => specOf(one)?.name))
    expect(Object.keys(instructions).filter((name) => !sent.has(name))).toEqual([])
    const kinds = new Set([...records.values()].map(({ bytes }) => bytes[0]))
    expect(Object.entries(accountDiscriminators).filter(([, tag]) => !kinds.has(tag))).toEqual([])
  })

  test('each instruction is decoded as by our own codecs, with its accounts', () => {
    for (const instruction of own) {
      const { name, spec } = specOf(instruction) ?? {}
      if (!name || !spec || !instruction.data) throw new Error('the instruction is not ours')
      const accounts = instruction.accounts ?? []
      const found = parsed.get(instruction)
      if (!found) throw new Error(`${name} was not recognised`)
      expect(getLastNodeFromPath(found.path).name).toBe(name)
      const bytes = Uint8Array.from(instruction.data)
      const { values, end } = decodeFields(spec.data as FieldLayout, bytes, spec.number.length)
      expect(end).toBe(bytes.length)
      expect(meaningOf(found.data), name).toEqual(normalizeAll(spec.data, values))
      expect(encoded(found), name).toEqual(bytes)
      const expected = Object.entries(spec.accounts).map(([key, role], i) => ({
        name: key,
        address: accounts[i]?.address,
        signs: role.includes('s'),
        written: role.includes('w'),
      }))
      const seen = found.accounts.slice(0, expected.length).map((one) => ({
        name: one.name,
        address: one.address,
        signs: isSignerRole(one.role),
        written: isWritableRole(one.role),
      }))
      expect(seen, name).toEqual(expected)
    }
  })

  test('each account of a default that the file names is where it was found', async () => {
    let checked = 0
    for (const instruction of own) {
      const { name } = specOf(instruction) ?? {}
      const node = idl.program.instructions.find((one) => one.name === name)
      const data = (parsed.get(instruction)?.data ?? {}) as IdlFields
      for (const [i, { defaultValue }] of (node?.accounts ?? []).entries()) {
        const address = instruction.accounts?.[i]?.address
        if (defaultValue?.kind === 'publicKeyValueNode') {
          expect(address).toBe(defaultValue.publicKey)
          checked++
        }
        if (defaultValue?.kind !== 'pdaValueNode') continue
        const pda = (defaultValue.pda as { readonly name: string }).name
        const [, ...seeds]: SeedSpec = accountSeeds[pda as keyof typeof accountSeeds]
        const values = seeds.map(([seed, type]) => {
          const given = data[seed]
          const at = node?.accounts.findIndex((one) => one.name === seed) ?? -1
          const account = instruction.accounts?.[at]?.address
          if (type === 'key') return bytesOf((given ?? account) as Address)
          return type === 'u64' ? given : comparableBytes(given)
        })
        const of = accountAddresses(market.chain.program)[pda as keyof typeof accountSeeds] as (
          ...all: unknown[]
        ) => Promise<Address>
        expect(await of(...values), `${name}: ${pda}`).toBe(address)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(100)
  })

  test('each call that tells events is decoded as by our own codec', () => {
    expect(payloads.length).toBeGreaterThan(80)
    for (const bytes of payloads) {
      const parsed = parseInstructionData(idl, bytes)
      expect(parsed && getLastNodeFromPath(parsed.path).name).toBe('events')
      const events = decodeEvents(bytes).map(({ kind, parts }) => ({
        kind,
        parts: parts.map(base64),
      }))
      expect(meaningOf(parsed?.data)).toEqual({ events })
    }
  })

  test('each record is decoded as by our own codecs, to its last byte', () => {
    const seen = new Set<string>()
    for (const { bytes } of records.values()) {
      const parsed = parseAccountData(idl, bytes)
      if (!parsed) throw new Error('a record was not recognised')
      const name = getLastNodeFromPath(parsed.path).name as string as ProgramAccountName
      seen.add(name)
      expect(accountDiscriminators[name]).toBe(bytes[0])
      const { tail, ...fields } = decodeAccount(name, bytes) as IdlFields & { tail: Uint8Array }
      const found = meaningOf(parsed.data)
      const layout: FieldLayout = accountLayouts[name]
      expect(found, name).toMatchObject(meaningOf(normalizeAll(layout, fields)))
      const [read, wanted] = tailOf(name, { ...fields, tail }, found)
      expect(read, name).toEqual(wanted)
      expect(encoded(parsed), name).toEqual(bytes)
    }
    expect([...seen].sort()).toEqual(Object.keys(accountDiscriminators).sort())
  })
})

test('seeds of the file are those of our own addresses', () => {
  const pdas = idl.program.pdas as readonly PdaNode[]
  for (const { name, seeds } of pdas) {
    const [text, ...rest]: SeedSpec = accountSeeds[name as string as keyof typeof accountSeeds]
    const [first, ...others] = seeds
    expect(first).toMatchObject({ kind: 'constantPdaSeedNode', value: { string: text } })
    expect(others.map((seed) => seed.kind === 'variablePdaSeedNode' && seed.name)).toEqual(
      rest.map(([seed]) => seed),
    )
  }
})

const comparableBytes = (value: unknown): Uint8Array =>
  Uint8Array.from(Buffer.from((value as readonly [string, string])[1], 'base64'))

/** Returns the data after an account's fixed fields, by the description and by our own codecs. */
function tailOf(
  name: ProgramAccountName,
  record: IdlFields & { readonly tail: Uint8Array },
  seen: IdlFields,
) {
  const { tail } = record
  const pick = (...names: readonly string[]) => names.map((one) => seen[one])
  switch (name) {
    case 'config': {
      const [numbers, waits] = pick('nextNumbers', 'numberTimelocks') as [
        bigint[],
        TimelockFields[],
      ]
      const parameters = numbers.map((value, i) => begun(value, waits[i]))
      const [sink, wait] = pick('nextFeeSink', 'feeSinkTimelock') as [Address, TimelockFields]
      return [{ parameters, feeSink: begun(bytesOf(sink), wait) }, proposedChangesOf({ tail })]
    }
    case 'provider':
      return [pick('addresses'), [base64(tail)]]
    case 'request':
      return [
        pick('addresses', 'providers'),
        [base64(tail.subarray(0, 256)), keysIn(tail.subarray(256))],
      ]
    case 'model': {
      const { royalties, ...own } = decodeRegistration(tail)
      const { bps0, recipient0, bps1, recipient1, ...found } = seen.registration as IdlFields
      const pairs = [
        { bps: bps0, recipient: bytesOf(recipient0 as Address) },
        { bps: bps1, recipient: bytesOf(recipient1 as Address) },
      ]
      const artifacts = own.artifacts.map((one) => ({ ...one, sha256: base64(one.sha256) }))
      const expected = { ...own, parents: own.parents.map(base64), artifacts }
      return [
        { ...found, royalties: pairs.filter(({ bps }) => bps !== 0) },
        { ...expected, royalties },
      ]
    }
    case 'alias':
      return [pick('name'), [text(tail)]]
    case 'calibration':
      return [pick('cid'), [text(tail).replace(/\0+$/, '')]]
    case 'draft':
    case 'answer':
      return [pick('bytes'), [base64(tail)]]
    case 'job': {
      const { namedValidators, seatKeys, comparisons, ...rest } = trainingJobTables({
        tail,
        namedValidators: record.namedValidators as number,
      })
      const [weights, earned, missed, lastEarned, compared] = pick(
        'weights',
        'earned',
        'missed',
        'lastEarned',
        'comparisons',
      )
      const [listed, seats] = pick('validatorKeys', 'seatKeys') as [Address[], Address[]]
      const found = {
        weights,
        earned,
        missed,
        lastEarned,
        compared,
        seats,
        names: listed.slice(0, namedValidators.length),
      }
      const expected = {
        ...rest,
        compared: comparisons.map(base64),
        seats: seatKeys.map(addressOf),
        names: namedValidators.map(addressOf),
      }
      return [found, expected]
    }
    default:
      return [[], [...tail]]
  }
}

type TimelockFields = { readonly proposedAt: bigint; readonly due: bigint }

const begun = <V>(value: V, wait: TimelockFields | undefined) =>
  wait && wait.proposedAt > 0n ? { value, ...wait } : undefined

const keysIn = (bytes: Uint8Array): readonly Address[] =>
  Array.from({ length: bytes.length / 32 }, (_, i) => addressOf(bytes.slice(32 * i, 32 * i + 32)))
