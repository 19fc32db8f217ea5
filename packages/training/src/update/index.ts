export {
  decodeState,
  encodeState,
  type StateForm,
  stateBytesOf,
  stateHash,
} from './state-file.ts'
export {
  type CompressedUpdate,
  compress,
  decode,
  fileBytesOf,
  type UpdateForm,
} from './update.ts'
