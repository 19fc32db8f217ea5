// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of the programs that write the files here, and of files that contracts share. */
export const hashes = {
  writers: 'b260b39e9f6ce7908f708e8c64462ae0c1a0606f061d0a4efbbb46d6e91cfddc',
  'bytecode.gen.ts': '432745370413aa2223ad4fc47694428202623f5285510a1b2c984085b58dd17f',
  'errors.gen.ts': 'f1c892fdcb07b28932df6e9c27b6cbc276f0a83badd1fbea03fde96f2681003d',
  'index.gen.ts': '95dd29f9e19f5613ebd534ba0db6142645431395630ef65eb95aa55468294bad',
  'verification.gen.ts': '4401a527501f3f62d99da65d9405875c271f6d5f4a9c0cfee702b82a7b5c0fb6',
} as const
