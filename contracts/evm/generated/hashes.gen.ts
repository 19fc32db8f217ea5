// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '5b496215c48bd03f45f3681387d42aed9cc3a62f717484b6de726c1ed0833ec0'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '59b5227b718e5060501ed527a25b58a61b45b3517c35d113b28dc44de7b80c7c'
