// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '1cf83457b97412ec965fe9911c12e72eb6e26d17ee5aa21e571f971482da6d58'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'ec99f2b212400819b3e1b9cf2f0bd4fec72cfd2da3a4302c1f74d013d1db62b0'
