// Codama types of the data after the fixed fields of accounts.

import {
  bytesTypeNode,
  fixedSizeTypeNode,
  type StructFieldTypeNode,
  stringTypeNode,
  structTypeNode,
} from '@codama/nodes'
import type { ProgramAccountName } from '../../interface/index.ts'
import { artifactLayout, registrationLayout } from '../../interface/registration.ts'
import { TRAINERS_MAX, VALIDATORS_MAX } from '../../interface/training-job.ts'
import { field, fieldsOf, fieldTypes, listOf, rest, structOf, times } from './field-nodes.ts'

/** `ADDRESSES_BYTES_MAX` of `provider.rs` and `LOCK_ADDRESSES_BYTES_MAX` of `request.rs`. */
const PROVIDER_ADDRESSES_BYTES = 512
const LOCK_ADDRESSES_BYTES = 256
/** `CID_BYTES_MAX` of `models/change.rs`. */
const CID_BYTES = 128
/** `Parameter::COUNT` of `config.rs`. */
const PARAMETERS = 6
const SEATS_MAX = TRAINERS_MAX + VALIDATORS_MAX

const timelock = structOf({ proposedAt: 'u64', due: 'u64' })
/** A fixed number of bytes; a field of the account has the number of used bytes. */
const room = (bytes: number) => fixedSizeTypeNode(bytesTypeNode(), bytes)
/** A registration without its last field, which is the number of the artifacts that follow. */
const head = fieldsOf(registrationLayout).slice(0, -1)
const files = listOf(artifactLayout)

/**
 * Fields after the fields of `accountLayouts`; accounts that are absent here have no more fields.
 */
export const tails: { readonly [name in ProgramAccountName]?: readonly StructFieldTypeNode[] } = {
  config: [
    field('nextNumbers', times(PARAMETERS, fieldTypes.u64)),
    field('numberTimelocks', times(PARAMETERS, timelock)),
    field('nextFeeSink', fieldTypes.key),
    field('feeSinkTimelock', timelock),
  ],
  provider: [field('addresses', room(PROVIDER_ADDRESSES_BYTES))],
  request: [
    field('addresses', room(LOCK_ADDRESSES_BYTES)),
    field('providers', rest(fieldTypes.key)),
  ],
  model: [field('registration', structTypeNode([...head, field('artifacts', files)]))],
  alias: [field('name', stringTypeNode('utf8'))],
  draft: [field('bytes', bytesTypeNode())],
  calibration: [field('cid', fixedSizeTypeNode(stringTypeNode('utf8'), CID_BYTES))],
  answer: [field('bytes', bytesTypeNode())],
  job: [
    field('weights', times(VALIDATORS_MAX, fieldTypes.u32)),
    field('earned', times(SEATS_MAX, fieldTypes.u64)),
    field('missed', times(SEATS_MAX, fieldTypes.u16)),
    field('scores', times(VALIDATORS_MAX, times(TRAINERS_MAX, fieldTypes.u16))),
    field('votes', times(VALIDATORS_MAX, fieldTypes.bytes32)),
    field('validatorKeys', times(VALIDATORS_MAX, fieldTypes.key)),
    field('seatKeys', times(VALIDATORS_MAX, fieldTypes.key)),
    field('comparisons', times(VALIDATORS_MAX, fieldTypes.bytes32)),
    field('lastEarned', times(SEATS_MAX, fieldTypes.u64)),
  ],
}
