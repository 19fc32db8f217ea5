// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'a3b49e6922d487ee6f06947030ea4d3d93e51f8ade13f4897883027f0a8e8aac'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '8954807a1afd893aea745dbe5d1caacd5dc4f5b8aba2514966585c96f89acab0'
