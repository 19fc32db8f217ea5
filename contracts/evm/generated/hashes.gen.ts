// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'c9c1a94532a1876df3df04a567520ff653c51a9e87d689e8412740d118af1b9d'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '4b9ebdd464c4baf040a0e10614b27260c39a4e4f75591d6b48b086bdf99edc11'
