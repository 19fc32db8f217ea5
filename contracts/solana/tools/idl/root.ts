// Builds the program's description in the format of Codama from the tables of `interface`.

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
import { accountLayouts } from '../../interface/accounts.ts'
import { accountSeeds, runtimePrograms, type SeedSpec } from '../../interface/addresses.ts'
import { ERROR_CODE_BASE } from '../../interface/error-codes.ts'
import type { FieldLayout, SolanaFieldType } from '../../interface/fields.ts'
import {
  accountDiscriminators,
  EVENTS_DISCRIMINATOR,
  errorNames,
  type InstructionName,
  instructions,
  type ProgramAccountName,
} from '../../interface/index.ts'
import type { InstructionSpec } from '../../interface/spec.ts'
import { accountDocs, errorDocs } from './account-docs.ts'
import { tails } from './account-tails.ts'
import { field, fieldsOf, fieldTypes } from './field-nodes.ts'
import { instructionDocs } from './instruction-docs.ts'

/**
 * Placeholder for the program's address. Each deployment has its own address, which the user of the
 * description fills in.
 */
const NO_PROGRAM = runtimePrograms.system

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

/** Returns the whole description. Its `program.publicKey` is a placeholder. */
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
      accounts: keysOf(accountLayouts).map(accountOf),
      instructions: [...keysOf(instructions).map(instructionOf), eventsInstruction()],
      pdas: keysOf(accountSeeds).map(pdaOf),
      errors: errors(),
    }),
  )
}

function accountOf(name: ProgramAccountName): AccountNode {
  const [, ...fields] = fieldsOf(accountLayouts[name])
  const u8 = numberTypeNode('u8')
  const tag = structFieldTypeNode({
    name: 'tag',
    type: u8,
    defaultValue: numberValueNode(accountDiscriminators[name]),
    defaultValueStrategy: 'omitted',
  })
  return accountNode({
    name,
    docs: [accountDocs[name]],
    data: structTypeNode([tag, ...fields, ...(tails[name] ?? [])]),
    pda: pdaLinkNode(name),
    discriminators: [fieldDiscriminatorNode('tag', 0)],
  })
}

function pdaOf(name: keyof typeof accountSeeds): PdaNode {
  const [text, ...seeds]: SeedSpec = accountSeeds[name]
  return pdaNode({
    name,
    docs: [accountDocs[name]],
    seeds: [
      constantPdaSeedNodeFromString('utf8', text),
      ...seeds.map(([seed, type]) => variablePdaSeedNode(seed, fieldTypes[type])),
    ],
  })
}

/** Returns the first one or two bytes of an instruction's data, which identify the instruction. */
function numberArgument(number: InstructionSpec['number']): InstructionArgumentNode {
  const hex = number.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return instructionArgumentNode({
    name: 'discriminator',
    type: fixedSizeTypeNode(bytesTypeNode(), number.length),
    defaultValue: bytesValueNode('base16', hex),
    defaultValueStrategy: 'omitted',
  })
}

/**
 * Maps the name of an account in instructions to its name in `accountSeeds`, if these differ.
 */
const programAccountOf: Readonly<Record<string, keyof typeof accountSeeds>> = {
  providerRecord: 'provider',
  clientRecord: 'client',
}
const labels: Readonly<Record<string, string>> = {
  system: runtimePrograms.system,
  token: runtimePrograms.token,
  instructions: runtimePrograms.instructions,
}

/**
 * Returns the default of an account: a program of the runtime, or a program account whose seeds are
 * all arguments or accounts of the same instruction.
 */
function defaultOf(name: string, spec: InstructionSpec) {
  const fixed = labels[name]
  if (fixed) return publicKeyValueNode(fixed)
  const account = programAccountOf[name] ?? name
  const [, ...seeds]: SeedSpec = (accountSeeds as Readonly<Record<string, SeedSpec>>)[account] ?? [
    '',
  ]
  if (!(account in accountSeeds)) return undefined
  const data: FieldLayout = spec.data
  const values = seeds.flatMap(([seed, type]): readonly PdaSeedValueNode[] => {
    if (data[seed] === type) return [pdaSeedValueNode(seed, argumentValueNode(seed))]
    const isAccount = type === 'key' && seed in spec.accounts && seed !== name
    return isAccount ? [pdaSeedValueNode(seed, accountValueNode(seed))] : []
  })
  return values.length === seeds.length ? pdaValueNode(account, values) : undefined
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
  // The parents come between the named accounts and the program, so that the program is one of the
  // remaining accounts.
  if (name === 'register') return named
  const own = instructionAccountNode({
    name: 'program',
    isSigner: false,
    isWritable: false,
    docs: ['The program itself, which emits its events by a call to itself.'],
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
      ...Object.entries<SolanaFieldType>(data).map(([argument, type]) =>
        instructionArgumentNode({ name: argument, type: fieldTypes[type] }),
      ),
    ],
    discriminators: [fieldDiscriminatorNode('discriminator', 0)],
  })
}

/** Returns the description of the call that the program makes to itself: see `decodeEvents`. */
function eventsInstruction(): InstructionNode {
  const part = fieldTypes.counted
  const parts = arrayTypeNode(part, prefixedCountNode(numberTypeNode('u8')))
  const event = structTypeNode([field('kind', fieldTypes.u8), field('parts', parts)])
  return instructionNode({
    name: 'events',
    docs: [
      'Events of an instruction, in a call of the program to itself.',
      'Readers must ignore such a call by any other program.',
    ],
    arguments: [
      numberArgument([EVENTS_DISCRIMINATOR]),
      instructionArgumentNode({ name: 'events', type: arrayTypeNode(event, remainderCountNode()) }),
    ],
    discriminators: [fieldDiscriminatorNode('discriminator', 0)],
  })
}

const errors = (): ErrorNode[] =>
  errorNames.flatMap((name, i) =>
    name === undefined
      ? []
      : [errorNode({ name, code: ERROR_CODE_BASE + i + 1, message: errorDocs[name] })],
  )
