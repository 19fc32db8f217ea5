// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '1ebefc3611baecb3b234ff7ec7ffc15269a3e397efe3b5a99b1d506365dea0ad'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '6b3cfbfa6135ab282dd8f6536fe0b1973bfaff5d7150a3797e8ed597799faff7'
