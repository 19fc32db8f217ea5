// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '0d11bc50e8f6497cc0dd27aa90aafaae4e55c556e766b5edc971c8d5b708fd4d'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '8954807a1afd893aea745dbe5d1caacd5dc4f5b8aba2514966585c96f89acab0'
