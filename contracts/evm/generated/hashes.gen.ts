// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '5db30d10dc3b4cce6e17125ebaa05a6511006a3b100fed326af440dbc60039d2'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '2998eee212be375d25b3ca6fb24150177d2c1bf4cdedd2737f0d1b4dd98f6c5d'
