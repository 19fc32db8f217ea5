// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'c8c88cc337f485e15d14b204b0b6b219b7d17b6ff1da3a6c91cbbeefed50c63c'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'b09141bdfc95fa879cf0f700c13754595423379a41f816d337de0d184793165a'
