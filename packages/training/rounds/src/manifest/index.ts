export {
  type CheckpointFiles,
  decode,
  encode,
  lastCheckpoint,
  traceOf,
  type UpdateManifest,
} from './update-manifest.ts'
