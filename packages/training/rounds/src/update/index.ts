export {
  type CompressedUpdate,
  compress,
  decode,
  fileBytesOf,
  type UpdateForm,
} from '../compression/update.ts'
export {
  decodeState,
  encodeState,
  type StateForm,
  stateBytesOf,
  stateHash,
} from './state-file.ts'
