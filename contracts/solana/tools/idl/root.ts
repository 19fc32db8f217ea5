// The program's description in the format of Codama, from the tables of `interface`.

import {
  type AccountNode,
  accountNode,
  accountValueNode,
  argumentValueNode,
  arrayTypeNode,
  bytesTypeNode,
  bytesValueNode,
  constantPdaSeedNodeFromString,
  type ErrorNode,
  errorNode,
  fieldDiscriminatorNode,
  fixedSizeTypeNode,
  type InstructionAccountNode,
  type InstructionArgumentNode,
  type InstructionNode,
  instructionAccountNode,
  instructionArgumentNode,
  instructionNode,
  numberTypeNode,
  numberValueNode,
  type PdaNode,
  type PdaSeedValueNode,
  pdaLinkNode,
  pdaNode,
  pdaSeedValueNode,
  pdaValueNode,
  prefixedCountNode,
  programIdValueNode,
  programNode,
  publicKeyValueNode,
  type RootNode,
  remainderCountNode,
  rootNode,
  structFieldTypeNode,
  structTypeNode,
  variablePdaSeedNode,
} from '@codama/nodes'
import { recordSeeds, runtime, type Seeds } from '../../interface/addresses.ts'
import type { FieldType, Layout } from '../../interface/fields.ts'
import {
  EVENTS_NUMBER,
  type InstructionName,
  instructions,
  type RecordName,
  refusals,
  tags,
} from '../../interface/index.ts'
import { recordLayouts } from '../../interface/records.ts'
import { FIRST_CODE } from '../../interface/refusals.ts'
import type { InstructionSpec } from '../../interface/spec.ts'
import { field, fieldsOf, fieldTypes } from './field-nodes.ts'
import { instructionDocs } from './instruction-docs.ts'
import { recordDocs, refusalDocs } from './record-docs.ts'
import { tails } from './tails.ts'

/** Each deployment has an address of its own: whoever uses the description puts it there. */
const NO_PROGRAM = runtime.system

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

/** The whole description; its `program.publicKey` is that of no deployment. */
export function ostromIdl(version: string): RootNode {
  return rootNode(
    programNode({
      name: 'ostrom',
      publicKey: NO_PROGRAM,
      version: version as `${number}.${number}.${number}`,
      docs: [
        'An open market for AI inference and training; see docs/spec/solana.md.',
        'The address here is a placeholder: each deployment has its own.',
      ],
      accounts: keysOf(recordLayouts).map(accountOf),
      instructions: [...keysOf(instructions).map(instructionOf), eventsInstruction()],
      pdas: keysOf(recordSeeds).map(pdaOf),
      errors: errors(),
    }),
  )
}

function accountOf(name: RecordName): AccountNode {
  const [, ...fields] = fieldsOf(recordLayouts[name])
  const u8 = numberTypeNode('u8')
  const tag = structFieldTypeNode({
    name: 'tag',
    type: u8,
    defaultValue: numberValueNode(tags[name]),
    defaultValueStrategy: 'omitted',
  })
  return accountNode({
    name,
    docs: [recordDocs[name]],
    data: structTypeNode([tag, ...fields, ...(tails[name] ?? [])]),
    pda: pdaLinkNode(name),
    discriminators: [fieldDiscriminatorNode('tag', 0)],
  })
}

function pdaOf(name: keyof typeof recordSeeds): PdaNode {
  const [text, ...seeds]: Seeds = recordSeeds[name]
  return pdaNode({
    name,
    docs: [recordDocs[name]],
    seeds: [
      constantPdaSeedNodeFromString('utf8', text),
      ...seeds.map(([seed, type]) => variablePdaSeedNode(seed, fieldTypes[type])),
    ],
  })
}

/** The first bytes, which say which instruction it is: one number, or two. */
function numberArgument(number: InstructionSpec['number']): InstructionArgumentNode {
  const hex = number.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return instructionArgumentNode({
    name: 'discriminator',
    type: fixedSizeTypeNode(bytesTypeNode(), number.length),
    defaultValue: bytesValueNode('base16', hex),
    defaultValueStrategy: 'omitted',
  })
}

/** Accounts of instructions that hold a record under another name than the record's own. */
const recordOfAccount: Readonly<Record<string, keyof typeof recordSeeds>> = {
  providerRecord: 'provider',
  clientRecord: 'client',
}
const known: Readonly<Record<string, string>> = {
  system: runtime.system,
  token: runtime.token,
  instructions: runtime.instructions,
}

/**
 * What an account is where nobody gives it: a program of the runtime, or a record whose seeds are
 * all arguments or accounts of the same instruction.
 */
function defaultOf(name: string, spec: InstructionSpec) {
  const fixed = known[name]
  if (fixed) return publicKeyValueNode(fixed)
  const record = recordOfAccount[name] ?? name
  const [, ...seeds]: Seeds = (recordSeeds as Readonly<Record<string, Seeds>>)[record] ?? ['']
  if (!(record in recordSeeds)) return undefined
  const data: Layout = spec.data
  const values = seeds.flatMap(([seed, type]): readonly PdaSeedValueNode[] => {
    if (data[seed] === type) return [pdaSeedValueNode(seed, argumentValueNode(seed))]
    const isAccount = type === 'key' && seed in spec.accounts && seed !== name
    return isAccount ? [pdaSeedValueNode(seed, accountValueNode(seed))] : []
  })
  return values.length === seeds.length ? pdaValueNode(record, values) : undefined
}

function accountsOf(name: InstructionName): readonly InstructionAccountNode[] {
  const spec: InstructionSpec = instructions[name]
  const named = Object.entries(spec.accounts).map(([account, role]) => {
    const defaultValue = defaultOf(account, spec)
    return instructionAccountNode({
      name: account,
      isSigner: role.includes('s'),
      isWritable: role.includes('w'),
      ...(defaultValue ? { defaultValue } : {}),
    })
  })
  // Parents stand between: then the program is one of the remaining accounts.
  if (name === 'register') return named
  const own = instructionAccountNode({
    name: 'program',
    isSigner: false,
    isWritable: false,
    docs: ['The program itself, which tells its events by a call to itself.'],
    defaultValue: programIdValueNode(),
  })
  return [...named, own]
}

function instructionOf(name: InstructionName): InstructionNode {
  const { number, data }: InstructionSpec = instructions[name]
  return instructionNode({
    name,
    docs: [instructionDocs[name]],
    accounts: [...accountsOf(name)],
    arguments: [
      numberArgument(number),
      ...Object.entries<FieldType>(data).map(([argument, type]) =>
        instructionArgumentNode({ name: argument, type: fieldTypes[type] }),
      ),
    ],
    discriminators: [fieldDiscriminatorNode('discriminator', 0)],
  })
}

/** The call that the program makes to itself: see `decodeEvents`. */
function eventsInstruction(): InstructionNode {
  const part = fieldTypes.counted
  const parts = arrayTypeNode(part, prefixedCountNode(numberTypeNode('u8')))
  const event = structTypeNode([field('kind', fieldTypes.u8), field('parts', parts)])
  return instructionNode({
    name: 'events',
    docs: [
      'Events of an instruction, told by the program to itself.',
      'They count only where the program is the direct caller of itself.',
    ],
    arguments: [
      numberArgument([EVENTS_NUMBER]),
      instructionArgumentNode({ name: 'events', type: arrayTypeNode(event, remainderCountNode()) }),
    ],
    discriminators: [fieldDiscriminatorNode('discriminator', 0)],
  })
}

const errors = (): ErrorNode[] =>
  refusals.flatMap((name, i) =>
    name === undefined
      ? []
      : [errorNode({ name, code: FIRST_CODE + i + 1, message: refusalDocs[name] })],
  )
