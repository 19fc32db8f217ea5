// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '0a0dd71cad2b04b9707b4c86d7d39b6ad25c4db893ebea8737f90a8c5a5d7f64'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '9c72de2dd294ad85c1b5512c713c4ca1ee43d8640e38074c27b7c671f92d471f'
