// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of the programs that write the files here, and of files that contracts share. */
export const hashes = {
  writers: '199dc6467c02448450266eaca0970fb050ff487aa491c340c5947a6b1162784e',
  'bytecode.gen.ts': '432745370413aa2223ad4fc47694428202623f5285510a1b2c984085b58dd17f',
  'errors.gen.ts': 'f1c892fdcb07b28932df6e9c27b6cbc276f0a83badd1fbea03fde96f2681003d',
  'index.gen.ts': '95dd29f9e19f5613ebd534ba0db6142645431395630ef65eb95aa55468294bad',
  'verification.gen.ts': '32a230a2ebb6f8304f8136273072384311e64e48af20bda8d69ec54db1bb2031',
} as const
