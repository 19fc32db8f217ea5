// Codama types of the fields of instructions and accounts.

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
/** 32 bytes that are no address. */
const bytes32 = fixedSizeTypeNode(bytesTypeNode(), 32)

/** A length in 16 bits, then this number of bytes of UTF-8. */
const text = sizePrefixTypeNode(stringTypeNode('utf8'), number('u16'))

/** A fixed number of values of one type. */
export const times = (count: number, type: TypeNode): TypeNode =>
  arrayTypeNode(type, fixedCountNode(count))
/** Values of one type, up to the end of the data. */
export const rest = (type: TypeNode): TypeNode => arrayTypeNode(type, remainderCountNode())
const listed = (type: TypeNode): TypeNode => arrayTypeNode(type, prefixedCountNode(number('u8')))

/** The Codama type for each type of field. */
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

/** Fields of a layout, in order, including unused fields. */
export const fieldsOf = (layout: FieldLayout): readonly StructFieldTypeNode[] =>
  Object.entries(layout).map(([name, type]) => field(name, fieldTypes[type]))

/** A structure with the fields of a layout. */
export const structOf = (layout: FieldLayout): TypeNode => structTypeNode([...fieldsOf(layout)])

/** A count in 8 bits, then this number of structures. */
export const listOf = (layout: FieldLayout): TypeNode => listed(structOf(layout))
