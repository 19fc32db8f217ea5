// Fields of instructions and accounts as types of Codama.

import {
  arrayTypeNode,
  bytesTypeNode,
  fixedCountNode,
  fixedSizeTypeNode,
  numberTypeNode,
  prefixedCountNode,
  publicKeyTypeNode,
  remainderCountNode,
  type StructFieldTypeNode,
  sizePrefixTypeNode,
  stringTypeNode,
  structFieldTypeNode,
  structTypeNode,
  type TypeNode,
} from '@codama/nodes'
import { type FieldLayout, PRICES, type SolanaFieldType } from '../../interface/fields.ts'

const number = numberTypeNode
/** Thirty-two bytes that are no address. */
const bytes32 = fixedSizeTypeNode(bytesTypeNode(), 32)

/** UTF-8 behind its length in 16 bits. */
const text = sizePrefixTypeNode(stringTypeNode('utf8'), number('u16'))

/** This number of values of one type, one after the other. */
export const times = (count: number, type: TypeNode): TypeNode =>
  arrayTypeNode(type, fixedCountNode(count))
/** As many of one type as there are bytes for. */
export const rest = (type: TypeNode): TypeNode => arrayTypeNode(type, remainderCountNode())
const listed = (type: TypeNode): TypeNode => arrayTypeNode(type, prefixedCountNode(number('u8')))

/** The type of Codama for each type of field. */
export const fieldTypes: { readonly [type in SolanaFieldType]: TypeNode } = {
  u8: number('u8'),
  u16: number('u16'),
  u32: number('u32'),
  u64: number('u64'),
  key: publicKeyTypeNode(),
  bytes32,
  prices: times(PRICES, number('u64')),
  counted: sizePrefixTypeNode(bytesTypeNode(), number('u16')),
  text,
  keys: listed(publicKeyTypeNode()),
  bytes32s: listed(bytes32),
}

/** A field of a structure. */
export const field = (name: string, type: TypeNode): StructFieldTypeNode =>
  structFieldTypeNode({ name, type })

/** Fields of a layout, in order; those that hold nothing included. */
export const fieldsOf = (layout: FieldLayout): readonly StructFieldTypeNode[] =>
  Object.entries(layout).map(([name, type]) => field(name, fieldTypes[type]))

/** A structure of a layout's fields. */
export const structOf = (layout: FieldLayout): TypeNode => structTypeNode([...fieldsOf(layout)])

/** A list of structures behind their number in 8 bits. */
export const listOf = (layout: FieldLayout): TypeNode => listed(structOf(layout))
